package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a failing program smaller for as long as it fails: leaves out statements and simplifies values, one at a time.
 */
final class Shrinker {
    private int target;
    private int at;

    static Program shrink(Program failing, Predicate<Program> fails) {
        Program smallest = failing;
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int i = 0; ; i++) {
                Shrinker shrinker = new Shrinker();
                shrinker.target = i;
                Program candidate = shrinker.change(smallest);
                if (shrinker.at <= i) {
                    break;
                }
                if (isWellFormed(candidate) && fails.test(candidate)) {
                    smallest = candidate;
                    improved = true;
                    i--;
                }
            }
        }
        return smallest;
    }

    private static boolean isWellFormed(Program program) {
        return program.procedures().values().stream()
                .allMatch(procedure -> Verifier.verify(procedure).isEmpty());
    }

    private boolean isHit() {
        return at++ == target;
    }

    private Program change(Program program) {
        Map<Signature, Procedure> procedures = new LinkedHashMap<>();
        program.procedures()
                .forEach((signature, procedure) -> procedures.put(
                        signature,
                        new Procedure(
                                signature,
                                procedure.parameters(),
                                change(procedure.body()),
                                procedure.result().map(this::change),
                                procedure.origin())));
        return new Program(procedures);
    }

    private Block change(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (!isCounter(stmt) && isHit()) {
                continue;
            }
            if (stmt instanceof Stmt.If branch) {
                if (isHit()) {
                    out.addAll(branch.then().statements());
                } else if (isHit()) {
                    out.addAll(branch.otherwise().statements());
                } else {
                    out.add(new Stmt.If(
                            branch.condition(), change(branch.then()), change(branch.otherwise()), branch.origin()));
                }
            } else if (stmt instanceof Stmt.For loop) {
                out.add(new Stmt.For(
                        loop.index(), loop.from(), loop.test(), loop.bound(), change(loop.body()), loop.origin()));
            } else if (stmt instanceof Stmt.While loop) {
                out.add(new Stmt.While(loop.condition(), change(loop.body()), loop.origin()));
            } else if (stmt instanceof Stmt.Declare declare) {
                out.add(new Stmt.Declare(declare.variable(), change(declare.value()), declare.origin()));
            } else if (stmt instanceof Stmt.Assign assign && !isCounter(stmt)) {
                out.add(new Stmt.Assign(assign.target(), change(assign.value()), assign.origin()));
            } else {
                out.add(stmt);
            }
        }
        return new Block(out);
    }

    /** The step of a loop's counter has to stay, or the loop would not end. */
    private static boolean isCounter(Stmt stmt) {
        return stmt instanceof Stmt.Assign assign
                && assign.target() instanceof Expr.Var variable
                && variable.name().startsWith("w");
    }

    /** One operand in the place of an operator, or a number in the place of anything. */
    private Expr change(Expr expr) {
        if (!expr.type().isScalar() || !(expr instanceof Expr.Apply)) {
            return expr;
        }
        for (Expr child : Exprs.children(expr)) {
            if (child.type().equals(expr.type()) && isHit()) {
                return child;
            }
        }
        return Exprs.mapChildren(expr, child -> child instanceof Expr.Apply ? change(child) : child);
    }
}

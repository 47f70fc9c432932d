package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.NewArray;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One array for those of the same length that the branches of a method make and leave in the same variable, as its
 * early returns do: {@code a = null; if (…) {b = new double[3]; …; a = b;} else {c = new double[3]; …; a = c;}} fills
 * an array {@code a} that is made before. What never names another array needs no adjoint in step with it, and HotSpot
 * can keep it in registers.
 */
final class BranchArrays {
    private final Block whole;

    private BranchArrays(Block whole) {
        this.whole = whole;
    }

    static Procedure united(Procedure procedure) {
        return procedure.with(new BranchArrays(procedure.body()).block(procedure.body()));
    }

    private Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            out.add(Stmts.mapBlocks(stmt, this::block));
        }
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i) instanceof Stmt.Declare declare && isNull(declare)) {
                unite(declare, i, out);
            }
        }
        return new Block(out);
    }

    private static boolean isNull(Stmt.Declare declare) {
        return declare.variable().type().isArray()
                && declare.value() instanceof Expr.Const constant
                && constant.value() == null;
    }

    private void unite(Stmt.Declare declare, int at, List<Stmt> block) {
        Var array = declare.variable();
        int branch = at + 1;
        while (branch < block.size() && !mentions(block.get(branch), array)) {
            branch++;
        }
        if (branch == block.size() || !(block.get(branch) instanceof Stmt.If choice)) {
            return;
        }
        List<Stmt> assignments = new ArrayList<>();
        Optional<NewArray> made = made(choice, array, assignments);
        if (made.isPresent() && assignments.size() == Stmts.assignments(whole, array) - 1) {
            block.set(at, new Stmt.Declare(array, made.get(), declare.origin()));
            block.set(branch, filled(choice, array));
        }
    }

    /** What each branch makes and leaves in the variable, if that is the same and all that is done with it. */
    private Optional<NewArray> made(Stmt.If choice, Var array, List<Stmt> assignments) {
        return Stmts.expressions(choice).stream()
                        .anyMatch(expr -> Exprs.variables(expr).contains(array))
                ? Optional.empty()
                : made(choice.then(), array, assignments)
                        .filter(one -> made(choice.otherwise(), array, assignments)
                                .filter(one::equals)
                                .isPresent());
    }

    private Optional<NewArray> made(Block block, Var array, List<Stmt> assignments) {
        int last = block.statements().size() - 1;
        if (last < 0 || block.statements().subList(0, last).stream().anyMatch(stmt -> mentions(stmt, array))) {
            return Optional.empty();
        }
        Stmt end = block.statements().get(last);
        if (end instanceof Stmt.If choice) {
            return made(choice, array, assignments);
        }
        assignments.add(end);
        return left(end, array)
                .flatMap(other -> declaration(block, other))
                .map(Stmt.Declare::value)
                .map(NewArray.class::cast);
    }

    /** What a statement leaves in a variable. */
    private static Optional<Var> left(Stmt stmt, Var array) {
        return stmt instanceof Stmt.Assign assign
                        && assign.target().equals(array)
                        && assign.value() instanceof Var other
                ? Optional.of(other)
                : Optional.empty();
    }

    /** Where a block makes an array of constant size for a variable that names no other. */
    private Optional<Stmt.Declare> declaration(Block block, Var array) {
        return Stmts.assignments(whole, array) > 1
                ? Optional.empty()
                : block.statements().stream()
                        .filter(stmt -> stmt instanceof Stmt.Declare declare
                                && declare.variable().equals(array)
                                && declare.value() instanceof NewArray made
                                && made.dimensions().stream().allMatch(BranchArrays::isCount))
                        .map(Stmt.Declare.class::cast)
                        .findFirst();
    }

    private static boolean isCount(Expr dimension) {
        return dimension instanceof Expr.Const constant && constant.value() instanceof Integer count && count >= 0;
    }

    private Stmt filled(Stmt.If choice, Var array) {
        return Stmts.mapBlocks(choice, block -> filled(block, array));
    }

    private Block filled(Block block, Var array) {
        List<Stmt> out = new ArrayList<>(block.statements());
        Stmt end = out.remove(out.size() - 1);
        if (end instanceof Stmt.If choice) {
            out.add(filled(choice, array));
            return new Block(out);
        }
        Var other = left(end, array).orElseThrow();
        out.remove(declaration(block, other).orElseThrow());
        return Renaming.of(new Block(out), Map.of(other, array));
    }

    private static boolean mentions(Stmt stmt, Var variable) {
        return Stmts.variables(Block.of(stmt)).contains(variable);
    }
}

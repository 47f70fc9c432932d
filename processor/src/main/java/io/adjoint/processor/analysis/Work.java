package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Costs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What it costs to do something once more, where that does the same. */
final class Work {
    private final Map<Signature, Integer> known;

    private Work(Map<Signature, Integer> known) {
        this.known = known;
    }

    /** By procedure, how deep its loops are nested, if what is in them is cheap: one that calls itself is not. */
    static Map<Signature, Integer> repeatable(Program program) {
        Work work = new Work(new LinkedHashMap<>());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Procedure procedure : program.procedures().values()) {
                Signature signature = procedure.signature();
                if (!work.known.containsKey(signature) && !program.given().containsKey(signature)) {
                    OptionalInt depth = work.of(procedure);
                    depth.ifPresent(found -> work.known.put(signature, found));
                    grew |= depth.isPresent();
                }
            }
        }
        return work.known;
    }

    /** How deep loops are nested in a block, if what is in them is cheap. */
    static OptionalInt of(Block block, Effects effects) {
        return new Work(effects.repeatable()).of(block);
    }

    private OptionalInt of(Procedure procedure) {
        boolean isCheap = procedure.result().stream().allMatch(Work::isCheap);
        return isCheap ? of(procedure.body()) : OptionalInt.empty();
    }

    private OptionalInt of(Block block) {
        int deepest = 0;
        for (Stmt stmt : block.statements()) {
            OptionalInt depth = of(stmt);
            if (depth.isEmpty()) {
                return depth;
            }
            deepest = Math.max(deepest, depth.getAsInt());
        }
        return OptionalInt.of(deepest);
    }

    private OptionalInt of(Stmt stmt) {
        boolean isPlain = !(stmt instanceof Stmt.Attempt || stmt instanceof Stmt.Evaluate);
        if (!isPlain || !expressions(stmt).allMatch(Work::isCheap)) {
            return OptionalInt.empty();
        }
        if (stmt instanceof Stmt.Call call) {
            Integer depth = known.get(call.callee());
            return depth == null ? OptionalInt.empty() : OptionalInt.of(depth);
        }
        int own = stmt instanceof Stmt.For || stmt instanceof Stmt.While ? 1 : 0;
        int deepest = 0;
        for (Block inner : Stmts.blocks(stmt)) {
            OptionalInt depth = of(inner);
            if (depth.isEmpty()) {
                return depth;
            }
            deepest = Math.max(deepest, depth.getAsInt());
        }
        return OptionalInt.of(own + deepest);
    }

    /** What a throw makes is made at most once. */
    private static Stream<Expr> expressions(Stmt stmt) {
        return stmt instanceof Stmt.Throw
                ? Stream.of()
                : Stream.concat(Stmts.expressions(stmt).stream(), List.<Expr>copyOf(Stmts.targets(stmt)).stream());
    }

    private static boolean isCheap(Expr expr) {
        return Exprs.nodes(expr).stream().allMatch(Work::isCheapItself);
    }

    private static boolean isCheapItself(Expr node) {
        return node instanceof Expr.Apply apply
                ? Costs.isCheap(apply.op()) && apply.op().isPure()
                : node instanceof Expr.Place
                        || node instanceof Expr.Const
                        || node instanceof Expr.Length
                        || node instanceof Expr.Conditional;
    }
}

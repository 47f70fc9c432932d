package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the {@link Counter} that a step belongs to, and what it starts from. */
final class Counters {
    private final Reads reads;
    private final Map<Stmt, Block> around = new IdentityHashMap<>();

    private Counters(Reads reads) {
        this.reads = reads;
    }

    static Counters of(Procedure procedure, Reads reads) {
        Counters counters = new Counters(reads);
        counters.note(procedure.body());
        Stmts.walk(procedure.body(), stmt -> Stmts.blocks(stmt).forEach(counters::note));
        return counters;
    }

    private void note(Block block) {
        block.statements().stream().filter(Stmt.For.class::isInstance).forEach(loop -> around.put(loop, block));
    }

    /**
     * The number that a step within a loop steps on, if that is all that happens to it and its start is still there.
     */
    Optional<Counter> of(Stmt.For loop, Stmt.Assign step) {
        Var variable = (Var) step.target();
        boolean isPlain = Stmts.assignments(loop.body(), variable) == 1 && isSteady(by(step), loop.body());
        return isPlain
                ? stepsFirst(loop.body(), step, variable)
                        .flatMap(first -> start(loop, variable).map(start -> new Counter(variable, start, step, first)))
                : Optional.empty();
    }

    private static Expr by(Stmt.Assign step) {
        return ((Expr.Apply) step.value()).arguments().get(1);
    }

    /** Whether a step is the same each time, or at least what it is can be read at any time. */
    private static boolean isSteady(Expr by, Block body) {
        return !(by instanceof Var variable && Stmts.assigns(body, variable));
    }

    /**
     * Whether a turn reads the number after its step only; nothing if it reads it before and after, or if the step is
     * not made in every turn.
     */
    private static Optional<Boolean> stepsFirst(Block turn, Stmt.Assign step, Var variable) {
        boolean isBefore = true;
        boolean isReadBefore = false;
        boolean isReadAfter = false;
        Optional<Boolean> inner = Optional.empty();
        for (Stmt stmt : turn.statements()) {
            boolean isRead = Stmts.variables(Block.of(stmt)).contains(variable);
            if (stmt == step) {
                isBefore = false;
            } else if (isRead && stmt instanceof Stmt.For loop && Stmts.assigns(loop.body(), variable)) {
                isBefore = false;
                inner = stepsFirst(loop.body(), step, variable);
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
            } else {
                isReadBefore |= isRead && isBefore;
                isReadAfter |= isRead && !isBefore;
            }
        }
        if (isBefore || isReadBefore && isReadAfter || inner.isPresent() && (isReadBefore || isReadAfter)) {
            return Optional.empty();
        }
        return inner.isPresent() ? inner : Optional.of(isReadAfter);
    }

    /** What a number is before a loop: what it was last given in the same block, if that comes to the same later. */
    private Optional<Expr> start(Stmt.For loop, Var variable) {
        List<Stmt> statements = around.get(loop).statements();
        int at = KnownSeeds.position(loop, statements);
        for (int i = at - 1; i >= 0; i--) {
            Stmt stmt = statements.get(i);
            if (Stmts.assigns(Block.of(stmt), variable)) {
                Block since = new Block(statements.subList(i, at + 1));
                return given(stmt, variable).filter(value -> Steps.isCheap(value) && isSame(value, since));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> given(Stmt stmt, Var variable) {
        boolean isGiven = stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign;
        return isGiven && Stmts.targets(stmt).contains(variable)
                ? Optional.of(Stmts.expressions(stmt).get(0))
                : Optional.empty();
    }

    private boolean isSame(Expr value, Block since) {
        Set<Location> read = reads.of(value);
        return Collections.disjoint(read, reads.writes(since));
    }
}

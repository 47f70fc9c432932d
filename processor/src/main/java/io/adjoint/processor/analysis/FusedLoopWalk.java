package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Loops each turn of which is reversed as soon as it has been run. */
final class FusedLoopWalk {
    private final Reads reads;
    private final Fusible fusible;
    private final Required required;
    private final Decisions decisions;
    private final RecordingWalk walk;
    private Optional<Stmt> turning = Optional.empty();

    FusedLoopWalk(Subject subject, Required required, Decisions decisions, RecordingWalk walk) {
        this.reads = subject.reads();
        this.fusible = Fusible.of(subject);
        this.required = required;
        this.decisions = decisions;
        this.walk = walk;
    }

    /** Whether a call, here, is run together with its adjoint. */
    boolean isOnePass(Stmt.Call call) {
        return fusible.isOnePass(call, turning);
    }

    /**
     * Whether a loop can be reversed so: what a turn then overwrites or puts back is of no more use, nor is it required
     * by what comes before the loop.
     */
    boolean isFused(Stmt loop, Block body) {
        if (!fusible.isFusible(loop)) {
            return false;
        }
        Set<Location> before = required.now();
        Set<Var> outside = fusible.outside(body);
        int head = fusible.head(loop);
        Block step = new Block(body.statements().subList(head, body.statements().size()));
        if (outside.stream()
                .anyMatch(variable -> Required.isIn(before, reads.aliases().location(variable)))) {
            return false;
        }
        turning = Optional.of(loop);
        walk.alone(new Block(body.statements().subList(0, head)));
        walk.alone(step);
        turning = Optional.empty();
        required.become(before);
        decisions.heads.put(loop, head);
        Set<Var> putBack = putBack(body);
        boolean isFused = decisions.isReversed(body)
                && putBack.stream().filter(outside::contains).allMatch(variable -> fusible.isLeft(variable, loop))
                && Collections.disjoint(putBack, Stmts.variables(step))
                && !(loop instanceof Stmt.While again
                        && !Collections.disjoint(putBack, Exprs.variables(again.condition())));
        if (isFused) {
            decisions.fused.add(loop);
        }
        return isFused;
    }

    /** What the reverse of a block changes of the variables and arrays that the block itself changes. */
    private Set<Var> putBack(Block body) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(body, stmt -> {
            if (decisions.recorded.contains(stmt) || decisions.undone.contains(stmt)) {
                Stmts.targets(stmt).forEach(target -> found.add(Exprs.root(target)));
            }
            if (decisions.restoredFirst.containsKey(stmt)) {
                found.add(decisions.restoredFirst.get(stmt));
            }
            if (decisions.replays.containsKey(stmt) || decisions.checkpoints.containsKey(stmt)) {
                found.addAll(fusible.written(Block.of(stmt)));
            }
            found.addAll(decisions.wholeArrays(stmt).atEntry());
            found.addAll(decisions.wholeArrays(stmt).eachTurn());
            if (decisions.reversed.contains(stmt) && stmt instanceof Stmt.Call) {
                Effects.writtenArrays(stmt, reads.effects().written()).forEach(place -> found.add(Exprs.root(place)));
            }
        });
        return found;
    }
}

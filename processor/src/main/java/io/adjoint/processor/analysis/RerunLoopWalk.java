package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Loops each turn of which is run again before it is reversed: the reverse of a turn asks for nothing that the next
 * turn overwrites, and all that the turns read from outside has to be there still.
 */
final class RerunLoopWalk {
    private final Subject subject;
    private final Reads reads;
    private final ReverseReads reverse;
    private final Required required;
    private final Decisions decisions;
    private final ScopeEnd scopeEnd;
    private final DecidedTapes tapes;
    private final RecordingWalk walk;

    RerunLoopWalk(Subject subject, Required required, Decisions decisions, ScopeEnd scopeEnd, RecordingWalk walk) {
        this.subject = subject;
        this.reads = subject.reads();
        this.reverse = new ReverseReads(subject);
        this.required = required;
        this.decisions = decisions;
        this.scopeEnd = scopeEnd;
        this.tapes = new DecidedTapes(subject, decisions, scopeEnd);
        this.walk = walk;
    }

    /** From snapshots of what turns began with. */
    void fromSnapshots(Stmt loop, Block body, int snapshots) {
        Set<Location> entry = required.now();
        forget(loop, body);
        walk.alone(body);
        Set<Location> needed = required.now();
        CheckpointPlan plan =
                CheckpointPlan.of(loop, body, snapshots, subject, location -> Required.isIn(entry, location));
        decisions.checkpoints.put(loop, plan);
        ask(CheckpointPlan.outside(loop, body), needed, plan.atEntry(), body, entry);
    }

    /**
     * From what each turn began with. The last statements of a turn are not run again, where nothing on the way back
     * asks for what they write.
     */
    ReplayPlan replayed(Stmt loop, Block body) {
        Set<Location> entry = required.now();
        forget(loop, body);
        int again = again(body);
        walk.alone(new Block(body.statements().subList(0, again)));
        Set<Location> needed = required.now();
        walk.alone(new Block(body.statements().subList(again, body.statements().size())));
        needed.addAll(required.now());
        ReplayPlan whole =
                ReplayPlan.of(loop, body, again, subject, location -> Required.isIn(entry, location), needed);
        ReplayPlan plan = decisions.isReversed(body) ? whole : whole.withoutTurns();
        decisions.replays.put(loop, plan);
        ask(plan.read(loop, body), needed, plan.atEntry(), body, entry);
        return plan;
    }

    private void forget(Stmt loop, Block body) {
        scopeEnd.forget(body);
        decisions.whole.remove(loop);
    }

    /**
     * What is required before the loop.
     *
     * @param outside what its turns read that was there before it
     * @param needed what the reverses of its turns read
     * @param atEntry what is recorded before it
     * @param after what is required when it has been reversed
     */
    private void ask(Set<Var> outside, Set<Location> needed, List<Var> atEntry, Block body, Set<Location> after) {
        required.become(after);
        outside.forEach(variable -> needed.addAll(reverse.contents(variable)));
        needed.removeAll(reads.writes(body));
        atEntry.stream()
                .filter(variable -> variable.type().isScalar())
                .forEach(variable -> required.remove(new Location.Local(variable)));
        required.addAll(needed);
    }

    /** How many statements of a turn must be run again. */
    private int again(Block body) {
        List<Stmt> statements = body.statements();
        int again = statements.size();
        while (again > 0 && isLeftOut(new Block(statements.subList(again - 1, statements.size())))) {
            again--;
        }
        return again;
    }

    /** Whether the reverse of the last statements of a turn can do without their having been run again. */
    private boolean isLeftOut(Block last) {
        if (Stmts.declared(last.statements().get(0)).isPresent()) {
            return false;
        }
        walk.alone(last);
        boolean[] isLeftOut = {Collections.disjoint(required.now(), reads.writes(last))};
        Stmts.walk(last, stmt -> {
            boolean hasPlan = decisions.checkpoints.containsKey(stmt)
                    || decisions.replays.containsKey(stmt)
                    || decisions.onePass.contains(stmt);
            isLeftOut[0] &=
                    !decisions.isCounted(stmt) && !hasPlan && !tapes.stores(stmt) && !decisions.undone.contains(stmt);
            Stmts.blocks(stmt).forEach(inner -> isLeftOut[0] &= !tapes.stores(inner));
        });
        return isLeftOut[0];
    }
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loops that the reverse sweep walks in the primal's order, because their turns only add and all else that they do is
 * to step on counters whose start is known.
 */
final class OnwardLoopWalk {
    private final Subject subject;
    private final Required required;
    private final Decisions decisions;
    private final DecidedTapes tapes;
    private final Counters counters;

    OnwardLoopWalk(Subject subject, Required required, Decisions decisions, DecidedTapes tapes) {
        this.subject = subject;
        this.required = required;
        this.decisions = decisions;
        this.tapes = tapes;
        this.counters = Counters.of(subject.procedure(), subject.reads());
    }

    /**
     * A loop that has just been walked.
     *
     * @param entry what was required before it
     */
    void looped(Stmt.For loop, Set<Location> entry) {
        List<Stmt.Assign> steps = stepsTakenBack(loop);
        if (steps.isEmpty() || tapes.stores(loop, loop.body()) || hasPlan(loop) || !isFree(loop)) {
            return;
        }
        List<Counter> found = steps.stream()
                .map(step -> counters.of(loop, step))
                .flatMap(Optional::stream)
                .filter(counter -> !entry.contains(new Location.Local(counter.variable())))
                .toList();
        if (found.size() < steps.size()) {
            return;
        }
        decisions.counters.put(loop, found);
        for (Counter counter : found) {
            Stmts.walk(loop.body(), inner -> {
                if (inner instanceof Stmt.For && Stmts.assigns(Block.of(inner), counter.variable())) {
                    decisions.counters.put(inner, List.of());
                }
            });
            required.remove(new Location.Local(counter.variable()));
            required.addAll(subject.reads().of(counter.start()));
        }
    }

    /** The steps that would be taken back: not those of loops inside that are walked in the primal's order anyway. */
    private List<Stmt.Assign> stepsTakenBack(Stmt.For loop) {
        List<Stmt.Assign> steps = new ArrayList<>();
        Stmts.walk(loop.body(), stmt -> {
            if (stmt instanceof Stmt.Assign step && decisions.undone.contains(step)) {
                steps.add(step);
            }
        });
        Stmts.walk(
                loop.body(),
                stmt -> decisions
                        .counters
                        .getOrDefault(stmt, List.of())
                        .forEach(counter -> steps.removeIf(step -> step == counter.step())));
        return steps;
    }

    private boolean hasPlan(Stmt.For loop) {
        boolean[] hasPlan = {isPlanned(loop)};
        Stmts.walk(loop.body(), stmt -> hasPlan[0] |= isPlanned(stmt));
        return hasPlan[0];
    }

    private boolean isPlanned(Stmt stmt) {
        return decisions.checkpoints.containsKey(stmt) || decisions.replays.containsKey(stmt);
    }

    /** The loops inside are walked in the primal's order as well. */
    private boolean isFree(Stmt.For loop) {
        boolean[] isFree = {FreeTurns.in(loop.body(), subject)};
        Stmts.walk(
                loop.body(),
                stmt -> isFree[0] &= !(stmt instanceof Stmt.For inner) || FreeTurns.in(inner.body(), subject));
        return isFree[0];
    }
}

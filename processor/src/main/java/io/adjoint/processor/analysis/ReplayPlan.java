package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a loop is reversed whose turns are run again, each just before its reverse, from what they began with.
 *
 * @param again how many of a turn's statements are run again; nobody asks what the others have written
 * @param carried what is recorded when a turn begins: the variables and arrays of which it must have the old values
 * @param atEntry what is recorded before the loop, and back after its reverse, because earlier statements need it
 */
public record ReplayPlan(int again, List<Var> carried, List<Var> atEntry) {
    public ReplayPlan {
        carried = List.copyOf(carried);
        atEntry = List.copyOf(atEntry);
    }

    /**
     * @param isRequired whether what is in a place before the loop is read after the loop has been reversed
     * @param needed what the reverse of a turn reads
     */
    static ReplayPlan of(
            Stmt loop, Block body, int again, Subject subject, Predicate<Location> isRequired, Set<Location> needed) {
        Aliases aliases = subject.reads().aliases();
        Exposure exposure = Exposure.of(
                new Block(body.statements().subList(0, again)),
                subject.procedure(),
                Exposure.Coverage.CERTAIN,
                subject.reads().effects().initialized());
        Set<Location> exposed = new LinkedHashSet<>();
        exposure.exposed().forEach(variable -> exposed.add(aliases.location(variable)));
        CheckpointPlan whole = CheckpointPlan.of(loop, body, 0, subject, isRequired);
        Set<Location> written = subject.reads().writes(body);
        List<Var> carried = CheckpointPlan.outside(loop, body).stream()
                .filter(variable -> {
                    Location value = aliases.location(variable);
                    boolean isMade = exposure.written().contains(variable);
                    return written.contains(value) && (exposed.contains(value) || needed.contains(value) && !isMade);
                })
                .toList();
        return new ReplayPlan(again, carried, whole.atEntry());
    }

    /** The same for a loop whose turns there is no need to reverse: all that is left is to go back before it. */
    ReplayPlan withoutTurns() {
        return new ReplayPlan(0, List.of(), atEntry);
    }

    /** The statements of a turn that are run again. */
    public Block rerun(Block body) {
        return new Block(body.statements().subList(0, again));
    }

    /**
     * Whether no array has to be recorded before the loop: it may be much larger than what the turns overwrite of it.
     */
    boolean leavesArrays() {
        return atEntry.stream().noneMatch(variable -> variable.type().isArray());
    }

    /** What was there before the loop, and is read when a turn is run again, or recorded before it. */
    Set<Var> read(Stmt loop, Block body) {
        Set<Var> read = new LinkedHashSet<>(CheckpointPlan.outside(loop, rerun(body)));
        read.addAll(carried);
        read.addAll(atEntry);
        return read;
    }
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Loops, and which way each is reversed. */
final class LoopWalk {
    /**
     * How deep the loops in a turn may be nested that is run again: what is in them is walked several times a level.
     */
    private static final int DEEPEST = 3;

    private final Subject subject;
    private final Reads reads;
    private final Required required;
    private final Decisions decisions;
    private final DecidedTapes tapes;
    private final FusedLoopWalk fused;
    private final RerunLoopWalk rerun;
    private final OnwardLoopWalk onward;
    private final RecordingWalk walk;
    private final Set<Stmt> declined = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isRerun;

    LoopWalk(
            Subject subject,
            Required required,
            Decisions decisions,
            ScopeEnd scopeEnd,
            FusedLoopWalk fused,
            RecordingWalk walk) {
        this.subject = subject;
        this.reads = subject.reads();
        this.required = required;
        this.decisions = decisions;
        this.tapes = new DecidedTapes(subject, decisions, scopeEnd);
        this.fused = fused;
        this.rerun = new RerunLoopWalk(subject, required, decisions, scopeEnd, walk);
        this.onward = new OnwardLoopWalk(subject, required, decisions, tapes);
        this.walk = walk;
    }

    boolean counted(Stmt.For loop) {
        decisions.counters.remove(loop);
        if (fused.isFused(loop, loop.body())) {
            return false;
        }
        Set<Location> entry = required.copy();
        boolean isReversed = looped(loop, loop.body());
        onward.looped(loop, entry);
        required.remove(new Location.Local(loop.index()));
        if (isReversed) {
            required.addAll(reads.of(loop.from()));
            required.addAll(reads.of(loop.bound()));
        }
        return isReversed;
    }

    boolean repeated(Stmt.While loop) {
        return !fused.isFused(loop, loop.body()) && looped(loop, loop.body());
    }

    private boolean looped(Stmt loop, Block body) {
        Optional<Integer> snapshots = subject.snapshots(loop);
        decisions.checkpoints.remove(loop);
        decisions.replays.remove(loop);
        Set<Location> entry = required.copy();
        boolean isReversed = turnAfterTurn(loop, body);
        if (!isReversed || !tapes.stores(loop, body)) {
            return isReversed;
        }
        if (snapshots.isPresent()) {
            required.become(entry);
            rerun.fromSnapshots(loop, body, snapshots.get());
        } else if (subject.replay() != Subject.Replay.NEVER && !subject.recordsEverything()) {
            replay(loop, body, entry);
        }
        return true;
    }

    /** Runs the turns again if that pays. */
    private void replay(Stmt loop, Block body, Set<Location> entry) {
        boolean isForced = subject.replay() == Subject.Replay.WHEREVER_IT_CAN_BE;
        OptionalInt work = Work.of(body, reads.effects());
        TapeLoad recording = tapes.load(loop, body);
        if (work.isEmpty()
                || work.getAsInt() > DEEPEST
                || !isForced && !recording.isWorth(work.getAsInt(), TapeLoad.of(Set.of()))
                || !isForced && (isRerun || declined.contains(loop) || holdsReplayed(body))
                || !CheckpointedLoops.canBeRunAgain(loop, reads)) {
            return;
        }
        required.become(new LinkedHashSet<>(entry));
        boolean isInside = isRerun;
        isRerun = true;
        ReplayPlan plan = rerun.replayed(loop, body);
        isRerun = isInside;
        if (!isForced && !(plan.leavesArrays() && recording.isWorth(work.getAsInt(), TapeLoad.of(plan.carried())))) {
            decisions.replays.remove(loop);
            declined.add(loop);
            required.become(entry);
            turnAfterTurn(loop, body);
        }
    }

    private boolean holdsReplayed(Block body) {
        boolean[] holds = {false};
        Stmts.walk(body, stmt -> holds[0] |= decisions.replays.containsKey(stmt));
        return holds[0];
    }

    private boolean turnAfterTurn(Stmt loop, Block body) {
        Set<Var> candidates = WholeArrays.candidates(body, subject);
        List<Var> atEntry = taken(candidates);
        return turns(loop, body, candidates, atEntry) || !atEntry.isEmpty();
    }

    /** The body is walked until what it requires of the turn before stops growing. */
    private boolean turns(Stmt loop, Block body, Set<Var> candidates, List<Var> atEntry) {
        Set<Location> entry = required.copy();
        while (true) {
            required.become(new LinkedHashSet<>(entry));
            boolean isReversed = walk.scope(body);
            decisions.whole.put(loop, new WholeArrays(atEntry, taken(candidates)));
            if (!entry.addAll(required.now())) {
                required.become(entry); // the loop may not have been entered at all
                return isReversed;
            }
        }
    }

    /** Of some arrays, those whose numbers are required; they are no more, once they are recorded as a whole. */
    private List<Var> taken(Set<Var> arrays) {
        List<Var> taken = new ArrayList<>();
        for (Var array : arrays) {
            boolean isRead = required.remove(reads.aliases().cells(array));
            boolean isOwed = required.remove(new Location.Owed(reads.aliases().representative(array)));
            if (isRead || isOwed) {
                taken.add(array);
                required.add(new Location.Local(array));
            }
        }
        return taken;
    }
}

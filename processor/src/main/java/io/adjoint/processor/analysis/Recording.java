package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be recorded for the reverse sweep, and what of a procedure has a reverse at all. All by identity of the
 * statement or block.
 *
 * @param recorded the statements that record what they overwrite
 * @param shadowed the statements that record the shadow of the array that they replace
 * @param undone the integer steps that are taken back instead
 * @param reversed the statements with something to do in the reverse sweep
 * @param restoredFirst the branches that the reverse sweep asks after it has restored the variable they test
 * @param kept by scope, what must outlive it, in order of declaration
 * @param shapes the local arrays whose adjoints are as long as their dimensions say; the others ask the array
 * @param parameters the parameters that the reverse sweep reads
 * @param whole the arrays that loops record as a whole
 * @param fused the loops each turn of which is reversed as soon as it has been run
 * @param heads by such a loop, how many statements of a turn are reversed before the rest of it is run
 * @param onePass the calls that are run together with their adjoints
 * @param released by call, the positions of the array arguments that it writes and need not put back
 * @param checkpoints the loops that are reversed from snapshots
 * @param replays the loops whose turns are run again before they are reversed
 * @param counters by loop that is walked in the primal's order on the way back, the counters that start there
 * @param cells the array parameters whose cells, as they are on exit, the reverse sweep reads
 */
public record Recording(
        Set<Stmt> recorded,
        Set<Stmt> shadowed,
        Set<Stmt> undone,
        Set<Stmt> reversed,
        Map<Stmt, Var> restoredFirst,
        Map<Block, List<Kept>> kept,
        Set<Var> shapes,
        Set<Var> parameters,
        Set<Var> cells,
        Map<Stmt, WholeArrays> whole,
        Set<Stmt> fused,
        Map<Stmt, Integer> heads,
        Set<Stmt> onePass,
        Map<Stmt, Set<Integer>> released,
        Map<Stmt, CheckpointPlan> checkpoints,
        Map<Stmt, ReplayPlan> replays,
        Map<Stmt, List<Counter>> counters) {

    public static Recording of(Subject subject) {
        return new RecordingWalk(subject).run();
    }

    public boolean isRecorded(Stmt stmt) {
        return recorded.contains(stmt);
    }

    public boolean isShadowRecorded(Stmt stmt) {
        return shadowed.contains(stmt);
    }

    public boolean isUndone(Stmt stmt) {
        return undone.contains(stmt);
    }

    public boolean isReversed(Stmt stmt) {
        return reversed.contains(stmt);
    }

    public boolean isReversed(Block block) {
        return block.statements().stream().anyMatch(this::isReversed);
    }

    public boolean isFused(Stmt loop) {
        return fused.contains(loop);
    }

    /** The statements of a turn of such a loop that are reversed before the others are run. */
    public Block head(Stmt loop, Block body) {
        return new Block(body.statements().subList(0, heads.get(loop)));
    }

    /** The other statements. */
    public List<Stmt> step(Stmt loop, Block body) {
        return body.statements().subList(heads.get(loop), body.statements().size());
    }

    public boolean isOnePass(Stmt call) {
        return onePass.contains(call);
    }

    /** How a loop is reversed from snapshots, if it is. */
    public Optional<CheckpointPlan> checkpoints(Stmt loop) {
        return Optional.ofNullable(checkpoints.get(loop));
    }

    /** How the turns of a loop are run again, if they are. */
    public Optional<ReplayPlan> replay(Stmt loop) {
        return Optional.ofNullable(replays.get(loop));
    }

    /** The counters that start where a loop does that is walked in the primal's order on the way back. */
    public List<Counter> counters(Stmt loop) {
        return counters.getOrDefault(loop, List.of());
    }

    /** Whether a loop is walked in the primal's order on the way back because it steps on counters. */
    public boolean isOnward(Stmt.For loop) {
        return counters.containsKey(loop);
    }

    /** The arrays that a loop records as a whole. */
    public WholeArrays wholeArrays(Stmt loop) {
        return whole.getOrDefault(loop, WholeArrays.NONE);
    }

    /** The positions of the array arguments that a call writes and need not put back. */
    public Set<Integer> released(Stmt.Call call) {
        return released.getOrDefault(call, Set.of());
    }

    public List<Kept> keptAtEnd(Block scope) {
        return kept.getOrDefault(scope, List.of());
    }
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.rules.RuleTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A procedure about to be differentiated, and what is known about it.
 *
 * @param procedure the procedure, normalized
 * @param activity its active variables
 * @param reads what its expressions read and its statements write
 * @param rules the derivatives
 * @param plans how each of its calls is reversed, given the positions of the array arguments that it writes and need
 *     not put back
 * @param passes whether there is, for a call, a method that runs it and adds to the adjoints of its arguments in one
 *     pass
 * @param isSeeded whether the result carries a derivative
 * @param sharesTape whether its two sweeps are methods of their own, with one tape between them
 * @param handedIn the array parameters whose adjoints the caller hands in
 * @param released the array parameters whose numbers need not be as they were once the way back is done
 * @param recordsEverything whether every value is recorded, needed or not
 * @param fuses whether the turns of a loop may be reversed as soon as they have been run
 * @param replay when the turns of a loop are run again
 * @param checkpoints by the {@link io.adjoint.processor.ir.Origin#key} of a loop, how many snapshots it may have
 */
public record Subject(
        Procedure procedure,
        Activity activity,
        Reads reads,
        RuleTable rules,
        BiFunction<Stmt.Call, Set<Integer>, CallPlan> plans,
        Predicate<Stmt.Call> passes,
        boolean isSeeded,
        boolean sharesTape,
        Set<Var> handedIn,
        Set<Var> released,
        boolean recordsEverything,
        boolean fuses,
        Replay replay,
        Map<Integer, Integer> checkpoints) {

    /** When the turns of a loop are run again instead of recording what they overwrite. */
    public enum Replay {
        NEVER,
        WHERE_IT_PAYS,
        WHEREVER_IT_CAN_BE
    }

    public Shadows shadows() {
        return new Shadows(reads, activity);
    }

    /** How many snapshots a loop may have, if it is to be reversed from snapshots. */
    Optional<Integer> snapshots(Stmt loop) {
        return recordsEverything
                ? Optional.empty()
                : Optional.ofNullable(checkpoints.get(loop.origin().key()));
    }

    public Names names() {
        return Names.of(procedure);
    }
}

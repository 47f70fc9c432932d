package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.rules.RuleTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way in which a procedure is called: each gets an adjoint of its own.
 *
 * @param procedure what is called
 * @param active the positions of the parameters that carry a derivative
 * @param groups a number for each parameter; array parameters of one number may be the same array
 * @param isSeeded whether the result carries a derivative
 * @param released the positions of array parameters whose numbers need not be as they were once the way back is done
 */
record Context(
        Signature procedure, Set<Integer> active, List<Integer> groups, boolean isSeeded, Set<Integer> released) {

    /** A call that puts back what it overwrites. */
    Context(Signature procedure, Set<Integer> active, List<Integer> groups, boolean isSeeded) {
        this(procedure, active, groups, isSeeded, Set.of());
    }

    Set<Var> activeParameters(Procedure procedure) {
        Set<Var> found = new LinkedHashSet<>();
        active.forEach(i -> found.add(procedure.parameters().get(i)));
        return found;
    }

    Set<Var> releasedParameters(Procedure procedure) {
        Set<Var> found = new LinkedHashSet<>();
        released.forEach(i -> found.add(procedure.parameters().get(i)));
        return found;
    }

    Reads reads(Procedure procedure, Effects effects) {
        return new Reads(Aliases.of(procedure, groups, effects.rebinding()), effects);
    }

    Activity activity(Procedure procedure, Reads reads, RuleTable rules, Set<Var> sinks, Options options) {
        return options.analyses()
                ? Activity.of(procedure, reads, rules, activeParameters(procedure), sinks, isSeeded)
                : Activity.everything(procedure, rules);
    }
}

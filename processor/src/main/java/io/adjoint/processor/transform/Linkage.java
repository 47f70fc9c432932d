package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * The generated methods that stand for a call in the sweeps.
 *
 * @param plan how the call is reversed
 * @param forward what the forward sweep calls: the primal, or the forward sweep of a split call, which takes the tape
 *     as well
 * @param reverse what the reverse sweep calls, if the call is reversed. Its arguments: those of the plan, the result if
 *     the plan reads it, the adjoints of the active arrays, the seed if the result is active, the tape if the call is
 *     split
 * @param activeArrays positions of the array arguments whose adjoints it takes and updates
 * @param activeScalars positions of the arguments whose adjoints it returns: one of them bare, several as a record
 * @param shadows positions of the array arguments whose adjoints the forward sweep is given as well
 * @param isSeeded whether the result's adjoint is an argument
 */
record Linkage(
        CallPlan plan,
        Signature forward,
        Optional<Signature> reverse,
        List<Integer> activeArrays,
        List<Integer> activeScalars,
        List<Integer> shadows,
        boolean isSeeded) {

    Linkage with(Signature otherForward) {
        return new Linkage(plan, otherForward, reverse, activeArrays, activeScalars, shadows, isSeeded);
    }

    /**
     * The adjoint of an active scalar in what the reverse call returned.
     *
     * @param position one of the active scalars
     */
    Expr pulled(Var returned, int position) {
        if (!(returned.type() instanceof Type.Bundle bundle)) {
            return returned;
        }
        Type.Bundle.Component component = bundle.components().get(activeScalars.indexOf(position));
        return new Expr.Component(returned, component.name(), component.type());
    }

    /** The type that holds the adjoints of the active scalars. */
    Type pulled() {
        return reverse.orElseThrow().result();
    }
}

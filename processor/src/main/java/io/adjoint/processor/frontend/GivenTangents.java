package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.MissingDerivatives;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import java.util.List;
import java.util.Optional;

/** What a method calls whose adjoint is known and whose tangent, or the tangent of whose adjoint, is not. */
final class GivenTangents {

    /**
     * Says which method stands in the way of what is to be written, and where it is called; empty if none does.
     *
     * @param program with the rules that can be differentiated
     */
    static Optional<Emissions.Misfit> unknown(
            Emission emit, Program program, Signature method, List<CustomRule> rules) {
        return switch (emit) {
            case BACKWARD, VJP -> Optional.empty();
            case JVP, JACOBIAN, SPARSE_JACOBIAN -> missing(program, method, 1, rules);
            case HVP, GRAD_AND_HVP, HESSIAN, SPARSE_HESSIAN -> missing(program, method, 2, rules);
        };
    }

    private static Optional<Emissions.Misfit> missing(
            Program program, Signature method, int order, List<CustomRule> rules) {
        return MissingDerivatives.of(program, method, order, rules).stream()
                .findFirst()
                .map(missing -> new Emissions.Misfit(missing.reason(), missing.instead()));
    }

    private GivenTangents() {}
}

package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.OrdinaryDifferentialEquation;
import io.adjoint.samples.gradbench.problems.OrdinaryDifferentialEquationGrad;

/** The eval {@code ode}. */
final class OrdinaryDifferentialEquationEval {

    record Input(double[] x, int s) {}

    static Eval<Input, Input> eval() {
        return Eval.of("ode", Input.class)
                .with("primal", in -> OrdinaryDifferentialEquation.solve(in.x(), in.s()))
                .with("gradient", in -> OrdinaryDifferentialEquationGrad.last$grad(in.x(), in.s()));
    }

    private OrdinaryDifferentialEquationEval() {}
}

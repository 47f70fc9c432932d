package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.LeastSquares;
import io.adjoint.samples.gradbench.problems.LeastSquaresGrad;

/** The eval {@code llsq}. */
final class LeastSquaresEval {

    record Input(double[] x, int n) {}

    static Eval<Input, Input> eval() {
        return Eval.of("llsq", Input.class)
                .with("primal", in -> LeastSquares.halfSquaredError(in.x(), in.n()))
                .with("gradient", in -> LeastSquaresGrad.halfSquaredError$grad(in.x(), in.n()));
    }

    private LeastSquaresEval() {}
}

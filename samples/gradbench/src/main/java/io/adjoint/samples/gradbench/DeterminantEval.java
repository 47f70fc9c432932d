package io.adjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.adjoint.samples.gradbench.problems.Determinant;
import io.adjoint.samples.gradbench.problems.DeterminantGrad;

/** The eval {@code det}. */
final class DeterminantEval {

    record Input(@JsonProperty("A") double[] a, int ell) {}

    static Eval<Input, Input> eval() {
        return Eval.of("det", Input.class)
                .with("primal", in -> Determinant.determinant(in.a(), in.ell()))
                .with("gradient", in -> DeterminantGrad.determinant$grad(in.a(), in.ell()));
    }

    private DeterminantEval() {}
}

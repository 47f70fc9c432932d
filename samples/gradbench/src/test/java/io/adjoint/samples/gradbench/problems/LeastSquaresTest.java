package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void theLineThroughTheEndsMissesNothingOfThreePoints() {
        assertThat(LeastSquares.halfSquaredError(new double[] {0, 1}, 3)).isZero();
        assertThat(LeastSquares.halfSquaredError(new double[] {0, 0}, 3)).isEqualTo(1);
    }

    @Test
    void theGradientIsThatOfTheDifferences() {
        GradientCheck.of((double[] x) -> LeastSquares.halfSquaredError(x, 7))
                .gradient(x -> LeastSquaresGrad.halfSquaredError$grad(x, 7))
                .at(new double[] {0.5, -1, 2, 0.25});
    }
}

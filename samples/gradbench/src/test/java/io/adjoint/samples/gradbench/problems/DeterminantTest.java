package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeterminantTest {

    private static final double[] A = {2, -1, 0, 3, 5, 1, 4, 0, -2};

    @Test
    void ofThreeRowsItIsTheRuleOfSarrus() {
        assertThat(Determinant.determinant(A, 3)).isEqualTo(2 * 5 * -2 + -1 * 1 * 4 - -1 * 3 * -2);
    }

    @Test
    void theDerivativesAreTheCofactors() {
        double[] cofactors = {-10, 10, -20, -2, -4, -4, -1, -2, 13};

        assertThat(DeterminantGrad.determinant$grad(A, 3)).containsExactly(cofactors);
    }
}

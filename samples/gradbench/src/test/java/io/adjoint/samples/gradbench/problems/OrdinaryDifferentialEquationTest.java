package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class OrdinaryDifferentialEquationTest {

    private static final double[] X = {1.5, 0.5, -2, 0.25};

    @Test
    void fourthOrderSolvesAPolynomialOfDegreeFourExactly() {
        double[] exact = {X[0] * 2, X[0] * X[1] * 2, X[0] * X[1] * X[2] * 4 / 3, product() * 2 / 3};

        assertThat(OrdinaryDifferentialEquation.solve(X, 5)).containsExactly(exact, offset(1e-14));
    }

    @Test
    void theLastElementIsAProductOfAllSoEachDerivativeIsItOverThatFactor() {
        double[] exact = new double[X.length];
        for (int i = 0; i < X.length; i++) {
            exact[i] = product() * 2 / 3 / X[i];
        }

        assertThat(OrdinaryDifferentialEquationGrad.last$grad(X, 5)).containsExactly(exact, offset(1e-14));
    }

    private static double product() {
        return X[0] * X[1] * X[2] * X[3];
    }
}

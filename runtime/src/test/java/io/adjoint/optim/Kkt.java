package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/** The conditions of Karush, Kuhn and Tucker for a minimum in a box. */
final class Kkt {

    private Kkt() {}

    static void assertHolds(double[] x, double[] gradient, double[] lower, double[] upper, double tolerance) {
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).as("parameter " + i).isBetween(lower[i], upper[i]);
            if (x[i] == lower[i]) {
                assertThat(gradient[i])
                        .as("gradient at the lower bound of " + i)
                        .isGreaterThan(-tolerance);
            } else if (x[i] == upper[i]) {
                assertThat(gradient[i])
                        .as("gradient at the upper bound of " + i)
                        .isLessThan(tolerance);
            } else {
                assertThat(gradient[i])
                        .as("gradient of the free parameter " + i)
                        .isCloseTo(0, offset(tolerance));
            }
        }
    }
}

package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SgdTest {

    private final Sgd sgd = new Sgd(0.01);

    @Test
    void aStepIsTheParameterLessTheRateTimesTheGradient() {
        assertThat(sgd.step(0.5, -5)).isEqualTo(0.55);
        assertThat(new Sgd(0.25).step(2f, 4f)).isEqualTo(1f);
        assertThat(new Sgd(0).step(3.0, 1e300)).isEqualTo(3.0);
    }

    @Test
    void arraysAreSteppedInPlaceAndTheGradientIsOnlyRead() {
        double[] w = {0.5, 0.25, 0.5};
        double[] g = {-5, -10, -15};
        sgd.step(w, g);
        assertThat(w).containsExactly(new double[] {0.55, 0.35, 0.65}, offset(1e-15));
        assertThat(g).containsExactly(-5, -10, -15);

        double[][] m = {{1, 2}, {}, {3}};
        new Sgd(0.5).step(m, new double[][] {{2, 4}, {}, {-2}});
        assertThat(m).isDeepEqualTo(new double[][] {{0, 0}, {}, {4}});

        float[] f = {1, 2};
        new Sgd(0.5).step(f, new float[] {1, -1});
        assertThat(f).containsExactly(0.5f, 2.5f);
    }

    /** torch.optim.SGD, PyTorch 2.13.0: f = (1 - x)² + 100 (y - x²)² from (-1.2, 1), lr = 0.001. */
    @Test
    void itTakesTheStepsThatPyTorchTakes() {
        double[] p = {-1.2, 1};
        Sgd optimizer = new Sgd(0.001);
        for (int step = 1; step <= 10; step++) {
            double t = p[1] - p[0] * p[0];
            optimizer.step(p, new double[] {-2 * (1 - p[0]) - 400 * p[0] * t, 200 * t});
            if (step == 1) {
                assertThat(p).containsExactly(-0.9843999999999999, 1.088);
            }
        }
        assertThat(p).containsExactly(new double[] {-1.0214113342697504, 1.0512622673760386}, offset(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aRateThatIsNegativeOrNotFiniteIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(rate))
                .withMessage("learning rate: expected a finite number, zero or more, got " + rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aGradientThatIsNotFiniteIsRefusedAndTheParametersStay(double bad) {
        String got = ": expected a finite number, got " + bad;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(1.0, bad))
                .withMessage("gradient" + got);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(1f, (float) bad))
                .withMessage("gradient" + got);

        double[] w = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(w, new double[] {1, bad}))
                .withMessage("gradient[1]" + got);
        assertThat(w).containsExactly(1, 2);

        float[] f = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(f, new float[] {1, (float) bad}))
                .withMessage("gradient[1]" + got);
        assertThat(f).containsExactly(1, 2);

        double[][] m = {{1}, {2, 3}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(m, new double[][] {{1}, {1, bad}}))
                .withMessage("gradient[1][1]" + got);
        assertThat(m).isDeepEqualTo(new double[][] {{1}, {2, 3}});
    }

    @Test
    void aGradientOfAnotherShapeIsRefusedAndTheParametersStay() {
        double[] w = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(w, new double[3]))
                .withMessage("gradient: expected 2 elements, as many as parameters has, got 3");
        float[] f = {1};
        assertThatIllegalArgumentException().isThrownBy(() -> sgd.step(f, new float[0]));
        double[][] m = {{1}, {2, 3}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sgd.step(m, new double[][] {{1}, {1}}))
                .withMessage("gradient[1]: expected 2 elements, as many as parameters[1] has, got 1");
        assertThatIllegalArgumentException().isThrownBy(() -> sgd.step(m, new double[][] {{1}}));
        assertThat(w).containsExactly(1, 2);
        assertThat(f).containsExactly(1);
        assertThat(m).isDeepEqualTo(new double[][] {{1}, {2, 3}});
    }

    @Test
    void nullIsRefusedByName() {
        assertNull("parameters", () -> sgd.step((double[]) null, new double[1]));
        assertNull("gradient", () -> sgd.step(new double[1], null));
        assertNull("parameters", () -> sgd.step((float[]) null, new float[1]));
        assertNull("gradient", () -> sgd.step(new float[1], null));
        assertNull("parameters", () -> sgd.step((double[][]) null, new double[1][1]));
        double[][] m = {{1}, {2}};
        assertNull("gradient[1]", () -> sgd.step(m, new double[][] {{1}, null}));
        assertNull("parameters[0]", () -> sgd.step(new double[][] {null}, new double[][] {{1}}));
        assertThat(m).isDeepEqualTo(new double[][] {{1}, {2}});
    }

    private static void assertNull(String which, Runnable step) {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(step::run)
                .withMessage(which + ": expected an array, got null");
    }
}

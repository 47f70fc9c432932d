package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtBadInputTest {

    private static final UnaryOperator<double[]> R = x -> new double[] {x[0] - 1, x[1] - 2};
    private static final Function<double[], double[][]> J = x -> new double[][] {{1, 0}, {0, 1}};
    private static final LevenbergMarquardt FIT = LevenbergMarquardt.of(R, J);

    @Test
    void aStartThatIsEmptyNullOrNotFiniteIsRefused() {
        refused(() -> FIT.minimize(), "start: expected one parameter or more, got none");
        refused(() -> FIT.minimize(0, Double.NaN), "start[1]: expected a finite number, got NaN");
        assertThatNullPointerException()
                .isThrownBy(() -> FIT.minimize((double[]) null))
                .withMessage("start: expected an array, got null");
    }

    @Test
    void boundsMustFitTheStartAndOneAnother() {
        double[] zero = {0, 0};
        refused(() -> FIT.bounds(zero, new double[3]), "upper: expected 2 elements, as many as lower has, got 3");
        refused(
                () -> FIT.bounds(zero, new double[] {1, -1}),
                "bounds of parameter 1: expected lower <= upper, got 0.0 and -1.0");
        refused(
                () -> FIT.bounds(zero, new double[] {Double.NaN, 1}),
                "bounds of parameter 0: expected lower <= upper, got 0.0 and NaN");
        refused(
                () -> FIT.bounds(zero, new double[] {1, 1}).minimize(0, 2),
                "start[1]: expected a number from 0.0 to 1.0, its bounds, got 2.0");
        refused(
                () -> FIT.bounds(zero, new double[] {1, 1}).minimize(0),
                "start: expected 2 elements, as many as there are bounds, got 1");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        refused(() -> FIT.ftol(-1), "ftol: expected a finite number, zero or more, got -1.0");
        refused(() -> FIT.xtol(Double.NaN), "xtol: expected a finite number, zero or more, got NaN");
        refused(() -> FIT.gtol(Double.POSITIVE_INFINITY), "gtol: expected a finite number, zero or more, got Infinity");
        refused(() -> FIT.maxIterations(0), "maxIterations: expected 1 or more, got 0");
        refused(() -> FIT.scale(1, 0), "scale[1]: expected a finite number above zero, got 0.0");
        refused(() -> FIT.scale(1).minimize(0, 0), "scale: expected 2 elements, got 1");
    }

    @Test
    void whatTheFunctionsReturnIsLookedAt() {
        refused(
                () -> LevenbergMarquardt.of(x -> new double[] {0, Double.NaN}, J)
                        .minimize(0, 0),
                "residuals at the start[1]: expected a finite number, got NaN");
        refused(
                () -> LevenbergMarquardt.of(x -> new double[0], J).minimize(0, 0),
                "residuals: expected one or more, got none");
        refused(
                () -> LevenbergMarquardt.of(R, x -> new double[1][2]).minimize(0, 0),
                "jacobian: expected 2 rows, one for each residual, got 1");
        refused(
                () -> LevenbergMarquardt.of(R, x -> new double[][] {{1, 0}, {1}})
                        .minimize(0, 0),
                "jacobian[1]: expected 2 elements, got 1");
        refused(
                () -> LevenbergMarquardt.of(R, x -> new double[][] {{1, 0}, {1, Double.NaN}})
                        .minimize(0, 0),
                "jacobian[1][1]: expected a finite number, got NaN");
        refused(
                () -> LevenbergMarquardt.ofProducts(R, (x, d) -> d, (x, u) -> new double[3])
                        .minimize(0, 0),
                "vjp: expected 2 elements, got 3");
        assertThatNullPointerException()
                .isThrownBy(() -> LevenbergMarquardt.of(x -> null, J).minimize(0, 0))
                .withMessage("residuals: expected an array, got null");
    }

    @Test
    void theStartIsNotChangedEvenByFunctionsThatOverwriteTheirArgument() {
        double[] start = {0, 0};
        LeastSquaresFit fit = LevenbergMarquardt.of(
                        x -> {
                            double[] r = R.apply(x);
                            x[0] = 99;
                            return r;
                        },
                        J)
                .minimize(start);
        assertThat(start).containsExactly(0, 0);
        assertThat(fit.parameters()[0]).isBetween(0.999999, 1.000001);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}

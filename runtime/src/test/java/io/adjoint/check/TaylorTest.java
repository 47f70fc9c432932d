package io.adjoint.check;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TaylorTest {

    /** The gradient of Rosenbrock's function (1960), by hand. */
    private final GradientCheck<double[]> rosenbrock = GradientCheck.of(
                    (double[] p) -> (1 - p[0]) * (1 - p[0]) + 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]))
            .gradient(p ->
                    new double[] {-2 * (1 - p[0]) - 400 * p[0] * (p[1] - p[0] * p[0]), 200 * (p[1] - p[0] * p[0])});

    @Test
    void theRemainderOfARightGradientFallsAsTheSquareOfTheStep() {
        rosenbrock
                .taylorAt(new double[] {-1.2, 1})
                .taylorAt(new double[] {1, 1})
                .taylorAt(new double[] {0, 0});
        rosenbrock.taylorAt(new double[] {-1.2, 1}, new double[] {0, 1});
    }

    @Test
    void thatOfAWrongGradientFallsAsTheStep() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rosenbrock
                        .gradient(p -> new double[] {0, 200 * (p[1] - p[0] * p[0])})
                        .named("p")
                        .taylorAt(new double[] {-1.2, 1}))
                .withMessageContaining("the Taylor test fails at p = [-1.2, 1.0] in direction [")
                .withMessageContaining("the remainder falls as h^1.00 instead of h^2");
    }

    @Test
    void anErrorInTheSixthDigitIsSeen() {
        GradientCheck<Double> check = GradientCheck.ofScalar(Math::exp);
        check.gradient(Math::exp).taylorAt(1.0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.gradient(x -> Math.exp(x) * (1 + 1e-6)).taylorAt(1.0));
    }

    @Test
    void aLinearFunctionLeavesNoRemainder() {
        GradientCheck<double[]> check = GradientCheck.of((double[] x) -> 3 * x[0] - 2 * x[1] + 1);
        check.gradient(x -> new double[] {3, -2}).taylorAt(new double[] {0.1, 7});
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.gradient(x -> new double[] {3, -2.001}).taylorAt(new double[] {0.1, 7}));
    }

    @Test
    void roundingInLargeTermsThatCancelIsNotTakenForARemainder() {
        GradientCheck.ofScalar(x -> (1 + x) * (1 + x) - 1)
                .gradient(x -> 2 * (1 + x))
                .taylorAt(0.0);
        GradientCheck.ofScalar(x -> (1 + x) * (1 + x) - 1 - 2 * x)
                .gradient(x -> 2 * x)
                .taylorAt(0.0);
    }

    @Test
    void floatsMatricesAndPartsOfADomainAreTaken() {
        GradientCheck.of((float[] x) -> (float) Math.exp(x[0] * x[1]))
                .gradient(x -> new float[] {x[1] * (float) Math.exp(x[0] * x[1]), x[0] * (float) Math.exp(x[0] * x[1])})
                .taylorAt(new float[] {0.3f, -1.5f});
        GradientCheck.of((double[][] m) -> m[0][0] * m[1][0])
                .gradient(m -> new double[][] {{m[1][0]}, {m[0][0]}})
                .taylorAt(new double[][] {{2}, {3}});
        GradientCheck.ofScalar(Math::log).gradient(x -> 1 / x).taylorAt(0.01, -1.0);
    }

    @Test
    void aKinkAndAJumpAreSeen() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        GradientCheck.ofScalar(Math::abs).gradient(x -> 0.0).taylorAt(0.0));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        GradientCheck.ofScalar(Math::signum).gradient(x -> 0.0).taylorAt(0.0));
    }

    @Test
    void whatIsNotFiniteIsNotAccepted() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        GradientCheck.ofScalar(Math::log).gradient(x -> 1 / x).taylorAt(-1.0))
                .withMessageContaining("the function is NaN");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalar(Math::sqrt)
                        .gradient(x -> 0.5 / Math.sqrt(x))
                        .taylorAt(0.0))
                .withMessageContaining("the gradient with respect to x is Infinity");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        GradientCheck.ofScalar(Math::sqrt).gradient(x -> 0.0).taylorAt(0.0, -1.0))
                .withMessageContaining("not finite in this direction");
    }

    @Test
    void aDirectionOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rosenbrock.taylorAt(new double[2], new double[3]))
                .withMessage("direction: expected double[2], got double[3]");
    }
}

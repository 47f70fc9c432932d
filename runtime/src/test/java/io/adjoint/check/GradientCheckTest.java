package io.adjoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

    record Case(String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, double... points) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> textbook() {
        return Stream.of(
                new Case("a constant", x -> 4, x -> 0, 0, 1, -1e9),
                new Case("x", x -> x, x -> 1, 0, 1e-12, 1e12),
                new Case("x^2", x -> x * x, x -> 2 * x, 3, 0, -1e-8, 1e150),
                new Case("1e-30 x^3", x -> 1e-30 * x * x * x, x -> 3e-30 * x * x, 2),
                new Case("sin", Math::sin, Math::cos, 0, 0.5, 1.5, -20),
                new Case("sin 300x", x -> Math.sin(300 * x), x -> 300 * Math.cos(300 * x), 0.7),
                new Case("exp", Math::exp, Math::exp, -30, 0, 5),
                new Case("exp x^3", x -> Math.exp(x * x * x), x -> 3 * x * x * Math.exp(x * x * x), 8),
                new Case("log", Math::log, x -> 1 / x, 1e-9, 0.01, 1, 1e9),
                new Case("sqrt", Math::sqrt, x -> 0.5 / Math.sqrt(x), 1e-6, 2),
                new Case("tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x), 0, 2),
                new Case("abs", Math::abs, Math::signum, 0.001, -2),
                new Case("a difference of large terms", x -> (1e3 + x) - 1e3, x -> 1, 0));
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void aRightDerivativeIsAccepted(Case textbook) {
        for (double point : textbook.points) {
            GradientCheck.ofScalar(textbook.f)
                    .gradient(textbook.derivative::applyAsDouble)
                    .at(point);
        }
    }

    @ParameterizedTest
    @MethodSource("textbook")
    void aDerivativeOffByAMillionthIsNot(Case textbook) {
        for (double point : textbook.points) {
            double right = textbook.derivative.applyAsDouble(point);
            double wrong = right == 0 ? 1e-6 : right * (1 + 1e-6);
            assertThatExceptionOfType(AssertionError.class)
                    .as("at %s", point)
                    .isThrownBy(() -> GradientCheck.ofScalar(textbook.f)
                            .gradient(x -> wrong)
                            .at(point));
        }
    }

    @Test
    void aGradientByHandIsComparedNumberByNumber() {
        GradientCheck<double[]> check = GradientCheck.of((double[] w) -> w[0] * w[0] + 3 * w[1])
                .gradient(w -> new double[] {2 * w[0], 3})
                .named("w");
        check.byHand(w -> new double[] {w[0] + w[0], 3}).at(new double[] {1, 2});
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.byHand(w -> new double[] {-2 * w[0], 3}).at(new double[] {1, 2}))
                .withMessage("wrong gradient by hand at w = [1.0, 2.0]\n  w[0]: by hand it is -2.0, derived 2.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        check.byHand(w -> new double[] {Double.NaN, 3}).at(new double[] {1, 2}))
                .withMessageContaining("w[0]: by hand it is NaN, derived 2.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.byHand(w -> new double[] {Double.POSITIVE_INFINITY, 3})
                        .at(new double[] {1, 2}))
                .withMessageContaining("w[0]: by hand it is Infinity, derived 2.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.byHand(w -> new double[] {2}).at(new double[] {1, 2}))
                .withMessageContaining("wrong shape");
    }

    @Test
    void aFailureNamesPointArgumentBothNumbersAndTheirDifference() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] w) -> w[0] * w[0] + 3 * w[1])
                        .gradient(w -> new double[] {2 * w[0], 4})
                        .named("w")
                        .at(new double[] {0.5, 0.25}))
                .withMessageStartingWith("wrong gradient at w = [0.5, 0.25]\n  w[1]: the gradient is 4.0, ")
                .withMessageContaining("the difference quotient 3.0; they differ by 1.0, allowed is 4.0")
                .withMessageNotContaining("w[0]");
    }

    @Test
    void aFailureInAMatrixNamesRowAndColumn() {
        double[][] point = {{1, 2}, {}, {3, 4, 5}};
        GradientCheck<double[][]> check = GradientCheck.of((double[][] m) -> m[0][1] * m[2][2])
                .gradient(m -> new double[][] {{0, m[2][2]}, {}, {0, 0, m[0][1]}})
                .named("m")
                .at(point);
        assertThat(point).isDeepEqualTo(new double[][] {{1, 2}, {}, {3, 4, 5}});
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.gradient(m -> new double[][] {{0, m[2][2]}, {}, {0, 1, m[0][1]}})
                        .at(point))
                .withMessageContaining("m[2][1]: the gradient is 1.0, the difference quotient 0.0");
    }

    @Test
    void onlyTheFirstFailuresAreListed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] x) -> 0)
                        .gradient(x -> new double[] {1, 1, 1, 1, 1, 1, 1, 1})
                        .at(new double[8]))
                .withMessageContaining("x[4]")
                .withMessageNotContaining("x[5]")
                .withMessageEndingWith("and 3 more");
    }

    @Test
    void floatsAreComparedAsWellAsFloatsCanBe() {
        GradientCheck.of((Float x) -> x * x * x)
                .gradient(x -> 3 * x * x)
                .at(1.5f)
                .at(-20f);
        GradientCheck<float[]> check = GradientCheck.of((float[] x) -> (float) Math.sin(x[0]) * x[1])
                .gradient(x -> new float[] {(float) Math.cos(x[0]) * x[1], (float) Math.sin(x[0])})
                .at(new float[] {0.4f, -3})
                .at(new float[] {0, 100});
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.gradient(x -> new float[] {0, (float) Math.sin(x[0])})
                        .at(new float[] {0.4f, -3}))
                .withMessageContaining("x[0]");
        GradientCheck.of((float[][] m) -> m[1][0] * m[1][0])
                .gradient(m -> new float[][] {{0}, {2 * m[1][0], 0}})
                .at(new float[][] {{1}, {2, 3}});
    }

    @Test
    void anArgumentThatIsChangedIsFoundAndThePointIsLeftAlone() {
        double[] point = {1, 2};
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] x) -> x[1]++)
                        .gradient(x -> new double[] {0, 1})
                        .at(point))
                .withMessageContaining("the function changed its argument: x[1] was 2.0 before the call and is 3.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] x) -> x[1])
                        .gradient(x -> {
                            x[0] = -0.0;
                            return new double[] {0, 1};
                        })
                        .named("w")
                        .at(new double[] {0, 1}))
                .withMessageContaining("the gradient changed its argument: w[0] was 0.0 before the call and is -0.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[][] m) -> {
                            m[0] = new double[3];
                            return 0;
                        })
                        .gradient(m -> new double[1][1])
                        .at(new double[1][1]))
                .withMessageContaining("changed its argument: x[0]: expected double[1], got double[3]");
        assertThat(point).containsExactly(1, 2);
    }

    @Test
    void whereTheFunctionIsNaNTheGradientMustBeAndNowhereElse() {
        GradientCheck.ofScalar(Math::log).gradient(x -> Double.NaN).at(-1.0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        GradientCheck.ofScalar(Math::log).gradient(x -> 1 / x).at(-1.0))
                .withMessageContaining("the gradient is -1.0, but the function is NaN");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalar(Math::log)
                        .gradient(x -> Double.NaN)
                        .at(1.0))
                .withMessageContaining("the gradient is NaN, the difference quotient 0.99999");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalar(Math::log)
                        .gradient(x -> Double.POSITIVE_INFINITY)
                        .at(1.0))
                .withMessageContaining("the gradient is Infinity, the difference quotient 0.99999");
    }

    @Test
    void whereNoQuotientExistsNothingIsAccepted() {
        for (double gradient : new double[] {0, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> GradientCheck.ofScalar(Math::log)
                            .gradient(x -> gradient)
                            .at(0.0))
                    .withMessageContaining("no difference quotient, the function is -Infinity");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> GradientCheck.ofScalar(Math::sqrt)
                            .gradient(x -> gradient)
                            .at(0.0))
                    .withMessageContaining("no difference quotient, the function is not finite on both sides");
        }
    }

    @Test
    void aFailureAtAJumpSaysThatTheQuotientIsInDoubt() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalar(x -> x >= 1 ? 2 : 1)
                        .gradient(x -> 0.0)
                        .at(1.0))
                .withMessageContaining("is a kink or a jump near?");
    }

    @Test
    void aSmallerScaleSeesAPointNextToAKink() {
        GradientCheck<Double> check =
                GradientCheck.ofScalar(x -> Math.max(0, x)).gradient(x -> x > 0 ? 1.0 : 0.0);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check.at(1e-9));
        check.scale(1e-10).at(1e-9);
    }

    @Test
    void theToleranceIsRelative() {
        GradientCheck<Double> check = GradientCheck.ofScalar(x -> 1e9 * x).gradient(x -> 1.01e9);
        check.tolerance(0.02).at(1.0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.tolerance(0.005).at(1.0));
    }

    @Test
    void aGradientOfAnotherShapeIsNamed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] x) -> x[0])
                        .gradient(x -> new double[3])
                        .at(new double[2]))
                .withMessageContaining("gradient: expected double[2], got double[3]");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.of((double[] x) -> x[0])
                        .gradient(x -> null)
                        .at(new double[2]))
                .withMessageContaining("gradient: expected double[2], got null");
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GradientCheck.ofScalar(Math::sin).at(1.0))
                .withMessageContaining("call gradient(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GradientCheck.of((int[] x) -> x[0]).gradient(x -> x).at(new int[1]))
                .withMessageContaining("got a int[]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GradientCheck.of((double[] x) -> 0).gradient(x -> x).at(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.ofScalar(Math::sin).tolerance(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.ofScalar(Math::sin).scale(0));
    }

    @Test
    void higherRanksAndNullRowsAreAccepted() {
        assertThatCode(() -> GradientCheck.of((double[][][] t) -> t[1][0][1] * t[1][0][1])
                        .gradient(t -> new double[][][] {null, {{0, 2 * t[1][0][1]}}})
                        .at(new double[][][] {null, {{1, 2}}}))
                .doesNotThrowAnyException();
    }
}

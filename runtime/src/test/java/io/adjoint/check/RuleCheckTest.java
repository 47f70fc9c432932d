package io.adjoint.check;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private static final double[] POINT = {3, -4, 0.5};

    private static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }

    private static double norm(double[] a, double scale) {
        return scale * Math.sqrt(Arrays.stream(a).map(each -> each * each).sum());
    }

    private static void normA(double g, double[] a, double scale, double y, double[] aBar) {
        for (int i = 0; i < a.length; i++) {
            aBar[i] += g * scale * scale * a[i] / y;
        }
    }

    private static double[] softmax(double[] x) {
        double[] weights = Arrays.stream(x).map(Math::exp).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }

    private static void softmaxAdjoint(double[] g, double[] x, double[] y, double[] xBar) {
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            mean += g[i] * y[i];
        }
        for (int i = 0; i < y.length; i++) {
            xBar[i] += y[i] * (g[i] - mean);
        }
    }

    private static void assertRefused(RuleCheck<double[], Double> check, String... parts) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.at(POINT))
                .satisfies(error -> org.assertj.core.api.Assertions.assertThat(error.getMessage())
                        .contains(parts));
    }

    @Test
    void aRightRuleOfANumberIsAccepted() {
        GradientCheck.ofScalarRule(RuleCheckTest::softplus, (g, x, y) -> g / (1 + Math.exp(-x)))
                .at(0.3)
                .at(-20.0);
    }

    @Test
    void aWrongRuleOfANumberIsRefusedWithBothNumbers() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalarRule(x -> x * x, (g, x, y) -> 3 * g * x)
                        .at(2.0))
                .withMessageContaining("for the seed 1.0")
                .withMessageContaining("the gradient is 6.0, the difference quotient 4");
    }

    @Test
    void aRuleThatIsNotLinearInTheSeedIsRefused() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalarRule(x -> x * x, (g, x, y) -> g * g * 2 * x)
                        .at(2.0))
                .withMessageContaining("the rule is not linear in the seed at x = 2.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofScalarRule(x -> x * x, (g, x, y) -> 2 * x)
                        .at(2.0))
                .withMessageContaining("the rule is not linear in the seed");
    }

    @Test
    void aRightRuleOfAnArrayIsAccepted() {
        GradientCheck.ofRule((double[] a) -> norm(a, 2), (g, a, y, aBar) -> normA(g, a, 2, y, aBar))
                .at(POINT)
                .at(new double[] {1e-3});
    }

    @Test
    void aRightRuleOfAMethodThatReturnsAnArrayIsAccepted() {
        GradientCheck.ofRule(RuleCheckTest::softmax, RuleCheckTest::softmaxAdjoint)
                .at(POINT);
        GradientCheck.ofRule((Double x) -> new double[] {x, x * x}, (g, x, y) -> g[0] + 2 * g[1] * x)
                .at(1.5);
        GradientCheck.ofRule((float[][] m) -> m[0][0] * m[1][0], (Float g, float[][] m, Float y, float[][] mBar) -> {
                    mBar[0][0] += g * m[1][0];
                    mBar[1][0] += g * m[0][0];
                })
                .at(new float[][] {{2}, {3}});
    }

    @Test
    void aWrongElementOfAJacobianIsFoundWithItsSeed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofRule(
                                (double[] x) -> new double[] {x[0], x[0] * x[1]}, (g, x, y, xBar) -> {
                                    xBar[0] += g[0] + g[1] * x[1];
                                    xBar[1] -= g[1] * x[0];
                                })
                        .named("point")
                        .at(new double[] {2, 3}))
                .withMessageContaining("for the seed [0.0, 1.0]")
                .withMessageContaining("point[1]: the gradient is -2.0, the difference quotient 2");
    }

    @Test
    void aRuleThatSetsTheAdjointInsteadOfAddingToItIsRefused() {
        assertRefused(
                GradientCheck.ofRule((double[] a) -> norm(a, 1), (g, a, y, aBar) -> {
                    for (int i = 0; i < a.length; i++) {
                        aBar[i] = g * a[i] / y;
                    }
                }),
                "the rule does not add to the adjoint",
                "x[0]: it gives ");
    }

    @Test
    void aRuleThatChangesWhatItIsGivenIsRefused() {
        assertRefused(
                GradientCheck.ofRule((double[] a) -> norm(a, 1), (g, a, y, aBar) -> {
                    normA(g, a, 1, y, aBar);
                    a[1] = 0;
                }),
                "the rule changes the argument[1] from -4.0 to 0.0");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GradientCheck.ofRule(RuleCheckTest::softmax, (g, x, y, xBar) -> {
                            softmaxAdjoint(g, x, y, xBar);
                            g[0] = 7;
                        })
                        .at(POINT))
                .withMessageContaining("the rule changes the seed[0]");
    }
}

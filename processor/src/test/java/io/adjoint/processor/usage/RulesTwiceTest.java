package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Second derivatives through rules of users: by the rule's own body, or by rules for the rule. */
class RulesTwiceTest {
    private static final String START = """
            package demo;

            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Model {
                @Differentiable(emit = Emit.HVP)
                public static double f(double x) {
                    return softplus(x) * x;
                }

                static double softplus(double x) {
                    return Double.parseDouble(Double.toString(Math.log1p(Math.exp(x))));
                }

                @Derivative(of = "softplus")
                static double adjoint(double g, double x, double y) {
            """;
    private static final String FOLLOWED = """
                    return g * logistic(x);
                }

                private static double logistic(double x) {
                    return 1 / (1 + Math.exp(-x));
                }
            """;
    private static final String ESCAPING = """
                    return Double.parseDouble(Double.toString(g / (1 + Math.exp(-x))));
                }
            """;
    private static final String RULES_FOR_THE_RULE = """

                @Derivative(of = "adjoint", argument = "g")
                static double byG(double h, double g, double x, double y, double r) {
                    return h / (1 + Math.exp(-x));
                }

                @Derivative(of = "adjoint", argument = "x")
                static double byX(double h, double g, double x, double y, double r) {
                    return h * g * Math.exp(-x) / ((1 + Math.exp(-x)) * (1 + Math.exp(-x)));
                }

                @Derivative(of = "adjoint", argument = "y")
                static double byY(double h, double g, double x, double y, double r) {
                    return 0;
                }
            """;

    private static Compiled compiled(String rule) {
        return Compiled.of(Map.of("demo/Model.java", START + rule + "}\n"));
    }

    private static void assertSecondDerivativeIsThatOfSoftplus(Compiled compiled) throws ReflectiveOperationException {
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        Method hvp = compiled.load().loadClass("demo.ModelGrad").getDeclaredMethod("f$hvp", double.class, double.class);
        hvp.setAccessible(true);
        for (double x : new double[] {-1.5, 0, 0.7}) {
            double s = 1 / (1 + Math.exp(-x));
            assertThat((double) hvp.invoke(null, x, 1.0)).isCloseTo(2 * s + x * s * (1 - s), within(1e-14));
        }
    }

    @Test
    void aRuleIsDifferentiatedWithWhatItCalls() throws ReflectiveOperationException {
        assertSecondDerivativeIsThatOfSoftplus(compiled(FOLLOWED));
    }

    @Test
    void aRuleWithRulesOfItsOwnIsNotLookedInto() throws ReflectiveOperationException {
        assertSecondDerivativeIsThatOfSoftplus(compiled(ESCAPING + RULES_FOR_THE_RULE));
    }

    @Test
    void aRuleInWhichADifferentiatedValueEscapesIsRefusedThere() {
        Compiled compiled = compiled(ESCAPING);
        assertThat(compiled.success()).isFalse();
        assertThat(compiled.report()).contains("[ADJ203]").contains("Double.parseDouble");
    }

    @Test
    void whereSecondDerivativesAreOnlyAskedOfEveryMethodSuchARuleIsLeftOut() throws ReflectiveOperationException {
        String source =
                (START + ESCAPING + "}\n").replace("(emit = Emit.HVP)", "").replace("import io.adjoint.Emit;", "");
        Compiled compiled = Compiled.of(Map.of("demo/Model.java", source), "-Aadjoint.emit=all");
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        assertThat(compiled.generated().get("demo.ModelGrad")).contains("f$jvp").doesNotContain("f$hvp");
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients that users wrote by hand: their form is looked at when they are compiled, their numbers in a check. */
class GradientsByHandTest {

    private static final String USER = """
            package app;

            import io.adjoint.AdjointOf;
            import io.adjoint.Differentiable;
            import io.adjoint.check.GradientCheck;

            public class User {
                @Differentiable
                static double loss(double[] w, double b, float c) {
                    double z = w[0] * w[1] - b * w[2];
                    return Math.log(1 + z * z) * c;
                }

                record Gradient(double[] w, double b, float c) {}

                @AdjointOf("loss")
                static Gradient gradient(double[] w, double b, float c) {
                    double z = w[0] * w[1] - b * w[2];
                    double zBar = 2 * z / (1 + z * z) * c;
                    double[] wBar = {zBar * w[1], zBar * w[0], -zBar * b};
                    return new Gradient(wBar, -zBar * w[2], (float) Math.log(1 + z * z));
                }

                public static void main(String[] args) {
                    double[] w = {2, 3, 0.5};
                    try {
                        GradientCheck.of((double[] x) -> loss(x, 1, 2))
                            .gradient(x -> UserGrad.loss$grad(x, 1, 2).w())
                            .byHand(x -> gradient(x, 1, 2).w())
                            .named("w")
                            .at(w);
                        GradientCheck.ofScalar(b -> loss(w, b, 2))
                            .gradient(b -> UserGrad.loss$grad(w, b, 2).b())
                            .byHand(b -> gradient(w, b, 2).b())
                            .named("b")
                            .at(1.0);
                        System.out.println("the same");
                    } catch (AssertionError error) {
                        System.out.println(error.getMessage());
                    }
                }
            }
            """;

    @TempDir
    Path work;

    private Built build(String source) {
        return new UserProject(work).source(source).build();
    }

    @Test
    void oneThatAgreesWithWhatIsDerivedPasses() {
        Built built = build(USER);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User")).isEqualTo("the same\n");
    }

    @Test
    void aWrongSignIsFoundAtItsComponentWithBothNumbers() {
        Built built = build(USER.replace("-zBar * b}", "zBar * b}"));
        double z = 2 * 3 - 1 * 0.5;
        double right = -2 * z / (1 + z * z) * 2;

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User"))
                .startsWith("wrong gradient by hand at w = [2.0, 3.0, 0.5]\n  w[2]: by hand it is " + -right
                        + ", derived " + right + "\n");
    }

    @Test
    void aWrongSignOfANumberIsFoundToo() {
        Built built = build(USER.replace("-zBar * w[2]", "zBar * w[2]"));

        assertThat(built.run("app.User")).startsWith("wrong gradient by hand at b = 1.0\n  b: by hand it is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"double[] w", "float c, double[] w, double b", "double[] w, float b, float c"})
    void oneThatDoesNotFitIsShownTheDeclarationThatWould(String parameters) {
        Built built = build(USER.replace(
                "Gradient gradient(double[] w, double b, float c)", "Gradient gradient(" + parameters + ")"));

        assertThat(built.messages().get(0)).contains("[ADJ414] the gradient gradient that is written by hand");
        assertThat(built.diagnostics().toString())
                .contains("write static Gradient gradient(double[] w, double b, float c)"
                        + " with a record Gradient(double[] w, double b, float c)");
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code $gradAndHvp} as its callers see it: what its record holds, and where it cannot be written. */
class GradientAndProductTest {
    private static final String START = """
            package p;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import io.adjoint.TapeBound;

            """;

    private static Compiled compiled(String text, String... options) {
        return Compiled.of(Map.of("p/Model.java", START + text), options);
    }

    private static List<String> components(Compiled compiled, String name) throws ClassNotFoundException {
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        return Stream.of(compiled.load().loadClass("p.ModelGrad$" + name).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void theProductsComeAfterTheGradient() throws Exception {
        Compiled compiled = compiled("""
                class Model {
                    @Differentiable(emit = Emit.GRAD_AND_HVP)
                    static double loss(double[] w, double b) {
                        return w[0] * w[0] * b;
                    }
                }
                """);

        assertThat(components(compiled, "LossGradAndHvp")).containsExactly("value", "w", "b", "wHvp", "bHvp");
    }

    @Test
    void independentsCalledAsProductsKeepTheirNames() throws Exception {
        Compiled compiled = compiled("""
                class Model {
                    @Differentiable(emit = Emit.GRAD_AND_HVP)
                    static double loss(double w, double wHvp, double value, double wait) {
                        return w * wHvp * value * wait;
                    }
                }
                """);

        assertThat(components(compiled, "LossGrad")).containsExactly("value", "w", "wHvp", "valueBar", "wait2");
        assertThat(components(compiled, "LossGradAndHvp"))
                .containsExactly("value", "w", "wHvp", "valueBar", "wait2", "wHvp2", "wHvpHvp", "valueHvp", "waitHvp");
    }

    @Test
    void aClassMayAskForIt() throws Exception {
        Compiled compiled = compiled("""
                @Differentiable(emit = Emit.GRAD_AND_HVP)
                class Model {
                    static double loss(double x) {
                        return x * x;
                    }

                    static double[] several(double x) {
                        return new double[] {x, x * x};
                    }
                }
                """);

        assertThat(components(compiled, "LossGradAndHvp")).containsExactly("value", "x", "xHvp");
        assertThat(compiled.generated().get("p.ModelGrad")).doesNotContain("several$gradAndHvp", "loss$hvp");
    }

    @Test
    void whatItRecordsIsBounded() {
        Compiled compiled = compiled("""
                class Model {
                    @Differentiable(emit = Emit.GRAD_AND_HVP, tape = TapeBound.NONE)
                    static double loss(double[] x) {
                        double sum = 0;
                        for (double each : x) {
                            sum += Math.sin(each);
                        }
                        return sum;
                    }

                    @Differentiable(emit = Emit.GRAD_AND_HVP, tape = TapeBound.NONE)
                    static double product(double[] x) {
                        double product = 1;
                        for (double each : x) {
                            product *= each;
                        }
                        return product;
                    }
                }
                """);

        assertThat(compiled.report()).contains("[ADJ416] the tape of product").doesNotContain("the tape of loss");
    }

    private static String ofNumbers(int count, String emit) {
        String parameters =
                IntStream.range(0, count).mapToObj(i -> "double x" + i).collect(Collectors.joining(", "));
        return "class Model {\n    @Differentiable(emit = " + emit + ")\n    static double loss(" + parameters
                + ") {\n        return x0 * x1;\n    }\n}\n";
    }

    @Test
    void asManyIndependentsAsAMethodTakesTwice() throws Exception {
        Compiled compiled = compiled(ofNumbers(63, "Emit.GRAD_AND_HVP"));

        assertThat(components(compiled, "LossGradAndHvp")).hasSize(1 + 2 * 63);
    }

    @Test
    void noMoreThanThat() {
        Compiled compiled = compiled(ofNumbers(64, "{Emit.JVP, Emit.HVP, Emit.GRAD_AND_HVP, Emit.BACKWARD}"));

        assertThat(compiled.report())
                .contains("[ADJ405] Emit.JVP", "[ADJ405] Emit.HVP", "[ADJ405] Emit.GRAD_AND_HVP")
                .doesNotContain("Emit.BACKWARD cannot");
    }

    @Test
    void whatAllMethodsAreGivenIsLeftOutThere() {
        Compiled compiled = compiled(ofNumbers(64, "{}"), "-Aadjoint.emit=all");

        assertThat(compiled.success()).as(compiled.report()).isTrue();
        assertThat(compiled.generated().get("p.ModelGrad"))
                .contains("loss$vjp", "loss$backward")
                .doesNotContain("loss$jvp", "loss$hvp", "loss$gradAndHvp");
    }
}

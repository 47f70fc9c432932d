package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientsTest {

    private record Neuron(double[] w, float[] v, double b, int inputs) {}

    static Stream<JsonNode> cases() {
        return Golden.cases("clipping").stream();
    }

    private static double[][] rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Golden::array)
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itClipsAsPyTorchDoes(JsonNode one) {
        double[][] gradient = rows(one.get("grads"));
        if (one.has("clip_value")) {
            gradient = Gradients.clipGradValue(gradient, one.get("clip_value").asDouble());
        } else {
            double p = Golden.number(one.get("norm_type"));
            Gradients.Clipped<double[][]> clipped =
                    Gradients.clipGradNorm(gradient, one.get("max_norm").asDouble(), p);
            assertThat(clipped.gradient()).isSameAs(gradient);
            assertClose(
                    new double[] {clipped.norm()}, new double[] {Golden.number(one.get("returned_total_norm"))}, one);
        }
        double[][] expected = rows(one.get("clipped"));
        for (int i = 0; i < expected.length; i++) {
            assertClose(gradient[i], expected[i], one);
        }
    }

    private static void assertClose(double[] actual, double[] expected, JsonNode one) {
        assertThat(actual).as(one.toString()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isFinite(expected[i])) {
                assertThat(actual[i]).as(one.toString()).isCloseTo(expected[i], within(1e-12 * Math.abs(expected[i])));
            } else {
                assertThat(actual[i]).as(one.toString()).isEqualTo(Double.valueOf(expected[i]));
            }
        }
    }

    @Test
    void theNormIsThatOfAllNumbersOfARecord() {
        Neuron gradient = new Neuron(new double[] {3, -4}, new float[] {0, 12}, 84, 7);
        assertThat(Gradients.norm(gradient, 2)).isEqualTo(85);
        Gradients.Clipped<Neuron> clipped = Gradients.clipGradNorm(gradient, 3.5);
        assertThat(clipped.norm()).isEqualTo(85);
        assertThat(clipped.gradient().w).isSameAs(gradient.w);
        assertThat(clipped.gradient().b).isEqualTo(84 * (3.5 / (85 + 1e-6)));
        assertThat(clipped.gradient().v[1]).isEqualTo((float) (12 * (3.5 / (85 + 1e-6))));
        assertThat(clipped.gradient().inputs).isEqualTo(7);
        assertThat(Gradients.norm(new double[] {-3, 1, 2}, Double.NEGATIVE_INFINITY))
                .isEqualTo(1);
        assertThat(Gradients.norm(new double[][] {{-3}, {0}, {2}}, 0)).isEqualTo(2);
    }

    @Test
    void aGradientIsClearedInPlace() {
        Neuron gradient = new Neuron(new double[] {2, Double.NaN}, new float[] {-2, 4}, 3, 7);
        Neuron zero = Gradients.zeroGrad(gradient);
        assertThat(zero.w).isSameAs(gradient.w).containsExactly(0, 0);
        assertThat(zero.v).isSameAs(gradient.v).containsExactly(0, 0);
        assertThat(zero.b).isZero();
        assertThat(zero.inputs).isEqualTo(7);
    }

    @Test
    void badBoundsAndGradientsAreRefusedAndTheGradientStays() {
        double[] gradient = {3, -4};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gradients.clipGradNorm(gradient, -1))
                .withMessage("max norm: expected zero or more, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gradients.clipGradNorm(gradient, 1, Double.NaN))
                .withMessage("norm type: expected a number, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gradients.clipGradValue(gradient, Double.NaN))
                .withMessage("clip value: expected zero or more, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gradients.clipGradNorm(new double[0], 1))
                .withMessage("gradient: expected at least one number, got none (double[0])");
        assertThatNullPointerException()
                .isThrownBy(() -> Gradients.zeroGrad(new double[][] {{1}, null}))
                .withMessage("gradient[1]: expected an array, got null");
        assertThat(Arrays.toString(gradient)).isEqualTo("[3.0, -4.0]");
    }
}

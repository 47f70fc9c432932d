package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
    private final double[][] inputs = {{0.5, -1}, {2, 0.25}, {-1, 1.5}};
    private final int[] classes = {0, 2, 1};
    private final double[][] weights = {{0.3, -0.2}, {0.1, 0.4}, {-0.5, 0.25}};
    private final double[] bias = {0.1, -0.3, 0.2};

    @Test
    void equalScoresCostTheLogarithmOfTheNumberOfClasses() {
        double loss = Softmax.loss(new double[3][2], new double[3], inputs, classes);
        assertThat(loss).isCloseTo(Math.log(3), within(1e-14));
    }

    @Test
    void theGradientIsThatOfTheFormula() {
        // d loss / d weights[k][j] = mean over n of (probability of k - [k is the class]) * inputs[n][j]
        double[][] expected = new double[3][2];
        double[] expectedBias = new double[3];
        for (int n = 0; n < inputs.length; n++) {
            double[] p = probabilities(inputs[n]);
            for (int k = 0; k < 3; k++) {
                double slope = (p[k] - (classes[n] == k ? 1 : 0)) / inputs.length;
                expectedBias[k] += slope;
                expected[k][0] += slope * inputs[n][0];
                expected[k][1] += slope * inputs[n][1];
            }
        }
        SoftmaxGrad.LossGrad gradient = SoftmaxGrad.loss$valueAndGrad(weights, bias, inputs, classes);
        assertThat(gradient.value()).isEqualTo(Softmax.loss(weights, bias, inputs, classes));
        assertThat(gradient.bias()).containsExactly(expectedBias, within(1e-14));
        for (int k = 0; k < 3; k++) {
            assertThat(gradient.weights()[k]).containsExactly(expected[k], within(1e-14));
        }
    }

    @Test
    void hugeScoresNeitherOverflowNorLoseTheGradient() {
        double[][] huge = {{4000, 0}, {0, 4000}, {-4000, 0}};
        double[][] input = {{1, 0}};
        SoftmaxGrad.LossGrad gradient = SoftmaxGrad.loss$valueAndGrad(huge, new double[3], input, new int[] {2});
        assertThat(gradient.value()).isEqualTo(8000);
        assertThat(gradient.bias()).containsExactly(new double[] {1, 0, -1}, within(1e-14));
    }

    @Test
    void theLikeliestClassHasTheGreatestScore() {
        double[][] diagonal = {{1, 0}, {0, 1}, {-1, -1}};
        double[][] corners = {{3, 1}, {1, 3}, {-2, -2}};
        for (int n = 0; n < 3; n++) {
            assertThat(Softmax.predict(diagonal, new double[3], corners, n)).isEqualTo(n);
        }
    }

    private double[] probabilities(double[] input) {
        double[] p = new double[3];
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            p[k] = Math.exp(bias[k] + weights[k][0] * input[0] + weights[k][1] * input[1]);
            sum += p[k];
        }
        for (int k = 0; k < 3; k++) {
            p[k] /= sum;
        }
        return p;
    }
}

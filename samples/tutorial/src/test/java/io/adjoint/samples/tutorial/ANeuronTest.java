package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ANeuronTest {
    private final NeuronInTraining neuron = new NeuronInTraining();

    @Test
    void predictionAndLossAreExact() {
        assertThat(neuron.prediction()).isEqualTo(2.5);
        assertThat(neuron.loss()).isEqualTo(6.25);
    }

    @Test
    void everyGradientIsMinusFiveTimesItsInput() {
        NeuronGrad.LossGrad gradient = neuron.gradient();
        assertThat(gradient.w()).containsExactly(-5, -10, -15);
        assertThat(gradient.b()).isEqualTo(-5);
    }

    @Test
    void theRecordCarriesTheLossItself() {
        assertThat(neuron.gradient().value()).isEqualTo(neuron.loss());
    }

    @Test
    void theGradientIsFreshAtEachCall() {
        neuron.gradient().w()[0] = 17;
        assertThat(neuron.gradient().w()).containsExactly(-5, -10, -15);
        assertThat(neuron.w).containsExactly(0.5, 0.25, 0.5);
    }

    @Test
    void theChapterTellsTheNumbersInOrder() {
        assertThat(Told.by(ANeuron::tell))
                .containsSubsequence(
                        "3 weights + 1 bias = 4 parameters",
                        "2.500",
                        "6.250",
                        "-5.0 * 1.0 = -5.0",
                        "-5.0 * 2.0 = -10.0",
                        "-5.0 * 3.0 = -15.0",
                        "dloss/db       -5.0",
                        "Weight 3 has the largest gradient");
    }
}

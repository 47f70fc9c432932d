package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.optim.Sgd;
import org.junit.jupiter.api.Test;

class TheTrainingCycleTest {

    @Test
    void oneCarefulStepImprovesTheLoss() {
        NeuronInTraining neuron = TheTrainingCycle.after(1, 0.002);
        assertThat(neuron.prediction()).isCloseTo(2.65, within(1e-12));
        assertThat(neuron.loss()).isCloseTo(5.5225, within(1e-12));
    }

    @Test
    void oneBoldStepImprovesItMore() {
        NeuronInTraining neuron = TheTrainingCycle.after(1, 0.01);
        assertThat(neuron.prediction()).isCloseTo(3.25, within(1e-12));
        assertThat(neuron.loss()).isCloseTo(3.0625, within(1e-12));
    }

    @Test
    void theLossFallsAtEveryOneOfFiftySteps() {
        NeuronInTraining neuron = new NeuronInTraining();
        Sgd sgd = new Sgd(0.01);
        for (int step = 1; step <= 50; step++) {
            double before = neuron.loss();
            neuron.learn(sgd);
            assertThat(neuron.loss()).as("after step %d", step).isLessThan(before);
        }
        assertThat(neuron.loss()).isLessThan(1e-6);
    }

    @Test
    void theChapterTellsTheNumbersInOrder() {
        // 6.25 * 0.49^n is below 1e-6 from n = 22 on.
        assertThat(Told.by(TheTrainingCycle::tell))
                .containsSubsequence(
                        "prediction 2.500, loss 6.250",
                        "rate 0.002:  prediction 2.650, loss 5.523, improvement 0.7275",
                        "rate 0.01:   prediction 3.250, loss 3.063",
                        "50 steps with rate 0.01",
                        "below 1e-06 from step 22 on");
    }
}

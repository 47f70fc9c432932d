package io.adjoint.samples.tutorial;

import io.adjoint.optim.Sgd;

/** Chapter 4: predict, compare, differentiate, update; and again. */
final class TheTrainingCycle {
    private static final double GOAL = 1e-6;

    static void tell(Page page) {
        page.chapter(4, "The training cycle");
        page.say("""
                Predict, compare with the target, differentiate, update; then again. One turn of the cycle, with
                two learning rates:
                """);
        NeuronInTraining before = new NeuronInTraining();
        page.say("    before:                    prediction %.3f, loss %.3f", before.prediction(), before.loss());
        oneStep(page, before.loss(), 0.002);
        oneStep(page, before.loss(), 0.01);
        manySteps(page, 50, 0.01);
    }

    private static void oneStep(Page page, double lossBefore, double rate) {
        NeuronInTraining after = after(1, rate);
        page.line(
                "    one step with rate %-7s prediction %.3f, loss %.3f, improvement %.4f",
                rate + ":", after.prediction(), after.loss(), lossBefore - after.loss());
    }

    private static void manySteps(Page page, int steps, double rate) {
        page.say("%d steps with rate %.2f:", steps, rate);
        NeuronInTraining neuron = new NeuronInTraining();
        Sgd sgd = new Sgd(rate);
        int reached = 0;
        page.say("    step    prediction         loss");
        for (int step = 1; step <= steps; step++) {
            neuron.learn(sgd);
            if (reached == 0 && neuron.loss() < GOAL) {
                reached = step;
            }
            if (step <= 3 || step % 10 == 0) {
                page.line("    %4d    %10.6f    %.3e", step, neuron.prediction(), neuron.loss());
            }
        }
        page.say("The loss is below %.0e from step %d on.", GOAL, reached);
    }

    /** A new neuron after so many turns of the cycle. */
    static NeuronInTraining after(int steps, double rate) {
        NeuronInTraining neuron = new NeuronInTraining();
        Sgd sgd = new Sgd(rate);
        for (int step = 0; step < steps; step++) {
            neuron.learn(sgd);
        }
        return neuron;
    }

    private TheTrainingCycle() {}
}

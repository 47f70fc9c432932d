package io.adjoint.samples.tutorial;

import io.adjoint.optim.Sgd;
import java.util.Arrays;

/** Chapter 3: a step against the gradient, and why an accumulated gradient must be cleared. */
final class TheUpdateRule {
    private static final double RATE = 0.01;

    static void tell(Page page) {
        NeuronInTraining neuron = new NeuronInTraining();
        double w1 = neuron.w[0];
        double gradient = neuron.gradient().w()[0];
        double byHand = w1 - RATE * gradient;
        double bySgd = new Sgd(RATE).step(w1, gradient);
        page.chapter(3, "The update rule");
        page.say("""
                To make the loss smaller, go a little against the gradient. How little is the learning rate:

                    parameter = parameter - rate * gradient

                    w1 by hand: %.1f - %.2f * (%.1f) = %.2f
                    w1 by Sgd:  new Sgd(%.2f).step(%.1f, %.1f) = %.2f
                """, w1, RATE, gradient, byHand, RATE, w1, gradient, bySgd);
        page.say("""
                The gradient belongs to one place. After the step the parameters are elsewhere, so the next step
                needs a new gradient. loss$grad returns a fresh one. But when gradients are accumulated, that is,
                added into a buffer (over a batch, say), the buffer must be cleared before the next step. If it
                is not, every step also repeats all earlier ones, and the loss never comes to rest:
                """);
        int steps = 12;
        double[] cleared = losses(steps, true);
        double[] kept = losses(steps, false);
        page.say("    step    loss, cleared    loss, not cleared");
        for (int i = 0; i <= steps; i++) {
            page.line("    %4d    %13.5f    %17.5f", i, cleared[i], kept[i]);
        }
    }

    /** The losses before the first step and after each, when gradients are added into one buffer. */
    static double[] losses(int steps, boolean clear) {
        NeuronInTraining neuron = new NeuronInTraining();
        Sgd sgd = new Sgd(RATE);
        double[] losses = new double[steps + 1];
        losses[0] = neuron.loss();
        double[] wBar = new double[neuron.w.length];
        double bBar = 0;
        for (int step = 1; step <= steps; step++) {
            if (clear) {
                Arrays.fill(wBar, 0);
                bBar = 0;
            }
            NeuronGrad.LossGrad gradient = neuron.gradient();
            for (int i = 0; i < wBar.length; i++) {
                wBar[i] += gradient.w()[i];
            }
            bBar += gradient.b();
            sgd.step(neuron.w, wBar);
            neuron.b = sgd.step(neuron.b, bBar);
            losses[step] = neuron.loss();
        }
        return losses;
    }

    private TheUpdateRule() {}
}

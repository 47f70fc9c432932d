package io.adjoint.samples.tutorial;

import java.util.Arrays;

/** Chapter 2: a gradient has one number for each parameter, and the chain rule says which. */
final class ANeuron {

    static void tell(Page page) {
        NeuronInTraining neuron = new NeuronInTraining();
        page.chapter(2, "A neuron");
        page.say(
                """
                A neuron multiplies each input with a weight, adds these up, and adds a bias: here
                %d weights + 1 bias = %d parameters.

                    inputs  x = %s, and the answer should be %.1f
                    weights w = %s, bias b = %.1f

                    prediction = w1*x1 + w2*x2 + w3*x3 + b = %.3f
                    loss = (prediction - target)^2 = %.3f
                """,
                neuron.w.length,
                neuron.w.length + 1,
                Arrays.toString(neuron.x),
                neuron.target,
                Arrays.toString(neuron.w),
                neuron.b,
                neuron.prediction(),
                neuron.loss());
        gradients(page, neuron);
    }

    private static void gradients(Page page, NeuronInTraining neuron) {
        NeuronGrad.LossGrad gradient = neuron.gradient();
        double slope = 2 * (neuron.prediction() - neuron.target);
        page.say("""
                One call, NeuronGrad.loss$grad(w, b, x, target), gives the derivatives with respect to all of
                them. By hand it takes the chain rule: how the loss changes with the prediction, times how
                the prediction changes with the parameter. The first factor is 2 * (prediction - target) = %.1f
                for all; the second is the input that the weight is multiplied with, and 1 for the bias:
                """, slope);
        page.say("             generated    by hand");
        for (int i = 0; i < neuron.w.length; i++) {
            page.line(
                    "    dloss/dw%d   %7.1f    %.1f * %.1f = %.1f",
                    i + 1, gradient.w()[i], slope, neuron.x[i], slope * neuron.x[i]);
        }
        page.line("    dloss/db    %7.1f    %.1f * 1.0 = %.1f", gradient.b(), slope, slope);
        int largest = steepest(gradient.w());
        page.say("""
                Weight %d has the largest gradient because its input, %.1f, is the largest: a change of that weight
                moves the prediction most. All are negative: greater parameters give a smaller loss here.
                """, largest + 1, neuron.x[largest]);
    }

    /** The index of the element that is largest in size. */
    private static int steepest(double[] gradient) {
        int best = 0;
        for (int i = 1; i < gradient.length; i++) {
            if (Math.abs(gradient[i]) > Math.abs(gradient[best])) {
                best = i;
            }
        }
        return best;
    }

    private ANeuron() {}
}

package io.adjoint.samples.tutorial;

import io.adjoint.optim.Sgd;

/** The tutorial's neuron: its parameters, which change, and the one example that it learns from. */
final class NeuronInTraining {
    final double[] w = {0.5, 0.25, 0.5};
    double b = 0;

    final double[] x = {1, 2, 3};
    final double target = 5;

    double prediction() {
        return Neuron.predict(w, b, x);
    }

    double loss() {
        return Neuron.loss(w, b, x, target);
    }

    /** The loss, and its derivatives with respect to each weight and to the bias. */
    NeuronGrad.LossGrad gradient() {
        return NeuronGrad.loss$grad(w, b, x, target);
    }

    /** One turn of the training cycle. */
    void learn(Sgd sgd) {
        NeuronGrad.LossGrad gradient = gradient();
        sgd.step(w, gradient.w());
        b = sgd.step(b, gradient.b());
    }
}

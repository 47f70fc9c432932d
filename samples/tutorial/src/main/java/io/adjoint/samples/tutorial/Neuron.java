package io.adjoint.samples.tutorial;

import io.adjoint.Differentiable;

/** A linear neuron: one weight for each input, and a bias. */
final class Neuron {

    static double predict(double[] w, double b, double[] x) {
        double prediction = b;
        for (int i = 0; i < w.length; i++) {
            prediction += w[i] * x[i];
        }
        return prediction;
    }

    /** The squared error. In one piece, without {@code predict}, so that its gradient can be read in one piece. */
    @Differentiable(wrt = {"w", "b"})
    static double loss(double[] w, double b, double[] x, double target) {
        double prediction = b;
        for (int i = 0; i < w.length; i++) {
            prediction += w[i] * x[i];
        }
        double residual = prediction - target;
        return residual * residual;
    }

    private Neuron() {}
}

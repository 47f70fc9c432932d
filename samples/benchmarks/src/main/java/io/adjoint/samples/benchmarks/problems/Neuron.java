package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** One neuron without a squashing function. */
public final class Neuron {

    /** The squared error. */
    @Differentiable(wrt = {"w", "b"})
    public static double loss(double[] w, double b, double[] x, double target) {
        double prediction = b;
        for (int i = 0; i < w.length; i++) {
            prediction += w[i] * x[i];
        }
        double residual = prediction - target;
        return residual * residual;
    }

    private Neuron() {}
}

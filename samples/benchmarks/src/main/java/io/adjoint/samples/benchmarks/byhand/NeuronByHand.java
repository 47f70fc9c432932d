package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.Neuron;

/** The gradient of {@link Neuron}. */
public final class NeuronByHand {

    public record Gradient(double value, double[] w, double b) {}

    public static Gradient gradient(double[] w, double b, double[] x, double target) {
        double residual = b - target;
        for (int i = 0; i < w.length; i++) {
            residual += w[i] * x[i];
        }
        double bBar = 2 * residual;
        double[] wBar = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            wBar[i] = bBar * x[i];
        }
        return new Gradient(residual * residual, wBar, bBar);
    }

    private NeuronByHand() {}
}

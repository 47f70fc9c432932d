package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.LogSumExp;

/**
 * The gradient of {@link LogSumExp}: each exponential's share in their sum. The largest element has no share of its
 * own.
 */
public final class LogSumExpByHand {

    public static double[] gradient(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            largest = Math.max(largest, each);
        }
        double[] share = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double exp = Math.exp(x[i] - largest);
            share[i] = exp;
            sum += exp;
        }
        double scale = 1 / sum;
        for (int i = 0; i < x.length; i++) {
            share[i] *= scale;
        }
        return share;
    }

    private LogSumExpByHand() {}
}

package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** A smooth maximum. */
public final class LogSumExp {

    /** {@code log(exp(x0) + exp(x1) + ...)}. The largest is taken out first, so that no exponential overflows. */
    @Differentiable
    public static double logSumExp(double[] x) {
        double largest = max(x);
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - largest);
        }
        return largest + Math.log(sum);
    }

    private static double max(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            max = Math.max(max, each);
        }
        return max;
    }

    private LogSumExp() {}
}

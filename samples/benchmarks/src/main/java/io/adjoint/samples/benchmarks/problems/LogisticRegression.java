package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** A linear model of the odds that something is the case. */
public final class LogisticRegression {

    /**
     * The mean surprise at the labels.
     *
     * @param x a sample a row
     * @param y for each sample 1 or -1
     */
    @Differentiable(wrt = {"w", "b"})
    public static double loss(double[] w, double b, double[][] x, double[] y) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double score = b;
            for (int j = 0; j < w.length; j++) {
                score += w[j] * x[i][j];
            }
            loss += Math.log(1 + Math.exp(-y[i] * score));
        }
        return loss / x.length;
    }

    private LogisticRegression() {}
}

package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.LogisticRegression;

/** The gradient of {@link LogisticRegression}: one pass over the samples, no tape. */
public final class LogisticRegressionByHand {

    public record Gradient(double value, double[] w, double b) {}

    public static Gradient gradient(double[] w, double b, double[][] x, double[] y) {
        int n = x.length;
        int d = w.length;
        double loss = 0;
        double[] wBar = new double[d];
        double bBar = 0;
        for (int i = 0; i < n; i++) {
            double[] row = x[i];
            double score = b;
            for (int j = 0; j < d; j++) {
                score += w[j] * row[j];
            }
            double odds = Math.exp(-y[i] * score);
            loss += Math.log(1 + odds);
            double scoreBar = -y[i] * odds / ((1 + odds) * n);
            bBar += scoreBar;
            for (int j = 0; j < d; j++) {
                wBar[j] += scoreBar * row[j];
            }
        }
        return new Gradient(loss / n, wBar, bBar);
    }

    private LogisticRegressionByHand() {}
}

package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.LeastSquares;

/** The gradient of {@link LeastSquares}: the powers of a point are kept for its way back. */
public final class LeastSquaresByHand {

    public static double[] gradient(double[] x, int n) {
        int m = x.length;
        double[] xBar = new double[m];
        double[] powers = new double[m];
        for (int i = 0; i < n; i++) {
            double t = -1 + i * 2.0 / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (int j = 0; j < m; j++) {
                powers[j] = power;
                residual -= x[j] * power;
                power *= t;
            }
            for (int j = 0; j < m; j++) {
                xBar[j] -= residual * powers[j];
            }
        }
        return xBar;
    }

    private LeastSquaresByHand() {}
}

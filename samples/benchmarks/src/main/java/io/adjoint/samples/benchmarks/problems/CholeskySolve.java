package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** A system of linear equations with a symmetric, positive definite matrix. */
public final class CholeskySolve {

    /** The sum of the squares of the solution of {@code a x = b}; of {@code a} the lower triangle is read. */
    @Differentiable
    public static double squaredNorm(double[][] a, double[] b) {
        double sum = 0;
        for (double each : solve(factor(a), b)) {
            sum += each * each;
        }
        return sum;
    }

    /** The lower triangle L with {@code L L' = a}. */
    public static double[][] factor(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    public static double[] solve(double[][] l, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }

    private CholeskySolve() {}
}

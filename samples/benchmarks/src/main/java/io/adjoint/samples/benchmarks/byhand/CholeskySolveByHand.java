package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.CholeskySolve;

/** The gradient of {@link CholeskySolve}. */
public final class CholeskySolveByHand {

    public record Gradient(double value, double[][] a, double[] b) {}

    /** The reverse sweep of the program as it stands, row by row; the tape is the factor and both solutions. */
    public static Gradient gradient(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = CholeskySolve.factor(a);
        double[] y = b.clone();
        for (int i = 0; i < n; i++) {
            double[] row = l[i];
            double sum = y[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * y[k];
            }
            y[i] = sum / row[i];
        }
        double[] x = y.clone();
        for (int i = n - 1; i >= 0; i--) {
            double[] row = l[i];
            x[i] /= row[i];
            add(-x[i], row, x, i);
        }
        double value = 0;
        double[] bBar = new double[n];
        for (int i = 0; i < n; i++) {
            value += x[i] * x[i];
            bBar[i] = 2 * x[i];
        }

        double[][] lBar = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = l[i];
            double[] rowBar = lBar[i];
            double sum = bBar[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * bBar[k];
            }
            bBar[i] = sum / row[i];
            add(-x[i], bBar, rowBar, i);
            rowBar[i] = -bBar[i] * x[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = l[i];
            bBar[i] /= row[i];
            add(-bBar[i], y, lBar[i], i + 1);
            add(-bBar[i], row, bBar, i);
        }
        factorBack(l, lBar);
        return new Gradient(value, lBar, bBar);
    }

    /** Of the derivatives with respect to the factor it makes those with respect to the matrix (Smith 1995). */
    private static void factorBack(double[][] l, double[][] lBar) {
        for (int i = l.length - 1; i >= 0; i--) {
            double[] row = l[i];
            double[] rowBar = lBar[i];
            rowBar[i] /= 2 * row[i];
            add(-2 * rowBar[i], row, rowBar, i);
            for (int j = i - 1; j >= 0; j--) {
                double[] other = l[j];
                double[] otherBar = lBar[j];
                double sumBar = rowBar[j] / other[j];
                rowBar[j] = sumBar;
                otherBar[j] -= sumBar * row[j];
                add(-sumBar, other, rowBar, j);
                add(-sumBar, row, otherBar, j);
            }
        }
    }

    /** What a mathematician writes: no reverse sweep of the program but one more solution with its factor. */
    public static Gradient byTheory(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = CholeskySolve.factor(a);
        double[] x = CholeskySolve.solve(l, b);
        double value = 0;
        double[] xBar = new double[n];
        for (int i = 0; i < n; i++) {
            value += x[i] * x[i];
            xBar[i] = 2 * x[i];
        }
        double[] bBar = CholeskySolve.solve(l, xBar);
        double[][] aBar = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                aBar[i][j] = -bBar[i] * x[j] - bBar[j] * x[i];
            }
            aBar[i][i] = -bBar[i] * x[i];
        }
        return new Gradient(value, aBar, bBar);
    }

    private static void add(double x, double[] from, double[] to, int end) {
        for (int k = 0; k < end; k++) {
            to[k] += x * from[k];
        }
    }

    private CholeskySolveByHand() {}
}

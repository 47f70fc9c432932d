package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.MatrixProduct;

/**
 * The gradient of {@link MatrixProduct}: two more products, row by row. A row of the first is a sum of columns of
 * {@code b}, which are therefore brought together once: what adds to a row runs in parallel, what sums over one does
 * not.
 */
public final class MatrixProductByHand {

    public record Gradient(double value, double[][] a, double[][] b) {}

    public static Gradient gradient(double[][] a, double[][] b) {
        int n = a.length;
        int m = b.length;
        int p = b[0].length;
        double[][] columns = new double[p][m];
        for (int k = 0; k < m; k++) {
            for (int j = 0; j < p; j++) {
                columns[j][k] = b[k][j];
            }
        }
        double value = 0;
        double[][] aBar = new double[n][m];
        double[][] bBar = new double[m][p];
        double[] product = new double[p];
        for (int i = 0; i < n; i++) {
            double[] row = a[i];
            for (int j = 0; j < p; j++) {
                product[j] = 0;
            }
            for (int k = 0; k < m; k++) {
                add(row[k], b[k], product);
            }
            for (int j = 0; j < p; j++) {
                value += product[j] * product[j];
                product[j] *= 2;
            }
            for (int k = 0; k < m; k++) {
                add(row[k], product, bBar[k]);
            }
            for (int j = 0; j < p; j++) {
                add(product[j], columns[j], aBar[i]);
            }
        }
        return new Gradient(value, aBar, bBar);
    }

    private static void add(double x, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += x * from[j];
        }
    }

    private MatrixProductByHand() {}
}

package io.adjoint.implicit;

/**
 * Dense linear systems, solved by Gaussian elimination with partial pivoting: for the few unknowns of an equation whose
 * solution is differentiated.
 */
public final class LinearSystems {

    private LinearSystems() {}

    /**
     * The solution x of {@code aᵀ x = b}. If {@code a} is singular, numbers in it are infinite or NaN, as division
     * gives them.
     *
     * @param a square, not changed
     * @param b as long as {@code a}, not changed
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public static double[] solveTransposed(double[][] a, double[] b) {
        int n = b.length;
        double[][] rows = transposed(a, n);
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            int pivot = pivot(rows, k);
            swap(rows, x, k, pivot);
            for (int i = k + 1; i < n; i++) {
                double factor = rows[i][k] / rows[k][k];
                for (int j = k + 1; j < n; j++) {
                    rows[i][j] -= factor * rows[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
        return x;
    }

    private static double[][] transposed(double[][] a, int n) {
        if (a.length != n) {
            throw new IllegalArgumentException(a.length + " rows for " + n + " numbers");
        }
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (a[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + a[i].length + " of " + n + " numbers");
            }
            for (int j = 0; j < n; j++) {
                rows[j][i] = a[i][j];
            }
        }
        return rows;
    }

    /** The row with the largest number in a column, of those that are left; one with NaN before all others. */
    private static int pivot(double[][] rows, int column) {
        int pivot = column;
        for (int i = column + 1; i < rows.length; i++) {
            if (!(Math.abs(rows[i][column]) <= Math.abs(rows[pivot][column]))) {
                pivot = i;
            }
        }
        return pivot;
    }

    private static void swap(double[][] rows, double[] x, int one, int other) {
        double[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
        double number = x[one];
        x[one] = x[other];
        x[other] = number;
    }
}

package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** Determinants, by expansion by minors. */
public final class Determinant {

    /** The determinant of a matrix of {@code n} rows, which stand one after the other in {@code a}. */
    @Differentiable
    public static double determinant(double[] a, int n) {
        return minor(a, n, 0, (1 << n) - 1);
    }

    /** That of what is left from {@code row} on in the columns whose bits are set. */
    private static double minor(double[] a, int n, int row, int columns) {
        if (row == n - 1) {
            return a[row * n + Integer.numberOfTrailingZeros(columns)];
        }
        double sum = 0;
        int sign = 1;
        for (int left = columns; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left);
            sum += sign * a[row * n + column] * minor(a, n, row + 1, columns & ~(1 << column));
            sign = -sign;
        }
        return sum;
    }

    private Determinant() {}
}

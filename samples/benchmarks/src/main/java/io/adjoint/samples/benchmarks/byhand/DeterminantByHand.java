package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.Determinant;

/**
 * The gradient of {@link Determinant}. What a minor is to be multiplied by is known before it is: one pass gives value
 * and derivatives.
 */
public final class DeterminantByHand {

    public static double[] gradient(double[] a, int n) {
        double[] aBar = new double[a.length];
        minor(a, n, 0, (1 << n) - 1, 1, aBar);
        return aBar;
    }

    private static double minor(double[] a, int n, int row, int columns, double seed, double[] aBar) {
        if (row == n - 1) {
            int at = row * n + Integer.numberOfTrailingZeros(columns);
            aBar[at] += seed;
            return a[at];
        }
        double sum = 0;
        int sign = 1;
        for (int left = columns; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left);
            int at = row * n + column;
            double factor = sign * a[at];
            double rest = minor(a, n, row + 1, columns & ~(1 << column), seed * factor, aBar);
            aBar[at] += seed * sign * rest;
            sum += factor * rest;
            sign = -sign;
        }
        return sum;
    }

    private DeterminantByHand() {}
}

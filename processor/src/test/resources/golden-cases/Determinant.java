package demo;

import io.adjoint.Differentiable;

/** A determinant by expansion by minors: what a minor is multiplied by is known before it is. */
public final class Determinant {
    private Determinant() {}

    // at determinant({{2.0, -1.0, 0.5}, {3.0, 5.0, 1.0}, {4.0, 0.25, -2.0}})
    // at determinant({{1.5}})
    @Differentiable
    public static double determinant(double[][] a) {
        return minor(a, 0, (1 << a.length) - 1);
    }

    private static double minor(double[][] a, int row, int columns) {
        if (row == a.length - 1) {
            return a[row][Integer.numberOfTrailingZeros(columns)];
        }
        double sum = 0;
        int sign = 1;
        for (int left = columns; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left);
            sum += sign * a[row][column] * minor(a, row + 1, columns & ~(1 << column));
            sign = -sign;
        }
        return sum;
    }
}

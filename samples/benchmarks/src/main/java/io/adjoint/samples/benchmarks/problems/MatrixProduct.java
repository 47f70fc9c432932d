package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** A product of two matrices. */
public final class MatrixProduct {

    /** The sum of the squares of the elements of {@code a b}. */
    @Differentiable
    public static double squaredNorm(double[][] a, double[][] b) {
        double[][] product = multiply(a, b);
        double sum = 0;
        for (double[] row : product) {
            for (double element : row) {
                sum += element * element;
            }
        }
        return sum;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private MatrixProduct() {}
}

package io.adjoint.sparse;

import java.util.Random;

/** Sparse matrices of small whole numbers, whose sums and products are exact. */
final class RandomMatrices {
    private final Random random;

    RandomMatrices(long seed) {
        random = new Random(seed);
    }

    int size(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Some entries are zero and stand in the pattern nevertheless. */
    double[][] symmetric(int n, boolean[][] isListed) {
        double[][] matrix = new double[n][n];
        double density = random.nextDouble() * random.nextDouble();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                isListed[i][j] = random.nextDouble() < density;
                isListed[j][i] = isListed[i][j];
                matrix[i][j] = isListed[i][j] ? random.nextInt(19) - 9 : 0;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    double[][] rectangular(int m, int n, boolean[][] isListed) {
        double[][] matrix = new double[m][n];
        double density = random.nextDouble() * random.nextDouble();
        int denseRow = random.nextInt(3 * m);
        int denseColumn = random.nextInt(3 * n);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                isListed[i][j] = i == denseRow || j == denseColumn || random.nextDouble() < density;
                matrix[i][j] = isListed[i][j] ? random.nextInt(19) - 9 : 0;
            }
        }
        return matrix;
    }

    static double[] times(double[][] matrix, double[] direction) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < direction.length; j++) {
                product[i] += matrix[i][j] * direction[j];
            }
        }
        return product;
    }

    static double[] times(double[] seed, double[][] matrix, int columns) {
        double[] product = new double[columns];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns; j++) {
                product[j] += seed[i] * matrix[i][j];
            }
        }
        return product;
    }
}

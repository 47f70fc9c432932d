package io.adjoint.samples.benchmarks.workloads;

import java.util.SplittableRandom;

/** Numbers that are the same in each run. */
final class RandomNumbers {

    private final SplittableRandom random = new SplittableRandom(42);

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double[] vector(int n, double low, double high) {
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = between(low, high);
        }
        return vector;
    }

    double[] vector(int n) {
        return vector(n, -1, 1);
    }

    double[][] matrix(int rows, int columns) {
        return matrix(rows, columns, -1, 1);
    }

    double[][] matrix(int rows, int columns, double low, double high) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(columns, low, high);
        }
        return matrix;
    }

    int index(int bound) {
        return random.nextInt(bound);
    }
}

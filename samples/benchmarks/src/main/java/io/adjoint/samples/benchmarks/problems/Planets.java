package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** Bodies that attract one another. */
public final class Planets {

    /** The squared distance of the first two at the end, by symplectic Euler steps of {@code time} each. */
    @Differentiable(wrt = {"position", "velocity"})
    public static double squaredDistance(
            double[][] position, double[][] velocity, double[] mass, double time, int steps) {
        double[][] x = copy(position);
        double[][] v = copy(velocity);
        for (int step = 0; step < steps; step++) {
            accelerate(x, v, mass, time);
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < 3; k++) {
                    x[i][k] += time * v[i][k];
                }
            }
        }
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += (x[0][k] - x[1][k]) * (x[0][k] - x[1][k]);
        }
        return sum;
    }

    private static void accelerate(double[][] x, double[][] v, double[] mass, double time) {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double dx = x[i][0] - x[j][0];
                double dy = x[i][1] - x[j][1];
                double dz = x[i][2] - x[j][2];
                double squared = dx * dx + dy * dy + dz * dz;
                double pull = time / (squared * Math.sqrt(squared));
                v[i][0] -= dx * mass[j] * pull;
                v[i][1] -= dy * mass[j] * pull;
                v[i][2] -= dz * mass[j] * pull;
                v[j][0] += dx * mass[i] * pull;
                v[j][1] += dy * mass[i] * pull;
                v[j][2] += dz * mass[i] * pull;
            }
        }
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    private Planets() {}
}

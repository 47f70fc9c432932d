package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.Planets;

/**
 * The gradient of {@link Planets}. The tape is the positions at each step, body after body: velocities enter only
 * linearly.
 */
public final class PlanetsByHand {

    public record Gradient(double value, double[][] position, double[][] velocity) {}

    public static Gradient gradient(double[][] position, double[][] velocity, double[] mass, double time, int steps) {
        int bodies = mass.length;
        int n = 3 * bodies;
        double[] x = flat(position);
        double[] v = flat(velocity);
        double[][] tape = new double[steps][];
        for (int step = 0; step < steps; step++) {
            tape[step] = x.clone();
            accelerate(x, v, mass, time);
            for (int i = 0; i < n; i++) {
                x[i] += time * v[i];
            }
        }
        double value = 0;
        double[] xBar = new double[n];
        double[] vBar = new double[n];
        for (int k = 0; k < 3; k++) {
            double difference = x[k] - x[3 + k];
            value += difference * difference;
            xBar[k] = 2 * difference;
            xBar[3 + k] = -2 * difference;
        }
        for (int step = steps - 1; step >= 0; step--) {
            for (int i = 0; i < n; i++) {
                vBar[i] += time * xBar[i];
            }
            accelerateBack(tape[step], xBar, vBar, mass, time);
        }
        return new Gradient(value, rows(xBar), rows(vBar));
    }

    private static void accelerate(double[] x, double[] v, double[] mass, double time) {
        int n = x.length;
        for (int i = 0, a = 0; i < n; i += 3, a++) {
            for (int j = i + 3, b = a + 1; j < n; j += 3, b++) {
                double dx = x[i] - x[j];
                double dy = x[i + 1] - x[j + 1];
                double dz = x[i + 2] - x[j + 2];
                double squared = dx * dx + dy * dy + dz * dz;
                double pull = time / (squared * Math.sqrt(squared));
                double ofB = mass[b] * pull;
                double ofA = mass[a] * pull;
                v[i] -= dx * ofB;
                v[i + 1] -= dy * ofB;
                v[i + 2] -= dz * ofB;
                v[j] += dx * ofA;
                v[j + 1] += dy * ofA;
                v[j + 2] += dz * ofA;
            }
        }
    }

    private static void accelerateBack(double[] x, double[] xBar, double[] vBar, double[] mass, double time) {
        int n = x.length;
        for (int i = 0, a = 0; i < n; i += 3, a++) {
            for (int j = i + 3, b = a + 1; j < n; j += 3, b++) {
                double dx = x[i] - x[j];
                double dy = x[i + 1] - x[j + 1];
                double dz = x[i + 2] - x[j + 2];
                double squared = dx * dx + dy * dy + dz * dz;
                double pull = time / (squared * Math.sqrt(squared));
                double wx = mass[a] * vBar[j] - mass[b] * vBar[i];
                double wy = mass[a] * vBar[j + 1] - mass[b] * vBar[i + 1];
                double wz = mass[a] * vBar[j + 2] - mass[b] * vBar[i + 2];
                double pullBar = wx * dx + wy * dy + wz * dz;
                double twiceSquaredBar = -3 * pullBar * pull / squared;
                double dxBar = pull * wx + dx * twiceSquaredBar;
                double dyBar = pull * wy + dy * twiceSquaredBar;
                double dzBar = pull * wz + dz * twiceSquaredBar;
                xBar[i] += dxBar;
                xBar[i + 1] += dyBar;
                xBar[i + 2] += dzBar;
                xBar[j] -= dxBar;
                xBar[j + 1] -= dyBar;
                xBar[j + 2] -= dzBar;
            }
        }
    }

    private static double[] flat(double[][] rows) {
        double[] flat = new double[3 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, 3 * i, 3);
        }
        return flat;
    }

    private static double[][] rows(double[] flat) {
        double[][] rows = new double[flat.length / 3][3];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, 3 * i, rows[i], 0, 3);
        }
        return rows;
    }

    private PlanetsByHand() {}
}

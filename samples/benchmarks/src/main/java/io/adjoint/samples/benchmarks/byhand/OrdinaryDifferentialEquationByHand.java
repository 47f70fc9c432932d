package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.OrdinaryDifferentialEquation;

/**
 * The gradient of {@link OrdinaryDifferentialEquation}. The tape is the solution before each step; what lies between is
 * computed again.
 */
public final class OrdinaryDifferentialEquationByHand {

    private static final double DURATION = 2;

    public static double[] gradient(double[] x, int steps) {
        int n = x.length;
        double h = DURATION / steps;
        double[][] tape = new double[steps + 1][n];
        double[][] between = new double[3][n];
        for (int step = 0; step < steps; step++) {
            double[] y = tape[step];
            between(x, y, h, between);
            double[] b1 = between[0];
            double[] b2 = between[1];
            double[] b3 = between[2];
            double[] next = tape[step + 1];
            next[0] = y[0] + h * x[0];
            for (int i = 1; i < n; i++) {
                next[i] = y[i] + h / 6 * x[i] * (y[i - 1] + 2 * b1[i - 1] + 2 * b2[i - 1] + b3[i - 1]);
            }
        }
        double[] xBar = new double[n];
        double[] yBar = new double[n];
        yBar[n - 1] = 1;
        double[] k1Bar = new double[n];
        double[] k2Bar = new double[n];
        double[] k3Bar = new double[n];
        double[] k4Bar = new double[n];
        for (int step = steps - 1; step >= 0; step--) {
            double[] y = tape[step];
            between(x, y, h, between);
            for (int i = 0; i < n; i++) {
                k1Bar[i] = h / 6 * yBar[i];
                k2Bar[i] = h / 3 * yBar[i];
                k3Bar[i] = h / 3 * yBar[i];
                k4Bar[i] = h / 6 * yBar[i];
            }
            back(x, between[2], h, k4Bar, k3Bar, yBar, xBar);
            back(x, between[1], h / 2, k3Bar, k2Bar, yBar, xBar);
            back(x, between[0], h / 2, k2Bar, k1Bar, yBar, xBar);
            xBar[0] += k1Bar[0];
            for (int i = 1; i < n; i++) {
                xBar[i] += k1Bar[i] * y[i - 1];
                yBar[i - 1] += k1Bar[i] * x[i];
            }
        }
        return xBar;
    }

    /** The three points that slopes are taken at beside {@code y} itself. */
    private static void between(double[] x, double[] y, double h, double[][] between) {
        move(x, y, y, h / 2, between[0]);
        move(x, y, between[0], h / 2, between[1]);
        move(x, y, between[1], h, between[2]);
    }

    private static void move(double[] x, double[] y, double[] at, double time, double[] out) {
        out[0] = y[0] + time * x[0];
        for (int i = 1; i < y.length; i++) {
            out[i] = y[i] + time * (x[i] * at[i - 1]);
        }
    }

    /** Back from the slope at a point to the slope before, by which that point was reached. */
    private static void back(
            double[] x, double[] at, double time, double[] slopeBar, double[] beforeBar, double[] yBar, double[] xBar) {
        xBar[0] += slopeBar[0];
        for (int i = 1; i < x.length; i++) {
            xBar[i] += slopeBar[i] * at[i - 1];
        }
        for (int i = 1; i < x.length; i++) {
            double atBar = slopeBar[i] * x[i];
            beforeBar[i - 1] += time * atBar;
            yBar[i - 1] += atBar;
        }
    }

    private OrdinaryDifferentialEquationByHand() {}
}

package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** {@code y0' = x0} and {@code yi' = xi y(i-1)}, from zero at time 0 to time 2. */
public final class OrdinaryDifferentialEquation {

    private static final double DURATION = 2;

    /** The last element of the solution. */
    @Differentiable
    public static double last(double[] x, int steps) {
        return solve(x, steps)[x.length - 1];
    }

    /** The solution at the end, by Runge and Kutta's method of fourth order. */
    public static double[] solve(double[] x, int steps) {
        int n = x.length;
        double h = DURATION / steps;
        double[] y = new double[n];
        double[] between = new double[n];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            move(y, h / 2, k1, between);
            slope(x, between, k2);
            move(y, h / 2, k2, between);
            slope(x, between, k3);
            move(y, h, k3, between);
            slope(x, between, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
            }
        }
        return y;
    }

    private static void slope(double[] x, double[] y, double[] out) {
        out[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            out[i] = x[i] * y[i - 1];
        }
    }

    private static void move(double[] from, double time, double[] slope, double[] out) {
        for (int i = 0; i < from.length; i++) {
            out[i] = from[i] + time * slope[i];
        }
    }

    private OrdinaryDifferentialEquation() {}
}

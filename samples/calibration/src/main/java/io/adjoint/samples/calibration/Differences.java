package io.adjoint.samples.calibration;

import java.util.function.UnaryOperator;

/** Jacobians by difference quotients: what one does without derivatives. */
final class Differences {

    /** A column for each parameter, by one more evaluation each: {@code (f(x + h) - f(x)) / h}. */
    static double[][] forward(UnaryOperator<double[]> f, double[] x, double relativeStep) {
        double[] here = f.apply(x);
        double[][] jacobian = new double[here.length][x.length];
        for (int j = 0; j < x.length; j++) {
            double h = step(x[j], relativeStep);
            fill(jacobian, j, f.apply(moved(x, j, h)), here, h);
        }
        return jacobian;
    }

    /** A column for each parameter, by two evaluations each: {@code (f(x + h) - f(x - h)) / 2h}. */
    static double[][] central(UnaryOperator<double[]> f, double[] x, double relativeStep) {
        double[][] jacobian = null;
        for (int j = 0; j < x.length; j++) {
            double h = step(x[j], relativeStep);
            double[] above = f.apply(moved(x, j, h));
            if (jacobian == null) {
                jacobian = new double[above.length][x.length];
            }
            fill(jacobian, j, above, f.apply(moved(x, j, -h)), 2 * h);
        }
        return jacobian;
    }

    /** The step, rounded so that x and x + h are exactly h apart. */
    private static double step(double x, double relativeStep) {
        return x + relativeStep * Math.abs(x) - x;
    }

    private static double[] moved(double[] x, int j, double h) {
        double[] moved = x.clone();
        moved[j] += h;
        return moved;
    }

    private static void fill(double[][] jacobian, int j, double[] to, double[] from, double h) {
        for (int i = 0; i < jacobian.length; i++) {
            jacobian[i][j] = (to[i] - from[i]) / h;
        }
    }

    private Differences() {}
}

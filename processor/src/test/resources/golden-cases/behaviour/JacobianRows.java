package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Jacobians with few rows: those whose rows share one forward sweep, and those that must not. */
final class JacobianRows {
    // at pair({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}, 0.5)
    // at pair({0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, -0.9}, 0.5)
    // throws at pair({0.1}, 0.5)
    // throws at pair(null, 0.5)
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] pair(double[] x, double scale) {
        double[] y = {x[0] * x[1] - x[2], x[3] * x[3], x[8]};
        double angle = Math.sin(y[0]) * scale;
        if (x[8] > 0) {
            y[1] = x[4] * x[5];
        }
        return new double[] {angle * y[1], y[2] * angle / (1 + x[6] * x[7])};
    }

    /** The length is known when the method has run only; there may be none. */
    // at open({{0.1, 0.2, 0.3, 0.4}, {0.5, 0.6, 0.7}, {0.8, 0.9, 1.0}}, 2)
    // at open({{0.1, 0.2, 0.3, 0.4}, {0.5, 0.6, 0.7}, {0.8, 0.9, 1.0}}, 0)
    // at open({{0.1, 0.2}, {0.5}}, 3)
    // throws at open({{0.1, 0.2}, {0.5}}, -1)
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] open(double[][] x, int n) {
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            for (double[] row : x) {
                for (double each : row) {
                    y[i] += each * each * (i + 1);
                }
            }
        }
        return y;
    }

    /** A number is overwritten that the reverse sweep reads: it is put back, once. */
    // at overwritten({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] overwritten(double[] x) {
        double p = x[0] * x[1];
        double[] y = new double[2];
        y[0] = p * p;
        p = p * x[2] + x[3];
        y[1] = p * p * y[0];
        y[0] = y[0] * y[1] * x[9];
        p *= p;
        y[1] -= p * x[8];
        return y;
    }

    /** Elements are overwritten that the reverse sweep reads. */
    // at elements({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] elements(double[] x) {
        double[] z = x.clone();
        for (int i = 1; i < z.length; i++) {
            z[i] = z[i] * z[i - 1] + Math.sin(z[i]);
        }
        return new double[] {z[9] * z[8], z[7]};
    }

    /** As many turns as it takes. */
    // at until({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}, 4.0)
    @Differentiable(wrt = "x", emit = Emit.JACOBIAN)
    static double[] until(double[] x, double limit) {
        double sum = 1;
        int turns = 0;
        while (sum < limit) {
            sum += sum * x[turns % x.length];
            turns++;
        }
        return new double[] {sum, sum * x[9] * turns};
    }

    /** A variable names one array and then another. */
    // at renamed({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}, true)
    // at renamed({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}, false)
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] renamed(double[] x, boolean other) {
        double[] one = {x[0] * x[1], x[2]};
        double[] two = {x[3], x[4] * x[5]};
        double[] chosen = one;
        if (other) {
            chosen = two;
        }
        chosen[0] *= x[6];
        return new double[] {one[0] * two[0], chosen[0] * chosen[1] + x[9]};
    }

    /** It writes to what it is given, and puts it back. */
    // at given({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] given(double[] x) {
        x[0] *= x[1];
        x[1] = x[2] * x[2];
        return new double[] {x[0] * x[1], x[9] * x[1]};
    }

    /** Its helpers: one that only computes, one that records, one that writes, one that calls itself. */
    // at helped({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] helped(double[] x) {
        return new double[] {product(x) * x[9], product(x) + x[0]};
    }

    // at recorded({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] recorded(double[] x) {
        double p = folded(x);
        return new double[] {p * x[9], p * p};
    }

    // at scaled({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] scaled(double[] x) {
        double[] y = {x[0] * x[1], x[2]};
        double before = y[0] * y[1];
        scale(y, x[3]);
        return new double[] {y[0] * before, y[1] * y[1] * x[9]};
    }

    // at recursive({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] recursive(double[] x) {
        double p = powers(x, 3);
        return new double[] {p * x[9], p};
    }

    private static double product(double[] x) {
        return x[0] * x[1] + Math.sin(x[2]) * x[3];
    }

    private static double folded(double[] x) {
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            p = Math.sin(p * x[i]) + p;
        }
        return p;
    }

    private static void scale(double[] y, double by) {
        y[0] *= by * y[0];
        y[1] *= y[0];
    }

    private static double powers(double[] x, int depth) {
        return depth == 0 ? x[0] : powers(x, depth - 1) * x[depth] + x[depth] * x[depth];
    }

    /** An array of float, and numbers alone. */
    // at seen({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}, 2.0, {0.5f, 0.25f}, 0.5)
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] seen(double[] tilt, double focus, float[] shift, double x) {
        double[] t = tilt;
        double near = Math.tanh(t[0] * x + focus);
        return new double[] {near * t[7] + shift[0], near * shift[1] * x};
    }

    // at narrow({0.5f, 0.25f, 0.125f, 1.0f, 2.0f, 3.0f, 4.0f, 5.0f, 6.0f}, {0.5, 0.25})
    @Differentiable(emit = Emit.JACOBIAN)
    static float[] narrow(float[] x, double[] y) {
        return new float[] {(float) (x[0] * x[8] * y[0]), x[1] * x[2] + (float) y[1]};
    }

    /** A part of the result depends on nothing. */
    // at constant({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] constant(double[] x) {
        double[] y = new double[3];
        y[1] = x[0] * x[9];
        y[2] = 4;
        return y;
    }

    /** What is returned is a name for an array with another name, which is overwritten after it was read. */
    // at named({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] named(double[] x) {
        double[] y = {x[0] * x[1], x[2]};
        double[] z = y;
        double p = z[0] * y[1];
        z[0] = p * x[9];
        return z;
    }

    /** It throws after it has computed something. */
    // at checked({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    // throws at checked({-0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0})
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] checked(double[] x) {
        double p = Math.sqrt(x[0]) * x[9];
        if (x[0] < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new double[] {p, p * x[8]};
    }
}

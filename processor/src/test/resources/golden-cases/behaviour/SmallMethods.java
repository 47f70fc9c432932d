package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Small methods with a costly function in them, which stand where they are called. */
final class SmallMethods {
    // at network({0.5, -1.5, 2.0}, {1.0, 0.25, -0.5})
    @Differentiable(emit = {Emit.BACKWARD, Emit.JVP, Emit.HVP})
    static double network(double[] w, double[] x) {
        double[] h = x.clone();
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < h.length; i++) {
                h[i] = sigmoid(w[i] * h[i]) + soft(h[i]);
            }
        }
        double sum = 0;
        for (double each : h) {
            sum += soft(each) * each;
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double soft(double x) {
        double s = sigmoid(x);
        return Math.log1p(s) * x;
    }

    /** The parameter is overwritten in the method, and the result in its caller. */
    // at overwriting(0.7, 0.3)
    @Differentiable
    static double overwriting(double x, double y) {
        x = shifted(x, y);
        y = shifted(y, x);
        x = shifted(x, x);
        return x * y;
    }

    private static double shifted(double a, double b) {
        a = a + Math.sin(b);
        b *= a;
        a = a * b;
        return a + b;
    }

    // at element({0.5, 0.25}, 1)
    // throws at element({0.5, 0.25}, 2)
    // throws at element(null, 0)
    @Differentiable
    static double element(double[] x, int i) {
        double[] y = x.clone();
        y[i] = sigmoid(y[i]);
        y[0] = soft(x[i]) * y[0];
        return constant(x[i]) * y[0] * y[1];
    }

    /** It does not read what it is given, which must still be there. */
    private static double constant(double unread) {
        return Math.exp(0.5);
    }

    // at both({0.5, 0.25}, 0, 1)
    // throws at both({0.5, 0.25}, 0, 2)
    @Differentiable
    static double both(double[] x, int i, int j) {
        return scaled(x[i], x[j]) + scaled(x[j], 2);
    }

    private static double scaled(double a, double b) {
        return b * Math.tanh(b * a);
    }

    /** Names of the method are names of its caller as well. */
    // at names(0.4, 0.6)
    @Differentiable
    static double names(double s, double x) {
        double exp = s * x;
        double a = soft(exp);
        double b = soft(x);
        double soft = soft(s);
        return a * b * soft + exp;
    }

    // at recursive(0.4, 3)
    @Differentiable
    static double recursive(double x, int n) {
        return down(x, n) + up(x, n);
    }

    private static double down(double x, int n) {
        return n == 0 ? Math.exp(x) : x * down(x, n - 1);
    }

    private static double up(double x, int n) {
        double s = sigmoid(x);
        if (n > 0) {
            s *= up(s, n - 1);
        }
        return s;
    }

    // at branches(0.4)
    // at branches(-0.4)
    @Differentiable
    static double branches(double x) {
        double y = x > 0 ? sigmoid(x) : soft(x);
        while (y < 2) {
            y += Math.abs(sigmoid(y) * x) + 0.5;
        }
        return y;
    }

    /** Sums of products, which stand in loops with other statements. */
    // at products({{1, 2, 3, 4, 5}, {-1, 0.5, 2, 0.25, 1}}, {{0.5, 1, -1, 2, 0.1}, {1, 1, 0.5, 2, 3}})
    // at products({{1, 2}}, {{}, {}})
    // at products({}, {{1.0}})
    @Differentiable(emit = {Emit.BACKWARD, Emit.HVP})
    static double products(double[][] a, double[][] b) {
        double sum = 0;
        double[][] p = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    p[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        for (double[] row : p) {
            for (double each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    // at triangle({0.5, -1, 2, 0.25}, {1, 2, -1, 0.5, 3, 1.5})
    // at triangle({}, {})
    @Differentiable
    static double triangle(double[] v, double[] below) {
        int n = v.length;
        double[] out = v.clone();
        int next = 0;
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                out[i] += below[next++] * v[j];
            }
        }
        double sum = 0;
        for (double each : out) {
            sum += each * each * each;
        }
        return sum;
    }

    /** The array that is summed over is written to by the same loop. */
    // at inPlace({0.5, -1, 2, 0.25}, 2)
    @Differentiable
    static double inPlace(double[] v, int steps) {
        double[] u = v.clone();
        for (int k = 0; k < steps; k++) {
            double scale = u[k];
            for (int i = 0; i < u.length; i++) {
                u[i] = u[i] * scale + u[i] * v[0];
            }
        }
        return u[0] * u[u.length - 1];
    }

    private SmallMethods() {}
}

package cases;

import io.adjoint.Differentiable;

/** The loops that numerical programs are made of. */
final class Numerics {
    // at horner({0.5, -1.25, 2.0, 1.0}, 0.75)
    // at horner({0.5}, 0.75)
    // at horner({}, 0.75)
    @Differentiable
    static double horner(double[] c, double x) {
        double p = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            p = p * x + c[i];
        }
        return p;
    }

    // at rungeKutta(0.5, 1.3, 10)
    // at rungeKutta(-0.5, 0.3, 1)
    @Differentiable
    static double rungeKutta(double y, double k, int steps) {
        double h = 1.0 / steps;
        for (int i = 0; i < steps; i++) {
            double k1 = slope(y, k);
            double k2 = slope(y + 0.5 * h * k1, k);
            double k3 = slope(y + 0.5 * h * k2, k);
            double k4 = slope(y + h * k3, k);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return y;
    }

    private static double slope(double y, double k) {
        return k * Math.sin(y) - y * y;
    }

    // at lorenz({1.0, 0.5, 1.5}, 10.0, 8)
    @Differentiable
    static double lorenz(double[] s, double sigma, int steps) {
        double dt = 0.01;
        for (int i = 0; i < steps; i++) {
            double x = s[0];
            double y = s[1];
            double z = s[2];
            s[0] += dt * sigma * (y - x);
            s[1] += dt * (x * (28 - z) - y);
            s[2] += dt * (x * y - 8.0 / 3 * z);
        }
        return s[0] * s[1] + s[2];
    }

    // at heat({0.0, 1.0, 3.0, -1.0, 0.5}, 0.2, 3)
    @Differentiable
    static double heat(double[] u, double r, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double old = u[i];
                u[i] = old + r * (left - 2 * old + u[i + 1]);
                left = old;
            }
        }
        double s = 0;
        for (double v : u) {
            s += v * v;
        }
        return s;
    }

    // at burgers({0.5, 1.0, 3.0, -1.0, 0.5}, 0.1)
    @Differentiable
    static double burgers(double[] u, double dt) {
        double[] flux = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            flux[i] = 0.5 * u[i] * u[i];
        }
        for (int i = 1; i < u.length; i++) {
            u[i] -= dt * (u[i] > 0 ? flux[i] - flux[i - 1] : i + 1 < u.length ? flux[i + 1] - flux[i] : 0);
        }
        return u[1] * u[2] + u[3] * u[4];
    }

    // at editDistance({1.0, 3.0, 2.0}, {1.25, 2.75}, 0.7)
    // at editDistance({}, {1.25}, 0.7)
    @Differentiable
    static double editDistance(double[] a, double[] b, double gap) {
        double[][] d = new double[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            d[i][0] = d[i - 1][0] + gap;
        }
        for (int j = 1; j <= b.length; j++) {
            d[0][j] = d[0][j - 1] + gap;
        }
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                double cost = (a[i - 1] - b[j - 1]) * (a[i - 1] - b[j - 1]);
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + gap);
            }
        }
        return d[a.length][b.length];
    }

    // at forwardAlgorithm({{0.7, 0.3}, {0.4, 0.6}}, {{0.9, 0.1}, {0.2, 0.8}}, {0, 1, 1, 0})
    @Differentiable
    static double forwardAlgorithm(double[][] transition, double[][] emission, int[] seen) {
        double[] alpha = {0.5 * emission[0][seen[0]], 0.5 * emission[1][seen[0]]};
        for (int t = 1; t < seen.length; t++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < 2; i++) {
                a += alpha[i] * transition[i][0];
                b += alpha[i] * transition[i][1];
            }
            alpha[0] = a * emission[0][seen[t]];
            alpha[1] = b * emission[1][seen[t]];
        }
        return Math.log(alpha[0] + alpha[1]);
    }

    // at logSumExp({0.5, -1.25, 2.0, 1.9})
    // at logSumExp({700.0, 701.0})
    @Differentiable
    static double logSumExp(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            max = Math.max(max, v);
        }
        double s = 0;
        for (double v : x) {
            s += Math.exp(v - max);
        }
        return max + Math.log(s);
    }

    // at secant(2.5)
    // at secant(7.0)
    @Differentiable
    static double secant(double a) {
        double low = 1;
        double high = a;
        for (int i = 0; i < 12; i++) {
            double middle = (low * (high * high - a) - high * (low * low - a)) / (high * high - low * low);
            if (middle * middle > a) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low * high;
    }

    // at simpson(0.5, 2.5, 8)
    @Differentiable
    static double simpson(double from, double to, int n) {
        double h = (to - from) / n;
        double s = 0;
        for (int i = 0; i <= n; i++) {
            double w = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
            double x = from + i * h;
            s += w * Math.exp(-x * x);
        }
        return s * h / 3;
    }

    // at continuedFraction({1.0, 2.0, 3.5}, 0.5)
    @Differentiable
    static double continuedFraction(double[] a, double x) {
        double f = x;
        for (int i = a.length - 1; i >= 0; i--) {
            f = a[i] + x / f;
        }
        return f;
    }

    // at mandelbrot(0.3, 0.4)
    // at mandelbrot(1.3, 0.4)
    @Differentiable
    static double mandelbrot(double cx, double cy) {
        double x = 0;
        double y = 0;
        int n = 0;
        while (x * x + y * y < 4 && n < 6) {
            double t = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = t;
            n++;
        }
        return x * x + y * y + n;
    }

    private Numerics() {}
}

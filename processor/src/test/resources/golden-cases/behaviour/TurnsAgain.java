package cases;

import io.adjoint.Differentiable;

/** Loops whose turns may be run again instead of recording what they overwrite, and loops whose turns may not. */
final class TurnsAgain {

    // at stages({0.5, -0.25, 0.75}, 0)
    // at stages({0.5, -0.25, 0.75}, 1)
    // at stages({0.5, -0.25, 1.5, 0.75}, 4)
    // at stages({0.5}, 3)
    @Differentiable
    static double stages(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] between = new double[n];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            move(y, 0.5, k1, between);
            slope(x, between, k2);
            move(y, 0.25, k2, between);
            slope(x, between, k1);
            for (int i = 0; i < n; i++) {
                y[i] += 0.1 * (k1[i] + 2 * k2[i]);
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += y[i] * y[i];
        }
        return sum;
    }

    private static void slope(double[] x, double[] y, double[] out) {
        out[0] = x[0] * y[y.length - 1];
        for (int i = 1; i < x.length; i++) {
            out[i] = x[i] * y[i - 1] * y[i];
        }
    }

    private static void move(double[] from, double time, double[] slope, double[] out) {
        for (int i = 0; i < from.length; i++) {
            out[i] = from[i] + time * slope[i];
        }
    }

    // The scratch array is longer than what is written of it: its end goes from turn to turn.
    // at longer({0.5, -0.25, 0.75}, 4)
    // at longer({0.5, -0.25, 0.75}, 1)
    @Differentiable
    static double longer(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] between = new double[n + 1];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        between[n] = x[0];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            move(y, 0.5, k1, between);
            slope(x, between, k2);
            move(y, 0.25, k2, between);
            slope(x, between, k1);
            between[n] *= between[0];
            for (int i = 0; i < n; i++) {
                y[i] += 0.1 * (k1[i] + 2 * k2[i]) * between[n];
            }
        }
        return y[0] * y[n - 1] + between[n] * between[n];
    }

    // What is written of the scratch array grows with the turns.
    // at growing({0.5, -0.25, 0.75}, 4)
    // at growing({0.5, -0.25, 0.75}, 3)
    @Differentiable
    static double growing(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        double sum = 0;
        int end = 1;
        for (int step = 0; step < steps; step++) {
            fill(y, a, end);
            for (int i = 0; i < n; i++) {
                b[i] = a[i] * y[i] + a[n - 1];
            }
            fill(b, a, end);
            for (int i = 0; i < n; i++) {
                b[i] = a[i] * b[i];
            }
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * b[i] * a[i];
            }
            if (end < n) {
                end++;
            }
            sum += y[0];
        }
        return sum * y[n - 1];
    }

    private static void fill(double[] from, double[] to, int end) {
        for (int i = 0; i < end; i++) {
            to[i] = from[i] * from[i] + to[i];
        }
    }

    // The same, but written without being read: only as far as a number that changes.
    // at partly({0.5, -0.25, 0.75}, 4)
    @Differentiable
    static double partly(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        int end = n;
        for (int step = 0; step < steps; step++) {
            squares(y, a, end);
            squares(a, b, n);
            squares(b, a, end);
            end = end > 1 ? end - 1 : n;
            for (int i = 0; i < n; i++) {
                y[i] += 0.25 * a[i] * b[i];
            }
        }
        return y[0] * y[n - 1] + a[n - 1];
    }

    private static void squares(double[] from, double[] to, int end) {
        for (int i = 0; i < end; i++) {
            to[i] = from[i] * from[i];
        }
    }

    // Two names for one array.
    // at names({0.5, -0.25, 0.75}, 3)
    @Differentiable
    static double names(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = n > 2 ? a : new double[n];
        double[] c = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, b, n);
            for (int i = 0; i < n; i++) {
                c[i] = a[i] * y[i];
            }
            squares(c, a, n);
            for (int i = 0; i < n; i++) {
                c[i] = b[i] * c[i];
            }
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * c[i] * a[i];
            }
        }
        return y[0] * y[n - 1] + b[0];
    }

    // The arrays change places.
    // at places({0.5, -0.25, 0.75}, 3)
    // at places({0.5, -0.25, 0.75}, 4)
    @Differentiable
    static double places(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] z = new double[n];
        double[] a = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            squares(a, z, n);
            for (int i = 0; i < n; i++) {
                z[i] = y[i] + 0.5 * z[i] * a[i];
            }
            double[] last = y;
            y = z;
            z = last;
        }
        return y[0] * y[n - 1] * a[0];
    }

    // at early({0.5, -0.25, 0.75}, 9, 0.4)
    // at early({0.5, -0.25, 0.75}, 9, 100)
    // at early({0.5, -0.25, 0.75}, 9, -1)
    @Differentiable(wrt = "x")
    static double early(double[] x, int steps, double most) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            if (a[0] > most) {
                break;
            }
            squares(a, b, n);
            if (step == 2) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                a[i] = a[i] * b[i];
            }
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * a[i] * b[i];
            }
        }
        return y[0] * y[n - 1] + a[0];
    }

    // at until({0.5, -0.25, 0.75}, 1.5)
    // at until({0.5, -0.25, 0.75}, -1)
    @Differentiable(wrt = "x")
    static double until(double[] x, double most) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        double size = 0;
        while (size < most) {
            squares(y, a, n);
            squares(a, b, n);
            squares(b, a, n);
            size += 0.25;
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * a[i] * b[i] * size;
            }
            size += y[0] * y[0];
        }
        return y[0] * y[n - 1] * size;
    }

    // at thrown({0.5, -0.25, 0.75}, 1)
    // throws at thrown({0.5, -0.25, 0.75}, 5)
    @Differentiable
    static double thrown(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            squares(a, b, n);
            squares(b, a, n);
            y[step] += a[0];
            if (step > 1) {
                throw new IllegalStateException("turn " + step);
            }
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * a[i] * b[i];
            }
        }
        return y[0] * y[n - 1];
    }

    // What a turn overwrites belongs to the caller, and is read before and after.
    // at given({0.5, -0.25, 0.75}, {1, 2, 3}, 3)
    // at given({0.5, -0.25, 0.75}, {1, 2, 3}, 0)
    @Differentiable
    static double given(double[] y, double[] a, int steps) {
        int n = y.length;
        double before = a[0] * a[1] * y[2];
        double[] b = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            squares(a, b, n);
            squares(b, a, n);
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * a[i] * b[i];
            }
        }
        return before * y[0] * y[n - 1] + a[2] * a[2];
    }

    // at scalars(0.4, 0)
    // at scalars(0.4, 6)
    @Differentiable
    static double scalars(double x, int steps) {
        double y = x;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double s = y * y;
            s = s * s + x;
            double t = s * y;
            t = t * s;
            t = t * t - s;
            sum += t * s;
            y = y - 0.1 * t;
        }
        return y * sum;
    }

    // The last statements read what they write: they are run again as well.
    // at last({0.5, -0.25, 0.75}, 3)
    @Differentiable
    static double last(double[] x, int steps) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            squares(a, b, n);
            squares(b, a, n);
            for (int i = 0; i < n; i++) {
                y[i] = y[i] * y[i] * 0.5 + 0.1 * a[i] * b[i];
            }
            for (int i = 1; i < n; i++) {
                y[i] += 0.25 * y[i - 1] * y[i];
            }
        }
        return y[0] * y[n - 1];
    }

    // at nested({0.5, -0.25, 0.75}, 3, 2)
    // at nested({0.5, -0.25, 0.75}, 2, 0)
    @Differentiable
    static double nested(double[] x, int outer, int inner) {
        int n = x.length;
        double[] y = x.clone();
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < outer; i++) {
            for (int k = 0; k < n; k++) {
                y[k] = y[k] * x[k] * 0.5;
            }
            for (int j = 0; j < inner; j++) {
                squares(y, a, n);
                squares(a, b, n);
                squares(b, a, n);
                for (int k = 0; k < n; k++) {
                    y[k] += 0.5 * a[k] * b[k];
                }
            }
            for (int k = 0; k < n; k++) {
                y[k] = y[k] * y[k] + x[k];
            }
        }
        return y[0] * y[n - 1] * a[0];
    }

    // A row that a turn overwrites by another name.
    // at rows({{0.5, -0.25}, {1.5, 2}}, 3)
    @Differentiable
    static double rows(double[][] x, int steps) {
        int n = x[0].length;
        double[] y = x[0].clone();
        double[] a = new double[n];
        double[] b = new double[n];
        double[] row = x[1];
        for (int step = 0; step < steps; step++) {
            squares(y, a, n);
            squares(a, row, n);
            squares(x[1], a, n);
            squares(a, b, n);
            for (int i = 0; i < n; i++) {
                y[i] += 0.5 * a[i] * b[i];
            }
        }
        return y[0] * y[n - 1] * x[1][0];
    }
    // Nothing is differentiated in these turns, but what they overwrite is the caller's.
    // at overwrites(0.5, {{1.0, 2.0}, {3.0, 4.0}}, 3)
    // at overwrites(0.5, {{1.0, 2.0}, {3.0, 4.0}}, 1)
    @Differentiable(wrt = "x")
    static double overwrites(double x, double[][] w, int turns) {
        int turn = 0;
        do {
            w[0][1] = 1.5 * turn;
        } while (turn++ < turns);
        return x * x;
    }

    // at shifts(0.5, {1.0, 2.0, 3.0, 4.0})
    // at shifts(0.5, {1.0})
    // at shifts(0.5, {})
    @Differentiable(wrt = "x")
    static double shifts(double x, double[] next) {
        for (int i = 1; i < next.length; i++) {
            double moved = next[i];
            next[i] = next[i - 1];
            next[i - 1] = moved * 0.375;
        }
        return x * x;
    }

}

package cases;

import io.adjoint.Differentiable;

/** Calls of methods of the same class. */
final class Helpers {
    private static final double RATE = 0.25;
    static final int TURNS = 3;

    // at chain(1.5)
    // at chain(-0.5)
    @Differentiable
    static double chain(double x) {
        return first(second(x) + x) * third(x, second(2 * x));
    }

    static double first(double x) {
        return second(x) * x;
    }

    private static double second(double x) {
        return x > 0 ? Math.sin(x) : x * x * RATE;
    }

    private static double third(double x, double y) {
        double s = x;
        for (int i = 0; i < TURNS; i++) {
            s = s * y + first(s) / 10;
        }
        return s;
    }

    // at mutated({0.5, -1.25, 2.0}, 1.5)
    @Differentiable
    static double mutated(double[] a, double x) {
        scale(a, x);
        double s = sum(a);
        scale(a, s);
        shift(a, 1, a[0]);
        return sum(a) * s;
    }

    static void scale(double[] a, double by) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= by;
        }
    }

    private static void shift(double[] a, int from, double by) {
        for (int i = from; i < a.length; i++) {
            a[i] += by * a[i - 1];
        }
    }

    static double sum(double[] a) {
        double s = 0;
        for (double v : a) {
            s += v;
        }
        return s;
    }

    // at mutatesAndReturns({0.5, -1.25, 2.0})
    // at mutatesAndReturns({2.5, 3.0, 2.0})
    @Differentiable
    static double mutatesAndReturns(double[] a) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            s += pop(a, i) * a[(i + 1) % a.length];
        }
        return s * a[0] + pop(a, 0) * pop(a, 0);
    }

    private static double pop(double[] a, int i) {
        double v = a[i];
        if (v > 2) {
            return v;
        }
        a[i] = v * v / 2;
        return v;
    }

    // at newton(2.5)
    // at newton(0.3)
    @Differentiable
    static double newton(double a) {
        double x = a;
        while (!near(x, a)) {
            x = improve(x, a);
        }
        return x;
    }

    private static boolean near(double x, double a) {
        return Math.abs(x * x - a) < 1e-13 * a;
    }

    private static double improve(double x, double a) {
        return (x + a / x) / 2;
    }

    // at integerHelpers({0.5, -1.25, 2.0}, 2)
    @Differentiable
    static double integerHelpers(double[] a, int n) {
        int best = argMax(a);
        double s = a[best] * a[best];
        for (int i = 0; i < clamp(n, 0, 2); i++) {
            s *= a[clamp(i + best, 0, a.length - 1)];
        }
        return s;
    }

    private static int argMax(double[] a) {
        int best = 0;
        for (int i = 1; i < a.length; i++) {
            if (a[i] > a[best]) {
                best = i;
            }
        }
        return best;
    }

    private static int clamp(int i, int low, int high) {
        return i < low ? low : i > high ? high : i;
    }

    // at matrixHelper({{0.5, -1.25}, {2.0, 1.0}}, {1.5, -0.5})
    @Differentiable
    static double matrixHelper(double[][] m, double[] x) {
        double[] y = new double[m.length];
        multiply(m, x, y);
        multiply(m, y, x);
        return sum(x) * sum(y);
    }

    private static void multiply(double[][] m, double[] x, double[] y) {
        for (int i = 0; i < m.length; i++) {
            y[i] = 0;
            for (int j = 0; j < x.length; j++) {
                y[i] += m[i][j] * x[j];
            }
        }
    }

    // at sharedArgument({0.5, -1.25, 2.0})
    @Differentiable
    static double sharedArgument(double[] a) {
        return dot(a, a) + dot(a, new double[] {a[0], 1, a[1]});
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    // at unusedResult({0.5, -1.25, 2.0}, 1.5)
    @Differentiable
    static double unusedResult(double[] a, double x) {
        pop(a, 0);
        pop(a, 1);
        second(x);
        return a[0] * a[1] * x;
    }

    // at everywhere({0.5, 1.25, 2.0}, 1.5)
    @Differentiable
    static double everywhere(double[] a, double x) {
        double s = second(x) > 0.5 ? second(a[0]) : first(x);
        if (first(s) > 0 && second(s) < 2) {
            s += second(s);
        }
        for (int i = argMax(a); i < a.length; i++) {
            s *= second(a[i]) + (second(s) > 0 ? second(s) : 0);
        }
        a[clamp(7, 0, 2)] += second(a[clamp(-7, 0, 2)] *= second(x));
        return s * a[2] + a[0];
    }

    // at constantArgument(1.5)
    @Differentiable
    static double constantArgument(double x) {
        return third(2, x) + third(x, 2) + third(1, 2);
    }

    // at nested(1.5)
    @Differentiable
    static double nested(double x) {
        return Inner.cube(x) + Inner.Deepest.twice(x * x);
    }

    private static final class Inner {
        static double cube(double x) {
            return x * x * x;
        }

        static final class Deepest {
            static double twice(double x) {
                return first(x) * 2;
            }
        }
    }

    private Helpers() {}
}

package cases;

import io.adjoint.Differentiable;

/** Exceptions, null, empty arrays, and arguments that are never touched. */
final class Edges {
    // at checked(1.5, 2)
    // throws at checked(1.5, -1)
    // throws at checked(-1.5, 1)
    @Differentiable
    static double checked(double x, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n + ", not " + (n + 1));
        }
        if (x < 0) throw new ArithmeticException();
        return Math.sqrt(x) * n;
    }

    // at thrownInLoop({1.0, 2.0}, 9.0)
    // throws at thrownInLoop({1.0, 10.0}, 9.0)
    @Differentiable(wrt = "a")
    static double thrownInLoop(double[] a, double limit) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] *= 2;
            if (a[i] > limit) {
                throw new IllegalStateException("element " + i);
            }
            s += a[i] * a[i];
        }
        return s;
    }

    // at untouched(1.5, null, null)
    // at untouched(1.5, {1.0}, {{1.0}, null})
    @Differentiable(wrt = "x")
    static double untouched(double x, double[] a, double[][] m) {
        if (x > 2) {
            return a[0] * m[0][0];
        }
        return x * x;
    }

    // at emptyArrays({}, {}, 1.5)
    // at emptyArrays({}, {{}, {}}, 1.5)
    // at emptyArrays({2.0}, {{}, {3.0}}, 1.5)
    @Differentiable
    static double emptyArrays(double[] a, double[][] m, double x) {
        double s = x;
        for (double v : a) {
            s *= v;
        }
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                s += m[i][j] * x;
            }
        }
        return s;
    }

    // throws at outOfBounds({1.0, 2.0}, 2)
    // throws at outOfBounds({1.0, 2.0}, -1)
    // throws at outOfBounds(null, 0)
    // at outOfBounds({1.5, 2.0}, 1)
    @Differentiable
    static double outOfBounds(double[] a, int i) {
        return a[i] * a[i];
    }

    // throws at divided(1.5, 0)
    // at divided(1.5, 3)
    @Differentiable
    static double divided(double x, int n) {
        return x * (7 / n) + x % 2;
    }

    // throws at negativeSize(1.5, -1)
    // at negativeSize(1.5, 2)
    @Differentiable
    static double negativeSize(double x, int n) {
        double[] a = new double[n];
        a[0] = x * x;
        return a[0] * x;
    }

    // throws at exact(1.5, 2147483647)
    // at exact(1.5, 3)
    @Differentiable
    static double exact(double x, int n) {
        int m = Math.addExact(n, 1);
        return x * x * m;
    }

    // throws at deadButThrowing({1.5}, 3)
    // at deadButThrowing({1.5}, 0)
    @Differentiable
    static double deadButThrowing(double[] a, int i) {
        double unused = a[i];
        return a[0] * a[0];
    }

    // throws at deadDivision(1.5, 0)
    // at deadDivision(1.5, 2)
    @Differentiable
    static double deadDivision(double x, int n) {
        int unused = 7;
        unused %= n;
        return x * x;
    }

    // throws at deadArray(1.5, -2)
    // throws at deadArray(1.5, 1)
    // at deadArray(1.5, 2)
    @Differentiable
    static double deadArray(double x, int n) {
        double[] unused = new double[n];
        unused[1] = x;
        return x * x;
    }

    // throws at deadLoop({1.5, 2.5}, 3)
    // at deadLoop({1.5, 2.5}, 2)
    @Differentiable
    static double deadLoop(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            double unused = a[i];
        }
        return a[0] * a[0];
    }

    // throws at deadCondition({1.5, 2.5}, 2)
    // at deadCondition({1.5, 2.5}, 1)
    @Differentiable
    static double deadCondition(double[] a, int n) {
        if (a[n] > 0) {
            double unused = 3;
        }
        return a[0] * a[0];
    }

    // throws at deadRows(null, 1.5)
    // throws at deadRows({{1.0}, null}, 1.5)
    // at deadRows({{1.0}, {}}, 1.5)
    @Differentiable(wrt = "x")
    static double deadRows(double[][] m, double x) {
        for (double[] row : m) {
            int unused = row.length;
        }
        return x * x;
    }

    // throws at storedLate({1.5, 2.5}, 5, 0)
    // throws at storedLate({1.5, 2.5}, 5, 1)
    // at storedLate({1.5, 2.5}, 1, 2)
    @Differentiable
    static double storedLate(double[] a, int i, int n) {
        a[i] = 7 / n * a[0];
        return a[0] * a[1];
    }

    // at noTurns(null, 0)
    // throws at noTurns(null, 1)
    @Differentiable
    static double noTurns(double[] a, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += a[i];
        }
        return s;
    }

    // throws at thrownByHelper(-1.5)
    // at thrownByHelper(1.5)
    @Differentiable
    static double thrownByHelper(double x) {
        return positive(x) * positive(x + 1);
    }

    private static double positive(double x) {
        if (x <= 0) {
            throw new IllegalArgumentException("not positive");
        }
        return Math.log(x);
    }

    // throws at thrownAfterwards({1.5, 2.5}, -1)
    // at thrownAfterwards({1.5, 2.5}, 1)
    @Differentiable
    static double thrownAfterwards(double[] a, int n) {
        double s = a[0] * a[1];
        a[0] = s;
        int[] sizes = new int[n];
        return s + sizes.length * a[0];
    }

    // at checkedException(1.5)
    // throws at checkedException(-1.5)
    @Differentiable
    static double checkedException(double x) throws java.io.IOException {
        if (x < 0) {
            throw new java.io.IOException("negative");
        }
        return x * x;
    }

    // at linear({1.0, 2.0}, 3.0)
    @Differentiable
    static double linear(double[] a, double x) {
        return 3 * a[0] - a[1] / 4 + x;
    }

    // at identity(1.5)
    @Differentiable
    static double identity(double x) {
        return x;
    }

    // at nothing(1.5)
    @Differentiable
    static double nothing(double x) { // ADJ304
        return 3;
    }

    // at comparedToNull({1.5}, 0.5)
    // at comparedToNull(null, 0.5)
    @Differentiable(wrt = "x")
    static double comparedToNull(double[] a, double x) {
        return a == null ? x * x : x * a[0];
    }

    private Edges() {}
}

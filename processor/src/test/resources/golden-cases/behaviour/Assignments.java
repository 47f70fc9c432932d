package cases;

import io.adjoint.Differentiable;

/** Assignments as expressions, compound ones, and their order of evaluation. */
final class Assignments {
    // at chained(1.5, -0.5)
    @Differentiable
    static double chained(double x, double y) {
        double a;
        double b = a = x * y;
        x = y = a + x;
        return a * b + x * y;
    }

    // at inside(1.5, -0.5)
    @Differentiable
    static double inside(double x, double y) {
        double s = x * (x = y + 2) + x;
        s += (y *= 3) * y + (x -= y);
        return s * x - y;
    }

    // at postfix(1.5)
    @Differentiable
    static double postfix(double x) {
        double s = x++ * x + x-- / (2 + x);
        s *= ++x - s--;
        return s * x;
    }

    // at compound(1.5, 0.75)
    @Differentiable
    static double compound(double x, double y) {
        x += y;
        x -= y * x;
        x *= x;
        x /= y + x;
        x %= 0.7;
        x += x;
        x -= x * x;
        x /= x + 3;
        return x * y;
    }

    // at indices({0.5, -1.25, 2.0, 4.0}, 1.5)
    @Differentiable
    static double indices(double[] a, double x) {
        int i = 0;
        a[i++] += x;
        a[i++] *= x * a[i];
        a[i] = a[--i] + a[i] * (x = 2 * x);
        a[i += 2] -= a[i] * a[i - 1];
        a[a.length - ++i + 1] /= x;
        return a[0] + a[1] * a[2] + a[3] * a[3];
    }

    // at increments({0.5, -1.25, 2.0})
    @Differentiable
    static double increments(double[] a) {
        double s = a[0]++ * a[0];
        s += --a[1] * a[1]--;
        ++a[2];
        return s * a[2] + a[0] * a[1];
    }

    // at overwritten(1.5, 2.5)
    @Differentiable
    static double overwritten(double x, double y) {
        double t = x * y;
        x = t * t;
        t = x + y;
        y = x * t;
        t = 3;
        x = y * t;
        t = x;
        return t * y;
    }

    // at ternaries(1.5, 2.5)
    // at ternaries(-1.5, 2.5)
    // at ternaries(1.5, -2.5)
    @Differentiable
    static double ternaries(double x, double y) {
        double a = x > 0 ? y > 0 ? x * y : x - y : x + y;
        double b = (x > y ? x : y) * (x < y ? x * x : y * y);
        a *= b > 3 ? (x *= 2) : (y += 1);
        return a * b + x / y;
    }

    // at branches(1.5, 2.5)
    // at branches(-1.5, 2.5)
    // at branches(1.5, 0.5)
    @Differentiable
    static double branches(double x, double y) {
        double s = 0;
        if (x < 0) {
            s = x * x;
            x = -x;
        } else if (y > 2) {
            s = y;
            y *= x;
        } else {
            y = Math.sqrt(y);
        }
        if (x > 1 && y < 2 || !(s > 0)) {
            s += x * y;
        }
        if (s > 2) s *= 0.5;
        return s * x + y;
    }

    // at shadowed({0.5, -1.25, 2.0}, 1.5)
    @Differentiable
    static double shadowed(double[] a, double x) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double t = a[i] * x;
            s += t * t;
        }
        {
            double t = s;
            s = t * x;
        }
        for (double t : a) {
            s -= t / (s + 4);
        }
        final var t = s * s;
        return t + s;
    }

    private Assignments() {}
}

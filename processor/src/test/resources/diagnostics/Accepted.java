package diagnostics;

import io.adjoint.Differentiable;

/** The nearest Java to what is refused: nothing is reported. */
class Accepted {
    static final double RATE = 0.5;

    @Differentiable(
            wrt = {"x", "a"},
            emit = {},
            rules = {})
    double accepted(double x, final double[] a, int... counts) throws IllegalStateException {
        var y = x * RATE;
        double[] b;
        b = new double[] {x, y};
        double[] c = b;
        c[0] = a[0] = y;
        ;
        if (counts == null || a.length < 2) {
            throw new IllegalStateException("too few: " + counts.length + ", " + (x > 0 ? 'a' : 'b'));
        }
        label:
        for (int i = 0, n = counts.length; i < n; i++) {
            for (final double v : a) {
                if (v < counts[i]) {
                    continue label;
                }
                y += v;
            }
        }
        return (y > 0 ? y : -y) + this.helper(c) + Inner.helper(a);
    }

    private double helper(double[] values) {
        return values[0];
    }

    private static final class Inner {
        static double helper(double[] values) {
            double[] copy = copy(values);
            return copy[0];
        }

        static double[] copy(double[] values) {
            double[] copy = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                copy[i] = values[i];
            }
            return copy;
        }
    }
}

package cases;

import io.adjoint.Differentiable;

/** Assertions, locks and {@code try}: each must do in the IR what it does in Java. */
public class Guards {
    @Differentiable
    static double throwsAtTheEnd(double x, int n) {
        for (;;) {
            x += 1;
            if (n-- <= 0) {
                break;
            }
            ;
        }
        while (true) {
            if (x > 3) {
                return x;
            }
            {
                final double step = x;
                x += step * step + 1;
            }
            if (n-- < -3 || !(x < 100)) {
                throw new IllegalStateException();
            }
        }
    }

    @Differentiable
    static double asserts(double x, int n, double[] a) {
        assert n > -2;
        assert x != 0.5 : "x is " + x;
        double s = x;
        for (double v : a) {
            s += v;
            assert s < 7 && isSmall(v) : s;
        }
        assert (n += 5) > 0 : n++;
        return s + n;
    }

    private static boolean isSmall(double x) {
        return x * x < 20;
    }
}

package diagnostics;

import io.adjoint.Differentiable;

class ADJ101Instead {
    @Differentiable
    static double branches(double x, int n) {
        if (n == 1) {
            return x;
        } else if (n == 2) {
            x += 1;
        } else {
            throw new IllegalStateException("n is " + n);
        }
        report(n);
        return x;
    }

    static void report(int n) {
        if (n < 0) {
            throw new IllegalArgumentException();
        }
    }

    /** What does not touch the differentiated values may do anything. */
    static int read(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return switch (text) {
                case "one" -> 1;
                default -> 0;
            };
        }
    }

    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Differentiable
    static double catches(double[] a, int i, String text) {
        double s = a[0] * a[0];
        try {
            if (i >= a.length) {
                throw new Missing();
            }
            s *= a[i] * Integer.parseInt(text);
        } catch (NumberFormatException e) {
            s *= 2;
        } catch (Missing e) {
            throw new IllegalStateException(e);
        }
        return s;
    }
}

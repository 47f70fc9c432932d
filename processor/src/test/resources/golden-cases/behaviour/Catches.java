package cases;

import io.adjoint.Differentiable;
import java.util.Arrays;

/** {@code try} with {@code catch}. */
final class Catches {
    static final class Negative extends Exception {
        private static final long serialVersionUID = 1;

        private final double by;

        Negative(double by) {
            this.by = by;
        }

        boolean isFar() {
            return by < -3;
        }
    }

    // at thrownHere(1.5, 2.0)
    // at thrownHere(-1.5, 2.0)
    @Differentiable
    static double thrownHere(double x, double y) {
        double z = x * y;
        try {
            z = z * x;
            if (x < 0) {
                throw new IllegalArgumentException("negative: " + x);
            }
            z = 2 * z + x * y;
        } catch (IllegalArgumentException negative) {
            z = z * y;
        }
        return z * z;
    }

    // at thrownThere(2.0)
    // at thrownThere(-2.0)
    // throws at thrownThere(-4.0)
    @Differentiable
    static double thrownThere(double x) {
        double y = 5 * x;
        try {
            y = squareOrThrow(x) * y;
        } catch (Negative negative) {
            if (negative.isFar()) {
                throw new IllegalStateException(negative);
            }
            y = 2 * y * x;
        }
        return y;
    }

    private static double squareOrThrow(double x) throws Negative {
        if (x < 0) {
            throw new Negative(x);
        }
        return x * cubed(x);
    }

    private static double cubed(double x) throws Negative {
        double c = x * x * x;
        if (c > 1000) {
            throw new Negative(-c);
        }
        return c;
    }

    // at returnsFromBoth(2.0, 3.0)
    // at returnsFromBoth(-2.0, 3.0)
    @Differentiable
    static double returnsFromBoth(double x, double y) {
        try {
            return squareOrThrow(x) * y;
        } catch (Negative negative) {
            return x * y * y;
        }
    }

    // at partly({1.0, 2.0, 3.0}, 2.5)
    // at partly({1.0, -2.0, 3.0}, 2.5)
    // at partly({}, 2.5)
    @Differentiable
    static double partly(double[] a, double x) {
        double s = x;
        int n = 0;
        try {
            for (int i = 0; i < a.length; i++) {
                a[i] *= s;
                if (a[i] < 0) {
                    throw new IllegalStateException();
                }
                s += a[i] * x;
                n++;
            }
            s *= 3;
        } catch (IllegalStateException e) {
            s = s * s + n * a[n];
        }
        return s * x + n;
    }

    // at inALoop({0.5, -2.0, 0.25, 9.0, 2.0}, 0.5)
    // at inALoop({0.5, 0.75, 8.5, 1.0, 2.0}, 0.5)
    // at inALoop({0.5, -4.0, 2.0, 9.0, 2.0}, 0.5)
    @Differentiable
    static double inALoop(double[] a, double x) {
        double s = x;
        for (int i = 0; i < a.length; i++) {
            try {
                s += 0.001 * squareOrThrow(a[i]) * s;
                if (a[i] > 8) {
                    continue;
                }
                s *= 1.25;
            } catch (Negative negative) {
                if (a[i] > 8) {
                    break;
                }
                if (negative.isFar()) {
                    return s * a[i];
                }
                s *= a[i];
            } finally {
                s += x;
            }
            s -= 0.5 * a[i];
        }
        return s * x;
    }

    // at several(2.0, 1)
    // at several(2.0, 2)
    // at several(2.0, 3)
    // throws at several(2.0, 4)
    // at several(2.0, 5)
    @Differentiable
    static double several(double x, int kind) {
        double y = x;
        try {
            y *= x;
            choose(kind);
            fail(kind, y);
            y *= x;
        } catch (IllegalArgumentException e) {
            y += x * x * x;
        } catch (IllegalStateException e) {
            y -= x * x * x;
        }
        return y * x;
    }

    private static void choose(int kind) {
        if (kind == 1) {
            throw new NumberFormatException();
        }
        if (kind == 2) {
            throw new IllegalStateException();
        }
    }

    private static void fail(int kind, double y) {
        if (kind == 3 && y > 0) {
            throw new IllegalArgumentException();
        }
        if (kind == 4) {
            throw new IndexOutOfBoundsException();
        }
    }

    // at nested(2.0, 1)
    // at nested(2.0, 2)
    // at nested(2.0, 3)
    @Differentiable
    static double nested(double x, int kind) {
        double y = x;
        double z = x;
        try {
            try {
                y *= x;
                if (kind == 1) {
                    throw new IllegalArgumentException();
                }
                if (kind == 2) {
                    throw new IllegalStateException();
                }
                y *= x;
            } catch (IllegalArgumentException e) {
                z += y;
                throw new IllegalStateException(e);
            } finally {
                z *= y;
            }
            y *= z;
        } catch (IllegalStateException e) {
            y *= z * z;
        }
        return y + z;
    }

    // at parsed(2.0, 3)
    // at parsed(2.0, 4)
    @Differentiable
    static double parsed(double x, int k) {
        String text = k > 3 ? "four" : "" + k;
        int n;
        try {
            n = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            n = text.length();
        }
        return n * x * x;
    }

    // at read(2.0)
    @Differentiable
    static double read(double x) {
        double s = x;
        for (String text : "3 1.5 x -2 -1x".split(" ")) {
            try {
                double rate = Double.parseDouble(text);
                s *= rate * x;
                s += read(text);
            } catch (NumberFormatException e) {
                s += x * s;
            } catch (java.io.IOException e) {
                s -= x;
            }
        }
        return s * s;
    }

    private static int read(String text) throws java.io.IOException {
        if (text.startsWith("-")) {
            throw new java.io.IOException("negative");
        }
        return text.length();
    }

    // at summedInTry(0.5, {1.5, -2.0}, 2)
    // at summedInTry(0.5, {1.5, -2.0}, 3)
    // at summedInTry(0.5, {1.5, -2.0}, 5)
    @Differentiable
    static double summedInTry(double x, double[] a, int n) {
        try {
            if (n % 2 == 0) {
                return x * Arrays.stream(a).sum();
            }
        } finally {
        }
        try {
            if (n > 3) {
                throw new IllegalStateException("n");
            }
            return x * x * Arrays.stream(a).sum();
        } catch (IllegalStateException e) {
            return x;
        }
    }
}

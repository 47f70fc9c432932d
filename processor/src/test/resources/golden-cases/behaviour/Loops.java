package cases;

import io.adjoint.Differentiable;

/** Every kind of loop. */
final class Loops {
    // at countedUp({0.5, -1.25, 2.0}, 3)
    // at countedUp({0.7}, 1)
    // at countedUp({}, 0)
    @Differentiable
    static double countedUp(double[] a, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            s = s * a[i] + i;
        }
        return s;
    }

    // at inclusive(1.3, 4)
    // at inclusive(-0.4, 0)
    @Differentiable
    static double inclusive(double x, int n) {
        double s = 0;
        for (int i = 0; i <= n; ++i) {
            s += Math.pow(x, i) / (i + 1);
        }
        return s;
    }

    // at countedDown({0.5, -1.25, 2.0})
    // at countedDown({3.0})
    @Differentiable
    static double countedDown(double[] a) {
        double s = 0.5;
        for (int i = a.length - 1; i >= 0; i--) {
            s = Math.sin(s + a[i]);
        }
        return s;
    }

    // at strides({0.5, -1.25, 2.0, 4.0, -3.5, 0.25}, 2)
    // at strides({0.5, -1.25, 2.0, 4.0}, 3)
    @Differentiable(wrt = "a")
    static double strides(double[] a, int stride) {
        double s = 1;
        for (int i = 0; i < a.length; i += stride) {
            s *= 1 + a[i] * a[i];
        }
        for (int i = a.length; i > 0; i -= 2) {
            s += a[i - 1] * s;
        }
        for (int i = 1; i < a.length; i *= 2) {
            s -= a[i] / s;
        }
        return s;
    }

    // at twoIndices({0.5, -1.25, 2.0, 4.0})
    // at twoIndices({0.5, -1.25, 2.0})
    @Differentiable
    static double twoIndices(double[] a) {
        double s = 0;
        for (int i = 0, j = a.length - 1; i < j; i++, j--) {
            s += a[i] * a[j] * s + a[i];
        }
        return s;
    }

    // at whileGrowing(1.1, 20.0)
    // at whileGrowing(1.7, 5.0)
    @Differentiable(wrt = "x")
    static double whileGrowing(double x, double limit) {
        double s = x;
        while (s < limit) {
            s = s * x + 0.25;
        }
        return s;
    }

    // at doHalving(9.3)
    // at doHalving(0.3)
    @Differentiable
    static double doHalving(double x) {
        double s = x;
        int n = 0;
        do {
            s = s / 2 + 0.1 * Math.cos(s);
            n++;
        } while (s > 1);
        return s * n;
    }

    // at collatz(0.9, 6)
    // at collatz(1.2, 7)
    @Differentiable
    static double collatz(double x, int n) {
        double s = x;
        while (n != 1) {
            if (n % 2 == 0) {
                n /= 2;
                s *= x;
            } else {
                n = 3 * n + 1;
                s += x * s;
            }
            s /= 1.5;
        }
        return s;
    }

    // at triangle({0.5, -1.25, 2.0, 1.5})
    // at triangle({1.5})
    @Differentiable
    static double triangle(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double row = 1;
            for (int j = 0; j <= i; j++) {
                row *= a[j];
            }
            s += row;
        }
        return s;
    }

    // at nestedWhiles(1.3, 3)
    // at nestedWhiles(0.4, 4)
    // at nestedWhiles(0.4, 0)
    @Differentiable
    static double nestedWhiles(double x, int n) {
        double s = x;
        int i = 0;
        while (i < n) {
            int j = 0;
            while (j < i) {
                s = Math.sin(s) * x + j;
                j++;
            }
            for (int k = n; k > i; k--) {
                s = s * x - k;
            }
            i++;
        }
        return s;
    }

    // at forEach({0.5, -1.25, 2.0}, {1, 2, 2})
    // at forEach({0.5, 0.25, 3.0}, {0})
    @Differentiable
    static double forEach(double[] a, int[] picks) {
        double s = 0;
        for (double v : a) {
            s += v * v * v;
        }
        for (int pick : picks) {
            s *= a[pick % a.length];
        }
        return s;
    }

    // at boundsOnce({0.5, -1.25, 2.0}, 3)
    // at boundsOnce({0.5, -1.25, 2.0}, 2)
    @Differentiable
    static double boundsOnce(double[] a, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += a[i] * s + a[i];
            n = Math.min(n, 2);
        }
        for (int i = 0; i < a.length; i++) {
            s *= a[i];
            i++;
        }
        return s * n;
    }

    // at bodyless(1.5, 10)
    @Differentiable
    static double bodyless(double x, int n) {
        int k = 0;
        for (; k * k < n; k++) ;
        int m = 0;
        while (++m < k) ;
        return x * x * k + m;
    }

    // at longIndex(1.01, 4)
    // at longIndex(1.01, 0)
    @Differentiable
    static double longIndex(double x, long n) {
        double s = 1;
        for (long i = 0; i < n; i++) {
            s = s * x + i * x;
        }
        return s;
    }

    // at doubleIndex(0.8, 1.0)
    // at doubleIndex(0.8, 2.3)
    @Differentiable(wrt = "x")
    static double doubleIndex(double x, double to) {
        double s = 0;
        for (double t = 0; t < to; t += 0.25) {
            s += Math.exp(-x * t);
        }
        return s;
    }

    // at upToActive(1.3, 0.8)
    // at upToActive(0.3, 0.8)
    @Differentiable
    static double upToActive(double x, double y) {
        double s = 1;
        for (double t = 0; t < x; t += 0.25) { // ADJ302
            s *= y + t;
        }
        return s * x;
    }

    // at endless(1.25)
    // at endless(0.4)
    @Differentiable
    static double endless(double x) {
        double s = x;
        for (int i = 0; ; i++) {
            if (i == 5) {
                return s;
            }
            s = s * s - x / (i + 1);
        }
    }

    // at indexAfterLoop({0.5, -1.25, 2.0})
    @Differentiable
    static double indexAfterLoop(double[] a) {
        int i;
        double s = 0;
        for (i = 0; i < a.length; i++) {
            s += i * a[i];
        }
        return s * i * a[i - 1];
    }

    private Loops() {}
}

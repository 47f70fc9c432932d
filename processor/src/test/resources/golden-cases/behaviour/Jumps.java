package cases;

import io.adjoint.Differentiable;

/** Breaks, continues and returns out of anything. */
final class Jumps {
    // at breaks({0.5, 1.25, 2.0, 3.0}, 2.5)
    // at breaks({0.5, 1.25}, 7.0)
    @Differentiable(wrt = "a")
    static double breaks(double[] a, double limit) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * a[i];
            if (s > limit) {
                break;
            }
            s *= 1.5;
        }
        return s;
    }

    // at continues({0.5, -1.25, 2.0, -3.0})
    // at continues({-0.5})
    @Differentiable
    static double continues(double[] a) {
        double s = 0.1;
        for (double v : a) {
            if (v < 0) {
                continue;
            }
            s = s * v + v;
        }
        return s;
    }

    // at continueInWhile(0.9, 7)
    // at continueInWhile(1.1, 4)
    @Differentiable
    static double continueInWhile(double x, int n) {
        double s = x;
        while (n > 0) {
            n--;
            if (n % 3 == 0) {
                continue;
            }
            s *= s + n;
            s /= 1 + s;
        }
        return s;
    }

    // at continueInDo(0.9, 5)
    // at continueInDo(0.9, 0)
    @Differentiable
    static double continueInDo(double x, int n) {
        double s = x;
        do {
            n--;
            if (n == 2) {
                continue;
            }
            s += Math.sin(s) * x;
        } while (n > 0);
        return s;
    }

    // at earlyReturns(3.5, 1)
    // at earlyReturns(-0.5, 1)
    // at earlyReturns(0.5, 0)
    // at earlyReturns(0.5, 2)
    @Differentiable
    static double earlyReturns(double x, int n) {
        if (n == 0) {
            return x;
        }
        if (x < 0) {
            return x * x;
        } else if (x > 3) {
            double y = Math.log(x);
            return y * x;
        }
        x *= 2;
        return Math.exp(x) / n;
    }

    // at nestedReturns({{0.5, 1.5}, {2.5, -3.0}}, 2.0)
    // at nestedReturns({{0.5, 1.5}, {0.5, -3.0}}, 2.0)
    // at nestedReturns({{0.5}, {}}, 2.0)
    @Differentiable(wrt = "m")
    static double nestedReturns(double[][] m, double limit) {
        double s = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                if (m[i][j] > limit) {
                    return m[i][j] * s;
                }
                s += m[i][j] * m[i][j];
            }
            s *= 1.25;
        }
        return -s;
    }

    // at returnInWhile(4.0)
    // at returnInWhile(100.0)
    @Differentiable
    static double returnInWhile(double x) {
        double s = x;
        int n = 0;
        while (true) {
            if (s < 1.5) {
                return s * n;
            }
            s = Math.sqrt(s);
            n++;
            if (n > 3) {
                return s - x;
            }
        }
    }

    // at breakAndContinue({0.5, -1.0, 2.0, 0.25, 9.0, 1.0}, 3)
    // at breakAndContinue({0.5, 1.0}, 1)
    @Differentiable
    static double breakAndContinue(double[] a, int n) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < 0) {
                continue;
            }
            int k = 0;
            while (k < n) {
                k++;
                if (k == 2) {
                    continue;
                }
                s *= a[i] + k;
                if (s > 40) {
                    break;
                }
            }
            if (a[i] > 8) {
                break;
            }
            s -= a[i];
        }
        return s;
    }

    // at returnFromDo(1.9, 4)
    // at returnFromDo(3.9, 4)
    @Differentiable
    static double returnFromDo(double x, int n) {
        double s = x;
        do {
            s *= 0.5;
            if (s < 0.3) {
                return s * x;
            }
            n--;
        } while (n > 0);
        return s / x;
    }

    // at afterReturnedLoop({1.0, 2.0, 3.0}, {4.0, 0.5})
    // at afterReturnedLoop({1.0, 9.0, 3.0}, {4.0, 0.5})
    @Differentiable
    static double afterReturnedLoop(double[] a, double[] b) {
        double s = 0;
        for (double v : a) {
            if (v > 8) {
                return s * v;
            }
            s += v * v;
        }
        for (double v : b) {
            s *= v;
        }
        if (s > 10) {
            s = Math.log(s);
        }
        return s;
    }

    // at labelled({{1.0, 2.0, -3.0}, {4.0, 9.0, 2.0}, {0.5}}, 8.0)
    // at labelled({{1.0, 2.0}, {4.0}, {0.5}}, 8.0)
    @Differentiable(wrt = "m")
    static double labelled(double[][] m, double limit) {
        double s = 1;
        rows:
        for (int i = 0; i < m.length; i++) {
            for (double v : m[i]) {
                if (v < 0) {
                    continue rows;
                }
                if (v > limit) {
                    s *= v;
                    break rows;
                }
                s += v * s;
            }
            s /= 2;
        }
        return s;
    }

    // at labelledBlock(1.5)
    // at labelledBlock(2.5)
    @Differentiable
    static double labelledBlock(double x) {
        double s = x * x;
        block: {
            if (x > 2) {
                break block;
            }
            s *= x;
        }
        return s;
    }

    private Jumps() {}

    // at asserts(0.5, {1.0, 2.0}, 3)
    // throws at asserts(-0.5, {1.0, 2.0}, 3)
    // throws at asserts(0.5, {1.0, 40.0}, 3)
    // throws at asserts(0.5, {1.0, 2.0}, -9)
    @Differentiable
    static double asserts(double x, double[] a, int n) {
        assert x > 0 : "x is " + x;
        double s = x;
        for (double v : a) {
            s *= v + x;
            assert s < 20 && n > -5 : s;
        }
        assert (n += 5) > 0;
        return s * n;
    }
}

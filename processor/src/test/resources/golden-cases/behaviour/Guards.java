package cases;

import io.adjoint.Differentiable;

/** What a path does not use is not reversed, so that an infinite partial of it does no harm. */
final class Guards {
    // at afterRoot(0.0, 0.0)
    // at afterRoot(0.25, -0.5)
    @Differentiable
    static double afterRoot(double x, double y) {
        double r = Math.sqrt(x * x + y * y);
        if (r < 1e-12) {
            return 1 + x;
        }
        return Math.sin(r) / r + x;
    }

    // at inConditional(0.0, 0.0)
    // at inConditional(0.25, -0.5)
    @Differentiable
    static double inConditional(double x, double y) {
        double r = Math.sqrt(x * x + y * y);
        return r < 1e-12 ? x : x + r * r * y;
    }

    // at twoUses(0.0, 0.0)
    // at twoUses(0.3, 0.4)
    @Differentiable
    static double twoUses(double x, double y) {
        double q = x * x + y * y;
        double length = Math.sqrt(q);
        double a = x;
        double b = y;
        if (length > 1e-9) {
            a += q * (x / length);
        }
        b *= 2;
        if (length > 1e-9) {
            b += q * (y / length);
        }
        return a + 3 * b;
    }

    // at throughAnother(0.0, 0.5)
    // at throughAnother(0.3, 0.5)
    @Differentiable
    static double throughAnother(double x, double y) {
        double t = Math.sqrt(x * x);
        double u = 3 * t * t;
        if (t < 1e-9) {
            return x * y;
        }
        return x * y + u;
    }

    // at quotient(0.0, 0.0)
    // at quotient(0.5, 2.0)
    @Differentiable
    static double quotient(double x, double y) {
        double t = x / y;
        double s = y > 1 ? t : x + y;
        return s * s + y;
    }

    // at overflow(800.0)
    // at overflow(2.0)
    @Differentiable
    static double overflow(double x) {
        double e = Math.exp(x);
        double p = e * x;
        return x > 30 ? x : Math.log1p(e) + p;
    }

    // at assigned(0.0, 0.0)
    // at assigned(0.3, 0.4)
    @Differentiable
    static double assigned(double x, double y) {
        double r = x * x + y * y;
        r = Math.sqrt(r);
        double s = x + y;
        if (r > 1e-9) {
            s += r;
        }
        return s;
    }

    // at overwritten(0.0, 0.7)
    // at overwritten(0.3, -0.7)
    @Differentiable
    static double overwritten(double x, double y) {
        double r = Math.sqrt(x);
        if (y > 0) {
            r = y;
        }
        return r * r * y + x;
    }

    // at neverUsed(0.0, 1)
    // at neverUsed(0.25, -1)
    @Differentiable
    static double neverUsed(double x, int n) {
        double r = Math.sqrt(x);
        double s = x;
        for (int i = 0; i > n; i--) {
            s += r * x;
        }
        return s;
    }

    // at continued({0.0, 0.25, 0.0, 4.0})
    @Differentiable
    static double continued(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double root = Math.sqrt(a[i] * a[i]);
            s += 2 * a[i];
            if (root < 1e-9) {
                continue;
            }
            s += root * root * a[i];
        }
        return s;
    }

    // at stopped({0.25, 4.0, 0.0})
    @Differentiable
    static double stopped(double[] a) {
        double s = 0;
        for (double each : a) {
            double root = Math.sqrt(each * each);
            s += each;
            if (root < 1e-9) {
                break;
            }
            s += root * root;
        }
        return s;
    }

    // at carried(3, 0.0)
    // at carried(4, 0.0)
    // at carried(3, 0.5)
    @Differentiable
    static double carried(int n, double x) {
        double r = 1;
        double s = 0;
        for (int i = 0; i < n; i++) {
            if (i % 2 == 0) {
                s += r * r * x + x;
            }
            r = Math.sqrt(x * x);
            if (r < 1e-9) {
                r = x * x;
            }
        }
        return s;
    }

    // at called(0.0, 0.0)
    // at called(0.3, -0.5)
    @Differentiable
    static double called(double x, double y) {
        double r = length(x, y);
        if (r < 1e-12) {
            return 1 + x;
        }
        return Math.sin(r) / r + x;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    // at calledWithTape({0.0, 0.0, 0.0})
    // at calledWithTape({0.5, -0.25, 1.0})
    @Differentiable
    static double calledWithTape(double[] a) {
        double s = 0;
        for (int i = 0; i < 2; i++) {
            double n = norm(a);
            s += a[i];
            if (n > 1e-12) {
                s += a[2] * n * n;
            }
        }
        return s;
    }

    private static double norm(double[] a) {
        double s = 0;
        for (double each : a) {
            s += each * each;
        }
        s = s * s;
        return Math.sqrt(Math.sqrt(s));
    }

    // at thrown(0.25, 0.5)
    // throws at thrown(-1.0, 0.5)
    @Differentiable
    static double thrown(double x, double y) {
        double r = Math.sqrt(x + 1);
        if (x < 0) {
            throw new IllegalArgumentException("negative");
        }
        return r * y;
    }

    // at inFloat(0f, 0f)
    // at inFloat(0.5f, 0.25f)
    @Differentiable
    static float inFloat(float x, float y) {
        float t = x / y;
        float s = x + y;
        if (y > 0.125f) {
            s += t;
        }
        return s * 2;
    }

    // at nested(0.0, 0.0, true)
    // at nested(0.0, 0.0, false)
    // at nested(0.3, 0.4, true)
    @Differentiable
    static double nested(double x, double y, boolean scaled) {
        double r = (x * x - y * y) / (x + y);
        double s = x;
        if (scaled) {
            if (Math.abs(x + y) > 1e-9) {
                s = r;
            } else {
                s = x - y;
            }
        }
        return s * 3;
    }

    // at ofParameter(0.0, 0.5)
    // at ofParameter(2.0, 0.5)
    @Differentiable
    static double ofParameter(double x, double y) {
        x = Math.sqrt(x * x);
        if (x > 1e-9) {
            y += x * x;
        }
        return 2 * y;
    }
}

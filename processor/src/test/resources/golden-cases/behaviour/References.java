package cases;

import io.adjoint.Differentiable;

/** Array variables, and rows, that come to be other arrays. */
final class References {
    // at assigned({0.5, 1.5}, {2.0, -1.0})
    @Differentiable
    static double assigned(double[] a, double[] b) {
        double[] c = a;
        double s = c[0] * c[1];
        c = b;
        s += c[0] * s;
        c[0] = s * c[1];
        return c[0] * a[0] + s;
    }

    // at chosen({0.5, 1.5}, {2.0, -1.0}, 3)
    // at chosen({0.5, 1.5}, {2.0, -1.0}, -3)
    @Differentiable
    static double chosen(double[] a, double[] b, int n) {
        double[] r = n > 0 ? a : b;
        double[] q = n < 0 ? new double[] {a[0], 2 * b[1]} : r;
        return r[0] * r[0] * q[1] + q[0];
    }

    // at onBranches({0.5, 1.5}, {2.0, -1.0}, 0)
    // at onBranches({0.5, 1.5}, {2.0, -1.0}, 1)
    // at onBranches({0.5, 1.5}, {2.0, -1.0}, 2)
    @Differentiable
    static double onBranches(double[] a, double[] b, int n) {
        double[] r;
        if (n == 0) {
            r = a;
        } else if (n == 1) {
            r = b;
        } else {
            r = new double[2];
            r[0] = a[1] * b[1];
        }
        r[1] += r[0] * r[0];
        return r[1] * a[0] + b[0];
    }

    // at pingPong({0.5, 1.5, -0.75, 2.0}, 0.3, 0)
    // at pingPong({0.5, 1.5, -0.75, 2.0}, 0.3, 1)
    // at pingPong({0.5, 1.5, -0.75, 2.0}, 0.3, 5)
    @Differentiable
    static double pingPong(double[] u, double x, int steps) {
        double[] v = new double[u.length];
        for (int k = 0; k < steps; k++) {
            for (int i = 1; i + 1 < u.length; i++) {
                v[i] = u[i] + x * u[i] * (u[i - 1] - 2 * u[i] + u[i + 1]);
            }
            double[] t = u;
            u = v;
            v = t;
        }
        double s = 0;
        for (double each : u) {
            s += each * each;
        }
        return s;
    }

    // at reallocated({0.5, 1.5, -0.75}, 3)
    // at reallocated({0.5, 1.5, -0.75}, 0)
    @Differentiable
    static double reallocated(double[] a, int n) {
        double[] p = new double[] {1};
        for (int k = 0; k < n; k++) {
            double[] next = new double[p.length + 1];
            for (int i = 0; i < p.length; i++) {
                next[i] += p[i] * a[k];
                next[i + 1] -= p[i] * p[i];
            }
            p = next;
        }
        double s = 0;
        for (int i = 0; i < p.length; i++) {
            s += p[i] * (i + 1);
        }
        return s;
    }

    // at grown({0.5, 1.5, -0.75}, 4)
    @Differentiable
    static double grown(double[] a, int n) {
        double[] p = new double[1];
        p[0] = a[0];
        while (p.length < n) {
            p = twice(p, a[p.length]);
        }
        return p[0] * p[1] + p[p.length - 1];
    }

    private static double[] twice(double[] p, double x) {
        double[] q = new double[2 * p.length];
        for (int i = 0; i < p.length; i++) {
            q[i] = p[i] * x;
            q[i + p.length] = p[i] + x * x;
        }
        return q;
    }

    // at helperInto({0.5, 1.5}, 2.0)
    @Differentiable
    static double helperInto(double[] a, double x) {
        a = twice(a, x);
        a = twice(a, a[1]);
        return a[0] * a[3] + a[5];
    }

    // at chained(1.5, -0.5)
    @Differentiable
    static double chained(double x, double y) {
        double[] a;
        double[] b = {7};
        a = b = new double[3];
        a[0] = x * y;
        b[1] = a[0] * x;
        return a[1] * b[0] + a.length;
    }

    // at rowsStored({0.5, 1.5}, {2.0, -1.0}, 3.0)
    @Differentiable
    static double rowsStored(double[] a, double[] b, double x) {
        double[][] m = new double[3][];
        m[0] = a;
        m[1] = b;
        m[2] = new double[] {x, x * a[0]};
        m[0][1] = m[2][1] * m[1][0];
        m[1] = m[0];
        m[1][0] *= x;
        return a[0] * a[1] + m[1][1] * b[1] + m[2][0];
    }

    // at rowsGiven({0.5, 1.5}, {2.0, -1.0})
    @Differentiable
    static double rowsGiven(double[] a, double[] b) {
        double[][] m = {a, b, {1, a[0] * b[0]}};
        double s = 0;
        for (double[] row : m) {
            s += row[0] * row[1] + s * row[1];
        }
        return s;
    }

    // at filled({0.5, 1.5, -0.75}, 4)
    @Differentiable
    static double filled(double[] a, int n) {
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) {
            m[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                m[i][j] = i == 0 || j == 0 ? a[i % a.length] : m[i - 1][j - 1] * a[j % a.length];
            }
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += m[i][i] * m[i][0];
        }
        return s;
    }

    // at swapped({{0.5, 1.5, 2.5}, {2.0, -1.0, 0.25}, {0.75, 3.0, -2.0}})
    // at swapped({{4.0, 1.5, 2.5}, {2.0, -1.0, 0.25}, {0.75, 3.0, -2.0}})
    @Differentiable
    static double swapped(double[][] a) {
        double determinant = 1;
        for (int k = 0; k < a.length; k++) {
            int pivot = k;
            for (int i = k + 1; i < a.length; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (pivot != k) {
                double[] row = a[pivot];
                a[pivot] = a[k];
                a[k] = row;
                determinant = -determinant;
            }
            determinant *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return determinant;
    }

    // at swappedByHelper({{0.5, 1.5}, {2.0, -1.0}}, {3.0, 0.25})
    @Differentiable
    static double swappedByHelper(double[][] a, double[] b) {
        swap(a, 0, 1);
        put(a, 0, b);
        a[0][0] *= a[1][1];
        swap(a, 1, 0);
        return a[0][0] * a[1][0] + a[1][1] * b[0];
    }

    private static void swap(double[][] m, int i, int j) {
        double[] t = m[i];
        m[i] = m[j];
        m[j] = t;
    }

    private static void put(double[][] m, int i, double[] row) {
        m[i] = row;
    }

    // at threeDimensions({{0.5, 1.5}, {2.0, -1.0}}, 1.5)
    @Differentiable
    static double threeDimensions(double[][] a, double x) {
        double[][][] t = {a, new double[2][2], null};
        t[2] = t[0];
        t[1][0] = t[0][1];
        t[0] = new double[][] {{x, 2}, a[0]};
        t[1][0][1] = t[0][0][0] * t[2][0][0];
        return a[1][1] * t[0][1][1] + t[1][0][0];
    }

    // at nothing({0.5, 1.5}, 1)
    // at nothing({0.5, 1.5}, 0)
    @Differentiable
    static double nothing(double[] a, int n) {
        double[] best = null;
        for (int i = 0; i < n; i++) {
            best = a;
        }
        double[][] m = new double[2][];
        m[1] = best;
        double s = a[0];
        if (m[1] != null) {
            s *= m[1][1];
        }
        best = null;
        return best == null ? s * s : 0;
    }

    // at whole({0.5, 1.5, -2.0}, 2)
    // at whole({0.5, 1.5, -2.0}, 0)
    @Differentiable
    static double whole(double[] a, int n) {
        int[] order = {0, 1, 2};
        boolean[] seen = new boolean[3];
        for (int k = 0; k < n; k++) {
            int[] next = new int[3];
            for (int i = 0; i < 3; i++) {
                next[i] = order[(i + 1) % 3];
            }
            order = next;
            seen = new boolean[] {k > 0, true, seen[0]};
            a[order[0]] *= a[order[1]];
        }
        return seen[0] ? a[0] * a[1] : a[order[2]];
    }

    // at earlyReturns(0.5, 1.5)
    // at earlyReturns(-0.5, 1.5)
    // at earlyReturns(0.5, 0.2)
    @Differentiable
    static double earlyReturns(double x, double y) {
        double[] r = pair(x, y);
        double[] q = pair(r[0], r[0] * y);
        return q[0] * q[1] + r[1];
    }

    private static double[] pair(double x, double y) {
        if (x < 0) {
            return new double[] {x * y, y};
        }
        double[] p = new double[2];
        p[0] = x * x;
        for (int i = 0; i < 3; i++) {
            if (p[0] > y) {
                return p;
            }
            p = new double[] {p[0] * y, p[0] + x};
        }
        return p;
    }

    // at inHelper({0.5, 1.5}, {2.0, -1.0}, 3)
    @Differentiable
    static double inHelper(double[] a, double[] b, int n) {
        double s = a[0];
        for (int i = 0; i < n; i++) {
            s += mixed(a, b, s);
        }
        return s * b[0];
    }

    private static double mixed(double[] p, double[] q, double x) {
        for (int i = 0; i < 2; i++) {
            p[0] = 0.5 * p[0] + 0.1 * q[1] * x;
            double[] t = p;
            p = q;
            q = t;
        }
        return 0.1 * p[0] * q[0];
    }

    // at afterwards({0.5, 1.5}, 2.0)
    @Differentiable(wrt = "a")
    static double afterwards(double[] a, double x) {
        double s = a[0] * a[1] * x;
        a = new double[5];
        return s + a[4];
    }

    // at floats({0.5f, 1.5f}, 1.25f)
    @Differentiable
    static float floats(float[] a, float x) {
        float[] b = new float[2];
        for (int i = 0; i < 3; i++) {
            b[0] = a[0] * x + a[1];
            b[1] = a[1] * 0.5f;
            float[] t = a;
            a = b;
            b = t;
        }
        return a[0] * b[1];
    }

    // throws at missing({0.5, 1.5}, 0)
    // throws at missing({0.5, 1.5}, 7)
    @Differentiable
    static double missing(double[] a, int n) {
        double[] r = null;
        if (n > 3) {
            r = a;
        }
        double[][] m = new double[2][];
        m[n] = r;
        return m[n][0] * a[0];
    }

    // at replacedMeanwhile({{0.5, 1.5}, {2.0, -1.0}}, 1)
    @Differentiable
    static double replacedMeanwhile(double[][] m, int n) {
        double s = replacing(m, m[n]);
        return s * m[0][0] + m[1][0];
    }

    private static double replacing(double[][] m, double[] row) {
        for (int i = 0; i < m.length; i++) {
            m[i] = new double[] {row[0] * i, row[1]};
        }
        return row[0] * row[1];
    }

    // at declaredInLoop({0.5, 1.5}, 4)
    // at declaredInLoop({0.5, 1.5}, 0)
    @Differentiable
    static double declaredInLoop(double[] x, int n) {
        double s = x[0];
        for (int i = 0; i < n; i++) {
            double[] t;
            if (i % 2 == 0) {
                t = x;
            } else {
                t = new double[] {s, x[1]};
            }
            s += t[0] * t[1];
        }
        return s;
    }

    // at loopedOver({{0.5, 1.5}, {2.0, -1.0}})
    @Differentiable
    static double loopedOver(double[][] m) {
        double s = 1;
        for (double[] r : m) {
            if (r[0] > 1) {
                r = m[0];
            }
            s *= r[0] + r[1];
            m = new double[][] {r};
        }
        return s * m[0][1];
    }

    // at inCondition({0.5, 1.5})
    @Differentiable
    static double inCondition(double[] x) {
        double[] r = {x[0]};
        while ((r = twice(r, x[1])).length < 5) {
            x[0] += r[r.length - 1];
        }
        return r[4] * x[0];
    }

    // at inSwitch({0.5, 1.5}, {2.0, -1.0}, 0)
    // at inSwitch({0.5, 1.5}, {2.0, -1.0}, 1)
    // at inSwitch({0.5, 1.5}, {2.0, -1.0}, 2)
    @Differentiable
    static double inSwitch(double[] x, double[] y, int n) {
        double[] r;
        switch (n) {
            case 0:
                r = x;
                break;
            case 1:
                r = y;
                break;
            default:
                r = new double[] {x[0] * y[0], y[1]};
        }
        r[0] *= r[1];
        return r[0] * x[0] + y[0];
    }

    private References() {}
}

package cases;

import io.adjoint.Differentiable;

/** Arrays under two names, and rows of matrices under names of their own. */
final class Aliases {
    // at rowWritten({{0.5, 1.5}, {2.0, -1.0}}, 3.0)
    @Differentiable
    static double rowWritten(double[][] m, double x) {
        double[] row = m[0];
        row[0] *= x;
        m[0][1] += row[0];
        return m[0][0] * row[1];
    }

    // at rowsByIndex({{0.5, 1.5}, {2.0, -1.0}}, 0, 1)
    // at rowsByIndex({{0.5, 1.5}, {2.0, -1.0}}, 1, 1)
    @Differentiable
    static double rowsByIndex(double[][] m, int i, int j) {
        double[] p = m[i];
        double[] q = m[j];
        p[0] *= q[0];
        q[1] += p[0] * p[1];
        return p[0] + q[1] * m[i][1];
    }

    // at rowAboveRow({{0.5, 1.5}, {2.0, -1.0}, {0.25, 3.0}})
    // at rowAboveRow({{0.5, 1.5}})
    @Differentiable
    static double rowAboveRow(double[][] m) {
        double s = 0;
        for (int i = 1; i < m.length; i++) {
            double[] row = m[i];
            double[] above = m[i - 1];
            row[0] += above[0] * row[1];
            s += row[0] * s + above[1];
        }
        return s;
    }

    // at eachRowWritten({{0.5, 1.5}, {2.0}, {}}, 3.0)
    @Differentiable
    static double eachRowWritten(double[][] m, double x) {
        for (double[] row : m) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * row[j] * x;
            }
        }
        double s = 0;
        for (double[] row : m) {
            for (double v : row) {
                s += v * s + v;
            }
        }
        return s;
    }

    // at rowsToHelper({{0.5, 1.5}, {2.0, -1.0}}, 3.0)
    @Differentiable
    static double rowsToHelper(double[][] m, double x) {
        double s = 0;
        for (double[] row : m) {
            s += scale(row, x) * x;
        }
        return s + scale(m[0], s);
    }

    private static double scale(double[] a, double x) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= x;
        }
        return a[0];
    }

    // at twoRowsToHelper({{0.5, 1.5}, {2.0, -1.0}}, 0, 1)
    // at twoRowsToHelper({{0.5, 1.5}, {2.0, -1.0}}, 1, 1)
    @Differentiable
    static double twoRowsToHelper(double[][] m, int i, int j) {
        return mix(m[i], m[j]) + m[i][0] * m[j][1];
    }

    private static double mix(double[] a, double[] b) {
        a[0] += b[1] * b[0];
        b[1] *= a[0];
        return a[0] * a[1] + b[0];
    }

    // at sameArgumentTwice({0.5, 1.5})
    @Differentiable
    static double sameArgumentTwice(double[] a) {
        return mix(a, a) + a[0];
    }

    // at secondName({0.5, 1.5}, 3.0)
    @Differentiable
    static double secondName(double[] a, double x) {
        double[] b = a;
        b[0] = x * a[1];
        a[1] += b[0];
        return a[0] * b[1];
    }

    // at secondNameOfFresh({0.5, 1.5}, 3.0)
    @Differentiable
    static double secondNameOfFresh(double[] a, double x) {
        double[] f = new double[3];
        double[] g = f;
        g[0] = x * a[0];
        f[1] = g[0] * f[0];
        g[2] = f[1];
        return f[0] + g[1] * f[2];
    }

    // at rowOfFresh(1.5)
    @Differentiable
    static double rowOfFresh(double x) {
        double[][] f = {{x, 1}, {2, x}};
        double[] g = f[1];
        g[0] = x * f[0][0];
        f[1][1] *= g[0];
        return f[1][0] * g[1];
    }

    // at arrayFromHelper({0.5, 1.5}, 3.0)
    @Differentiable
    static double arrayFromHelper(double[] a, double x) {
        double[] b = halfSquares(a);
        b[0] *= x;
        return b[0] * a[0] + b[1];
    }

    private static double[] halfSquares(double[] a) {
        double[] r = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            r[i] = a[i] / 2 * a[i];
        }
        return r;
    }

    // at integersUnderTwoNames({0.5, 1.5}, {1, 0})
    @Differentiable
    static double integersUnderTwoNames(double[] a, int[] p) {
        int[] q = p;
        q[0] = q[0] & 1;
        int k = p[0];
        p[0] = 0;
        return a[k] * a[q[0]];
    }

    private Aliases() {}

    static double[] scaled(double[] x, double by, double[] out) {
        if (x.length == 0) {
            return out;
        }
        for (int i = 0; i < x.length; i++) {
            out[i] = by * x[i];
        }
        return out;
    }

    static double[] squared(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= x[i];
        }
        return doubled(x, 1);
    }

    static double[] doubled(double[] x, int times) {
        for (int i = 0; i < times; i++) {
            x[0] *= 2;
        }
        return x;
    }

    // at handedBack({0.5, 1.5, 2.0})
    // at handedBack({0.5})
    @Differentiable
    static double handedBack(double[] x) {
        double[] y = scaled(scaled(x, 2, new double[x.length]), 3, x);
        y[0] *= y[0];
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    // at rowHandedBack({{0.5, 1.5}, {2.0, -1.0}})
    @Differentiable
    static double rowHandedBack(double[][] m) {
        double[] row = scaled(m[0], m[1][0], m[1]);
        m[1][0] += row[1];
        return row[0] * m[1][1];
    }

    // at handedOn({0.5, 1.5})
    @Differentiable
    static double[] handedOn(double[] x) {
        squared(x);
        return squared(x);
    }
}

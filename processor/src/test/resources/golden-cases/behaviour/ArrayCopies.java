package cases;

import io.adjoint.Differentiable;
import java.util.Arrays;

/** The JDK's methods that copy and fill arrays. */
final class ArrayCopies {
    private static double weighted(double... values) {
        double s = 0;
        for (int i = 0; i < values.length; i++) {
            s += values[i] * values[i] * (i + 1);
        }
        return s;
    }

    // at clones({0.5, -1.25, 2.0})
    @Differentiable
    static double clones(double[] a) {
        double[] c = a.clone();
        c[0] *= a[1];
        a[2] = c[0] * a[2];
        return weighted(c) + weighted(a) + weighted(a.clone());
    }

    // at copies({0.5, -1.25, 2.0}, 2)
    // at copies({0.5, -1.25, 2.0}, 5)
    // throws at copies({0.5, -1.25, 2.0}, -1)
    @Differentiable
    static double copies(double[] a, int n) {
        double[] c = Arrays.copyOf(a, n);
        c[0] += a[1] * a[2];
        double[] d = Arrays.copyOfRange(c, 1, n + 2);
        return weighted(c) * weighted(d);
    }

    // throws at ranges({0.5, 1.0}, 1, 0)
    // throws at ranges({0.5, 1.0}, -1, 1)
    // throws at ranges({0.5, 1.0}, 3, 4)
    // at ranges({0.5, 1.0}, 2, 4)
    // at ranges({0.5, 1.0}, 1, 4)
    @Differentiable
    static double ranges(double[] a, int from, int to) {
        return weighted(Arrays.copyOfRange(a, from, to)) + a[0] * a[1];
    }

    // at within({0.5, -1.25, 2.0, 3.0, 0.75}, 0, 2, 3)
    // at within({0.5, -1.25, 2.0, 3.0, 0.75}, 2, 0, 3)
    // at within({0.5, -1.25, 2.0, 3.0, 0.75}, 1, 1, 2)
    // at within({0.5, -1.25, 2.0, 3.0, 0.75}, 1, 2, 0)
    // throws at within({0.5, -1.25}, 1, 0, 2)
    // throws at within({0.5, -1.25}, 0, 1, 2)
    // throws at within({0.5, -1.25}, -1, 1, 2)
    // throws at within({0.5, -1.25}, 1, -1, 1)
    // throws at within({0.5, -1.25}, 0, 1, -2)
    @Differentiable
    static double within(double[] a, int from, int to, int n) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= a[i];
        }
        System.arraycopy(a, from, a, to, n);
        return weighted(a) + a[0] * a[a.length - 1];
    }

    // at between({0.5, -1.25, 2.0}, {1.0, 0.25, 3.0, 4.0}, 1, 2, 2)
    // at between({0.5, -1.25, 2.0}, {1.0, 0.25, 3.0, 4.0}, 0, 0, 3)
    @Differentiable
    static double between(double[] a, double[] b, int from, int to, int n) {
        double s = b[to] * b[to];
        System.arraycopy(a, from, b, to, n);
        return s + weighted(b) * a[0];
    }

    // at shifts({0.5, -1.25, 2.0, 3.0})
    @Differentiable
    static double shifts(double[] a) {
        double[] history = new double[a.length];
        double s = 0;
        for (double v : a) {
            System.arraycopy(history, 0, history, 1, history.length - 1);
            history[0] = v * (1 + s);
            s += weighted(history) / 20;
        }
        return s;
    }

    // at fills({0.5, -1.25, 2.0, 3.0}, 1, 3)
    // throws at fills({0.5, -1.25, 2.0, 3.0}, 3, 1)
    // throws at fills({0.5, -1.25, 2.0, 3.0}, -1, 1)
    // throws at fills({0.5, -1.25, 2.0, 3.0}, 1, 5)
    @Differentiable
    static double fills(double[] a, int from, int to) {
        double[] c = new double[3];
        Arrays.fill(c, a[0] * a[1]);
        double s = weighted(a) * weighted(c);
        Arrays.fill(a, from, to, a[0] * s);
        Arrays.fill(c, 0);
        return weighted(a) + weighted(c);
    }

    // at restarts({0.5, -1.25, 2.0, 3.0}, 3)
    @Differentiable
    static double restarts(double[] a, int n) {
        double[] sums = new double[a.length];
        double s = 0;
        for (int k = 0; k < n; k++) {
            Arrays.fill(sums, s / 10);
            for (int i = 1; i < a.length; i++) {
                sums[i] += sums[i - 1] * a[i];
            }
            double[] row = sums.clone();
            s += weighted(row) + row[0] * a[0];
        }
        return s;
    }

    // at rows({{0.5, -1.25}, {2.0, 3.0}, {1.0, 0.25}})
    @Differentiable
    static double rows(double[][] m) {
        double[] first = m[0].clone();
        for (int i = 1; i < m.length; i++) {
            System.arraycopy(m[i], 0, m[i - 1], 0, 2);
            first[1] += weighted(m[i - 1]) * first[0];
        }
        System.arraycopy(first, 0, m[m.length - 1], 0, 2);
        double s = 0;
        for (double[] row : m) {
            s += weighted(row) * row[0];
        }
        return s;
    }

    // at integers({0.5, -1.25, 2.0}, {2, 0, 1})
    @Differentiable
    static double integers(double[] a, int[] order) {
        int[] back = order.clone();
        boolean[] seen = new boolean[order.length];
        Arrays.fill(seen, true);
        System.arraycopy(order, 0, back, 1, 2);
        double s = 0;
        for (int at : back) {
            s += seen[at] ? a[at] * a[at] * (1 + s) : 0;
        }
        return s;
    }

    // at spreads(1.5, {0.5, -1.25}, 2)
    @Differentiable
    static double spreads(double x, double[] a, int n) {
        return weighted() + weighted(x) + weighted(x, a[0] * x, n) * weighted(a) + weighted(1, 2.5f, n) * x
                + weighted(x++, x, x *= 2);
    }

    // at variable(0.5, {1.5, 2.0})
    // at variable(0.5, {})
    @Differentiable
    static double variable(double x, double... a) {
        return x * weighted(a);
    }

    // at singles(0.5f, 1.25, 3, {0.5f, 1.5f})
    @Differentiable
    static float singles(float x, double d, int i, float... f) {
        float[] g = f.clone();
        float y = x;
        y += d * x;
        y *= 0.5;
        i *= 0.5;
        y -= i;
        g[0] += d * y;
        g[1] /= 3;
        g[1]++;
        System.arraycopy(g, 0, f, 1, 1);
        y = (float) (y * d + 0.25);
        double wide = y * g[0];
        return (float) (wide * wide) + y * f[1] * g[1] - Math.max(x, y) + (float) Math.sqrt(d);
    }

    // at rowsOfRows({{0.5, -1.25}, {2.0, 3.0}, {1.0, 0.25}}, 1)
    // at rowsOfRows({{0.5, -1.25}, {2.0, 3.0}, {1.0, 0.25}}, 0)
    // throws at rowsOfRows({{0.5, -1.25}, {2.0, 3.0}}, 2)
    @Differentiable
    static double rowsOfRows(double[][] m, int at) {
        double[][] c = m.clone();
        c[0] = m[1].clone();
        c[0][1] *= c[1][0];
        double[][] d = new double[2][];
        System.arraycopy(c, 0, d, 0, 2);
        System.arraycopy(m, at, d, 1, 1);
        d[1][0] *= d[0][1] + m[0][0];
        double s = 0;
        for (double[] row : d) {
            s += weighted(row) * row[0];
        }
        return s + weighted(m[0]) * m[1][0] + c[c.length - 1][1] * m[0][1];
    }

    // at reassigned({0.5, -1.25, 2.0}, 3)
    @Differentiable
    static double reassigned(double[] a, int n) {
        double[] b = a;
        double s = 0;
        for (int i = 1; i < n; i++) {
            b = Arrays.copyOf(b, b.length + 1);
            b[b.length - 1] = b[0] * b[i] + s;
            s += weighted(b);
            if (i == 2) {
                b = b.clone();
                b[0] = 1;
            }
        }
        return s + weighted(b);
    }
}

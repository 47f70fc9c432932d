package cases;

import io.adjoint.Differentiable;
import java.util.Arrays;

/** The JDK's methods that copy and fill arrays: each must do in the IR what it does in Java. */
public class ArrayCopies {
    private static double sum(double... values) {
        double s = 0;
        for (int i = 0; i < values.length; i++) {
            s += values[i] * (i + 1);
        }
        return s;
    }

    private static int total(int scale, int... values) {
        int s = 0;
        for (int value : values) {
            s += value * scale;
        }
        return s + values.length;
    }

    private static float mean(float... values) {
        float s = 0;
        for (float value : values) {
            s += value;
        }
        return s / values.length;
    }

    @Differentiable
    static double clones(double[] a, int[] n, boolean[] b) {
        double[] c = a.clone();
        c[0] = 5;
        int[] m = n.clone();
        m[0]++;
        boolean[] d = b.clone();
        return sum(c) + a[0] + m[0] - n[0] + (d[d.length - 1] ? 1 : 2) + sum(a.clone()) + a.clone()[1] + c.clone().length;
    }

    @Differentiable
    static double copiesOf(double[] a, float[] f, int n) {
        double[] c = Arrays.copyOf(a, n);
        float[] g = Arrays.copyOf(f, 2);
        c[0] += 1;
        return sum(c) + g[1] + a[0] + Arrays.copyOf(a, n + 1).length;
    }

    @Differentiable
    static double copiesOfRange(double[] a, int from, int to) {
        double first = a[0]; // of no array, the JDKs differ in what they look at first
        double[] c = Arrays.copyOfRange(a, from, to);
        return sum(c) * first + sum(Arrays.copyOfRange(a, 1, a.length));
    }

    @Differentiable
    static double copiesInto(double[] a, double[] b, int from, int to, int n) {
        System.arraycopy(a, from, b, to, n);
        return sum(b) - sum(a);
    }

    @Differentiable
    static double copiesWithin(double[] a, int from, int to, int n) {
        System.arraycopy(a, from, a, to, n);
        return sum(a);
    }

    @Differentiable
    static double shifts(double[] a) {
        System.arraycopy(a, 0, a, 1, a.length - 1);
        double s = sum(a);
        System.arraycopy(a, 1, a, 0, a.length - 1);
        return s * 10 + sum(a);
    }

    @Differentiable
    static double copiesAlias(double[] a, int n) {
        double[] b = a;
        System.arraycopy(a, 0, b, n, a.length - n);
        double[] c = new double[a.length];
        System.arraycopy(b, n, c, 1, 2);
        return sum(a) + 10 * sum(c);
    }

    @Differentiable
    static double copiesRows(double[][] m, double[] a, int i) {
        System.arraycopy(m[i], 0, a, 0, a.length);
        System.arraycopy(a, 1, m[0], 0, 1);
        double[] c = m[1].clone();
        Arrays.fill(m[0], c[0]);
        return sum(a) + sum(m[i]) * 2 + c[c.length - 1];
    }

    @Differentiable
    static double fills(double[] a, double x, int[] n, float[] f) {
        double[] c = new double[4];
        Arrays.fill(c, x * a[0]);
        Arrays.fill(a, a[1]);
        Arrays.fill(n, 3);
        Arrays.fill(f, 2);
        return sum(c) + sum(a) + n[0] * f[1];
    }

    @Differentiable
    static double fillsRange(double[] a, int from, int to, long[] l) {
        Arrays.fill(a, from, to, a[0] + 1);
        Arrays.fill(l, 1, 2, 7L);
        return sum(a) + l[0] + l[1];
    }

    @Differentiable
    static double operandsWithEffects(double[] a, int[] at, int i) {
        double[] c = new double[6];
        System.arraycopy(a, i++, c, i++, i);
        Arrays.fill(at, at[0], at[1], at[2]++);
        Arrays.fill(a, c[i] += 1);
        System.arraycopy(at, at[0], at, at[1], 1);
        return sum(c) + sum(a) + i + at[0] + 2 * at[1] + 3 * at[2];
    }

    @Differentiable
    static double ofNewArrays(double x, int n) {
        double[] a = new double[] {x, 2, x * x}.clone();
        double[] b = Arrays.copyOf(new double[] {x, 1}, n);
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[] c = a.clone();
            c[0] += i;
            System.arraycopy(c, 0, a, 1, 2);
            s += a[2];
        }
        return s + sum(a) + sum(b);
    }

    @Differentiable
    static double asCondition(double[] a, double x) {
        int n = 0;
        while (a.clone()[0] + n < x && n < 5) {
            n++;
            a[0] += 0.25;
        }
        return a[0] + n;
    }

    @Differentiable
    static double spreads(double x, double[] a, int n) {
        double s = sum() + sum(x) + sum(x, 2 * x, n) + sum(a) + sum(1, 2.5f, 'c');
        s += total(2) + total(n, n, 3, 'a') + mean(1, 2) + mean((float) x, n, 3f);
        return s + sum(x++, x, x *= 2) + sum(new double[] {x});
    }

    @Differentiable
    static double variable(double... a) {
        return a.length == 0 ? -1 : a[0] * 2 + sum(a) + a[a.length - 1];
    }

    @Differentiable
    static float singles(float x, double d, int i, float[] f) {
        float y = x;
        y += d;
        y *= 0.1;
        i *= 0.5;
        i += 1.7f;
        y -= i;
        f[0] += d;
        f[1] /= 3;
        f[1]++;
        y = (float) (y * d + 0.3);
        float third = 1f / 3;
        y = y / 3 + third * f[0] + f[1];
        return y + Math.abs(x) + Math.max(x, i) + (float) Math.sqrt(d) + 1e-3f;
    }
}

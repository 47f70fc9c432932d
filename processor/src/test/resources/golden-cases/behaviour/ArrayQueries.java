package cases;

import io.adjoint.Differentiable;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The JDK's methods that look at arrays, add them up and sort them. */
final class ArrayQueries {
    // at looks({0.5, -1.25, 2.0}, {1, 2}, {1, 2})
    // at looks({0.5, -1.25, 2.0}, {1, 3}, {1, 2})
    @Differentiable
    static double looks(double[] a, int[] p, int[] q) {
        double s = a[0] * a[2];
        if (Arrays.equals(p, q)) {
            s *= a[1];
        }
        a[1] = s * a[1];
        if (Arrays.mismatch(p, q) == 1 && Arrays.compare(p, q) > 0) {
            s *= a[1];
        }
        p[0] = 3;
        a[0] = a[0] * a[0];
        int place = Arrays.toString(a).startsWith("[0.2") ? 2 : 1;
        return s * a[place] + (Arrays.hashCode(p) == Arrays.hashCode(q) ? a[0] : a[1] * a[0]);
    }

    // at searched(0.25, 0.5)
    // at searched(0.75, 0.5)
    // at searched(2.5, 0.5)
    @Differentiable
    static double searched(double x, double y) {
        double[] knots = {0.0, 0.5, 1.0, 2.0};
        int found = Arrays.binarySearch(knots, x);
        int place = found < 0 ? -found - 1 : found;
        return x * x * (place + 1) + y * knots[Math.min(place, 3)];
    }

    // at asked({0.5, 1.5}, 3)
    @Differentiable
    static double asked(double[] a, int n) {
        double s = 1;
        double[] last = new double[2];
        for (int i = 0; i < n; i++) {
            if (!Arrays.equals(a, last)) {
                s *= a[0];
            }
            last[0] = a[0];
            last[1] = i < 1 ? a[1] : 0;
            s += a[1] * s;
        }
        return s;
    }

    // at sums({0.5, -1.25, 2.0})
    // at sums({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1})
    @Differentiable
    static double sums(double[] a) {
        double s = Arrays.stream(a).sum();
        a[0] = s * s;
        double t = Arrays.stream(a).sum() * DoubleStream.of(a).sum();
        a[2] = a[1] * t;
        return t * s + Arrays.stream(a).sum();
    }

    // at overwritten({0.5, -1.25, 2.0}, 3)
    @Differentiable
    static double overwritten(double[] a, int n) {
        double s = 0;
        for (int k = 0; k < n; k++) {
            s += k * Arrays.stream(a).sum();
            for (int i = 0; i < a.length; i++) {
                a[i] = 3 * a[i] + Math.sin(s);
            }
        }
        return s + Arrays.stream(a).sum();
    }

    // at rows({{0.5, -1.25}, {2.0, 0.75}})
    @Differentiable
    static double rows(double[][] m) {
        double s = 1;
        for (int i = 0; i < m.length; i++) {
            m[i][0] *= s;
            s *= Arrays.stream(m[i]).sum();
        }
        return s;
    }

    // at whole({0.5, -1.25, 2.0}, {2, 0, 3})
    @Differentiable
    static double whole(double[] a, int[] counts) {
        return a[0] * a[1] * Arrays.stream(counts).sum();
    }

    // at sorted({0.5, -1.25, 2.0}, 2)
    // throws at sorted({0.5, -1.25, 2.0}, 7)
    @Differentiable
    static double sorted(double[] a, int n) {
        int[] order = {2, 0, 1};
        double s = 1;
        for (int i = 0; i < 3; i++) {
            s = s * a[order[i]] + i;
        }
        Arrays.sort(order, 0, n);
        for (int i = 0; i < 3; i++) {
            s = s * a[order[i]] + i;
        }
        Arrays.sort(order);
        for (int i = 0; i < 3; i++) {
            s = s * a[order[i]] + i;
        }
        return s;
    }

    // at weights(0.5)
    @Differentiable
    static double weights(double x) {
        double[] w = {3.0, -1.0, 2.0};
        double s = x;
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < w.length; i++) {
                s = s * x * w[i] + w[i];
            }
            Arrays.sort(w);
            w[0] = 4 + k;
        }
        return s;
    }

    // at median({0.5, -1.25, 2.0})
    @Differentiable
    static double median(double[] a) {
        double[] c = a.clone();
        Arrays.sort(c);
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] >= c[1]) {
                s += a[i] * a[i];
            }
        }
        return s;
    }
}

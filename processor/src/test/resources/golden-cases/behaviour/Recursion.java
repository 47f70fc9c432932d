package cases;

import io.adjoint.Differentiable;

/** Methods that call themselves or each other. */
final class Recursion {
    // at fibonacci(1.5, 6)
    // at fibonacci(1.5, 1)
    @Differentiable
    static double fibonacci(double x, int n) {
        return n < 2 ? x : fibonacci(x, n - 1) * 0.5 + Math.sin(fibonacci(x, n - 2));
    }

    // at fastPower(1.1, 13)
    // at fastPower(-1.1, 0)
    @Differentiable
    static double fastPower(double x, int n) {
        if (n == 0) {
            return 1;
        }
        double half = fastPower(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    // at even(1.1, 5)
    // at even(1.1, 4)
    @Differentiable
    static double even(double x, int n) {
        return n == 0 ? x : x * odd(x + 0.125, n - 1);
    }

    private static double odd(double x, int n) {
        return n == 0 ? -x : x - even(x * 0.5, n - 1);
    }

    // at treeSum({0.5, -1.25, 2.0, 4.0, 1.0})
    // at treeSum({0.5})
    @Differentiable
    static double treeSum(double[] a) {
        return treeSum(a, 0, a.length);
    }

    private static double treeSum(double[] a, int from, int to) {
        if (to - from == 1) {
            return a[from] * a[from];
        }
        int middle = (from + to) >>> 1;
        double left = treeSum(a, from, middle);
        double right = treeSum(a, middle, to);
        return left + right * left;
    }

    // at quickSort({3.5, -1.25, 2.0, 4.0, 0.5, 1.0})
    @Differentiable
    static double quickSort(double[] a) {
        sort(a, 0, a.length - 1);
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += (i + 1) * a[i] * a[i];
        }
        return s;
    }

    private static void sort(double[] a, int from, int to) {
        if (from >= to) {
            return;
        }
        double pivot = a[to];
        int store = from;
        for (int i = from; i < to; i++) {
            if (a[i] < pivot) {
                double t = a[i];
                a[i] = a[store];
                a[store] = t;
                store++;
            }
        }
        a[to] = a[store];
        a[store] = pivot;
        sort(a, from, store - 1);
        sort(a, store + 1, to);
    }

    // at fourier({0.5, -1.25, 2.0, 4.0}, {0.0, 1.0, 0.5, -0.5})
    @Differentiable
    static double fourier(double[] re, double[] im) {
        transform(re, im, 0, 1, re.length);
        double s = 0;
        for (int i = 0; i < re.length; i++) {
            s += (i + 1) * (re[i] * re[i] + im[i] * im[i]);
        }
        return s;
    }

    private static void transform(double[] re, double[] im, int offset, int stride, int n) {
        if (n == 1) {
            return;
        }
        transform(re, im, offset, 2 * stride, n / 2);
        transform(re, im, offset + stride, 2 * stride, n / 2);
        double[] outRe = new double[n];
        double[] outIm = new double[n];
        for (int k = 0; k < n / 2; k++) {
            int even = offset + 2 * k * stride;
            int odd = even + stride;
            double c = Math.cos(-2 * Math.PI * k / n);
            double d = Math.sin(-2 * Math.PI * k / n);
            double tRe = c * re[odd] - d * im[odd];
            double tIm = c * im[odd] + d * re[odd];
            outRe[k] = re[even] + tRe;
            outIm[k] = im[even] + tIm;
            outRe[k + n / 2] = re[even] - tRe;
            outIm[k + n / 2] = im[even] - tIm;
        }
        for (int k = 0; k < n; k++) {
            re[offset + k * stride] = outRe[k];
            im[offset + k * stride] = outIm[k];
        }
    }

    // at untilSmall(3.3)
    // at untilSmall(0.5)
    @Differentiable
    static double untilSmall(double x) {
        if (x < 1) {
            return Math.exp(x);
        }
        return x * untilSmall(x / 2) + untilSmall(x - 1);
    }

    // at loopAndRecursion(1.1, 3)
    @Differentiable
    static double loopAndRecursion(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s *= loopAndRecursion(s / (i + 2), i);
        }
        return s;
    }

    // at minorsByLinks({2.0, -1.0, 0.5, 3.0, 5.0, 1.0, 4.0, 0.25, -2.0}, 3)
    // at minorsByLinks({1.5}, 1)
    @Differentiable
    static double minorsByLinks(double[] a, int n) {
        int[] rows = new int[n + 1];
        int[] columns = new int[n + 1];
        for (int i = 0; i < n; i++) {
            rows[i] = i + 1;
            columns[i] = i + 1;
        }
        return minor(a, n, n, rows, columns);
    }

    /** {@code rows[i]} is the row after row i that is still there; element n points to the first. */
    private static double minor(double[] a, int n, int size, int[] rows, int[] columns) {
        int row = rows[n];
        int column = columns[n];
        if (size == 1) {
            return a[row * n + column];
        }
        double sum = 0;
        int sign = 1;
        int before = n;
        rows[n] = rows[row];
        for (int j = 0; j < size; j++) {
            columns[before] = columns[column];
            sum += sign * a[row * n + column] * minor(a, n, size - 1, rows, columns);
            columns[before] = column;
            before = column;
            column = columns[column];
            sign = -sign;
        }
        rows[n] = row;
        return sum;
    }

    // at minorsByMarks({{2.0, -1.0, 0.5}, {3.0, 5.0, 1.0}, {4.0, 0.25, -2.0}})
    @Differentiable
    static double minorsByMarks(double[][] a) {
        return minor(a, 0, new boolean[a.length]);
    }

    private static double minor(double[][] a, int row, boolean[] used) {
        if (row == a.length) {
            return 1;
        }
        double sum = 0;
        int sign = 1;
        for (int j = 0; j < a.length; j++) {
            if (used[j]) {
                continue;
            }
            used[j] = true;
            sum += sign * a[row][j] * minor(a, row + 1, used);
            used[j] = false;
            sign = -sign;
        }
        return sum;
    }

    // at minorsByBits({2.0, -1.0, 0.5, 3.0, 5.0, 1.0, 4.0, 0.25, -2.0}, 3, 0, 7)
    @Differentiable
    static double minorsByBits(double[] a, int n, int row, int columns) {
        if (row == n - 1) {
            return a[row * n + Integer.numberOfTrailingZeros(columns)];
        }
        double sum = 0;
        int sign = 1;
        for (int left = columns; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left);
            sum += sign * a[row * n + column] * minorsByBits(a, n, row + 1, columns & ~(1 << column));
            sign = -sign;
        }
        return sum;
    }

    private Recursion() {}
}

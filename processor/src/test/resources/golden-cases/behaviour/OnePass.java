package cases;

import io.adjoint.Differentiable;

/** Methods that call themselves, with and without what follows a call being known before it. */
final class OnePass {
    // at determinant({2.0, -1.0, 0.5, 3.0, 5.0, 1.0, 4.0, 0.25, -2.0}, 3)
    // at determinant({2.0, 0.0, 0.0, 3.0, 0.0, 1.0, 4.0, 0.25, -2.0}, 3)
    // at determinant({1.5}, 1)
    // throws at determinant({1.5}, 2)
    @Differentiable
    static double determinant(double[] a, int n) {
        return minor(a, n, 0, (1 << n) - 1);
    }

    private static double minor(double[] a, int n, int row, int columns) {
        if (row == n - 1) {
            return a[row * n + Integer.numberOfTrailingZeros(columns)];
        }
        double sum = 0;
        int sign = 1;
        for (int left = columns; left != 0; left &= left - 1) {
            int column = Integer.numberOfTrailingZeros(left);
            sum += sign * a[row * n + column] * minor(a, n, row + 1, columns & ~(1 << column));
            sign = -sign;
        }
        return sum;
    }

    // at laplace({{2.0, -1.0, 0.5}, {3.0, 5.0, 1.0}, {4.0, 0.25, -2.0}})
    // throws at laplace({{2.0, -1.0, 0.5}, {3.0, 5.0, 1.0}})
    // at laplace({{-3.0}})
    // at laplace({})
    @Differentiable
    static double laplace(double[][] a) {
        if (a.length == 0) {
            return 1;
        }
        if (a.length != a[0].length) {
            throw new IllegalArgumentException("not square");
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (j % 2 == 0 ? 1 : -1) * a[0][j] * laplace(without(a, j));
        }
        return sum;
    }

    // at factorIsReadLater({{2.0, -1.0}, {3.0, 5.0}})
    @Differentiable
    static double factorIsReadLater(double[][] a) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double cofactor = (j % 2 == 0 ? 1 : -1) * laplace(without(a, j));
            sum += cofactor * a[0][j];
        }
        return sum;
    }

    private static double[][] without(double[][] a, int column) {
        double[][] rest = new double[a.length - 1][a.length - 1];
        for (int i = 1; i < a.length; i++) {
            for (int j = 0; j < a.length - 1; j++) {
                rest[i - 1][j] = a[i][j < column ? j : j + 1];
            }
        }
        return rest;
    }

    // at weightedTree({0.5, -1.25, 2.0, 4.0, 1.0}, {1.5, -0.5})
    // at weightedTree({0.5}, {1.5, -0.5})
    // at weightedTree({}, {1.5, -0.5})
    @Differentiable
    static double weightedTree(double[] a, double[] w) {
        double left = tree(a, w, 0, a.length);
        double right = tree(a, w, 0, a.length / 2);
        double both = 2 * left - right;
        return both + w[0] * w[1];
    }

    private static double tree(double[] a, double[] w, int from, int to) {
        int size = to - from;
        if (size <= 0) {
            return 0;
        } else if (size == 1) {
            return a[from] * a[from] * w[0];
        }
        int middle = (from + to) >>> 1;
        double left = tree(a, w, from, middle);
        double right = tree(a, w, middle, to);
        return w[1] * left - right;
    }

    // at product({0.5, -1.25, 2.0, 4.0, 1.0}, 0)
    // at product({0.5, -1.25, 0.0, 4.0, 0.0}, 0)
    @Differentiable
    static double product(double[] a, int from) {
        return from == a.length ? 1 : a[from] * product(a, from + 1);
    }

    // throws at throwsFirst({0.5}, 3)
    // at throwsFirst({0.5, 1.5, -2.0}, 2)
    @Differentiable
    static double throwsFirst(double[] a, int n) {
        double result = a[n];
        if (n == 0) {
            result = 2 * a[0];
        } else {
            result = a[0] * throwsFirst(a, n - 1);
        }
        return result;
    }

    // at nonlinear({0.5, -1.25, 2.0}, 0)
    @Differentiable
    static double nonlinear(double[] a, int from) {
        if (from == a.length) {
            return 0.25;
        }
        double rest = nonlinear(a, from + 1);
        return a[from] * Math.sin(rest);
    }

    // at twice({0.5, -1.25, 2.0}, 0)
    @Differentiable
    static double twice(double[] a, int from) {
        if (from == a.length) {
            return 0.25;
        }
        double rest = twice(a, from + 1);
        double scaled = a[from] * rest;
        return scaled + 3 * rest - scaled / 4;
    }

    // at factorChanges({0.5, -1.25, 2.0}, 3)
    @Differentiable
    static double factorChanges(double[] a, int n) {
        double sum = 0;
        double factor = 1;
        for (int i = 0; i < n; i++) {
            double value = product(a, i);
            factor *= a[i];
            sum += factor * value;
        }
        return sum;
    }

    // at overwritten({0.5, -1.25, 2.0})
    @Differentiable
    static double overwritten(double[] a) {
        double before = product(a, 0);
        a[1] = 3 * a[0];
        return before + product(a, 1);
    }

    // at overwrittenInTurn({0.5, -1.25, 2.0})
    @Differentiable
    static double overwrittenInTurn(double[] a) {
        double[] row = a.clone();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * product(row, i);
            row[i] = a[0] * row[i];
        }
        return sum;
    }

    // at ofScratch({0.5, -1.25, 2.0})
    @Differentiable
    static double ofScratch(double[] a) {
        double[] row = new double[a.length];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = a[j] * a[i];
            }
            sum += product(row, 0);
        }
        return sum;
    }

    // at inBranch({0.5, -1.25, 2.0})
    @Differentiable
    static double inBranch(double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 0) {
                sum += a[i] * product(a, i);
            }
        }
        return sum;
    }

    // at aliased({0.5, -1.25, 2.0})
    @Differentiable
    static double aliased(double[] a) {
        return pair(a, a, 0);
    }

    // at pair({0.5, -1.25, 2.0}, {1.5, 0.25, -0.5}, 0)
    @Differentiable
    static double pair(double[] a, double[] b, int from) {
        return from == a.length ? 1 : (a[from] + b[from]) * pair(b, a, from + 1) - a[0];
    }

    // at turns({0.5, -1.25, 2.0}, 5)
    @Differentiable
    static double turns(double[] a, int n) {
        return n == 0 ? a[0] : a[1] * others(a, n - 1);
    }

    private static double others(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[2] * turns(a, i);
        }
        return sum + a[0];
    }

    // at mixed({0.5, -1.25, 2.0}, 4)
    @Differentiable
    static double mixed(double[] a, int n) {
        return n < 2 ? a[n] : a[1] * mixed(a, n - 1) + Math.exp(mixed(a, n - 2));
    }

    // at inFloats({0.5f, -1.25f, 2.0f}, 0)
    @Differentiable
    static float inFloats(float[] a, int from) {
        if (from == a.length) {
            return 1;
        }
        float rest = inFloats(a, from + 1);
        return (float) (a[from] * (double) rest);
    }

    // throws at thrown({0.5, -1.25, 2.0}, {1.0, 2.0}, 3)
    // at thrown({0.5, -1.25, 2.0}, {1.0, 2.0}, 2)
    // throws at thrown({0.5, -1.25, 2.0}, {1.0, 2.0}, -1)
    // throws at thrown(null, {1.0, 2.0}, 2)
    @Differentiable
    static double thrown(double[] a, double[] w, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += checked(a, i) * w[i];
        }
        return sum + checked(a, n - 1);
    }

    private static double checked(double[] a, int n) {
        if (n < 0) {
            throw new IllegalStateException("negative");
        }
        if (a == null) {
            throw new IllegalArgumentException("null");
        }
        return n == 0 ? a[0] : a[n] * checked(a, n - 1);
    }

    // at stopsBySum({0.5, 1.25, 2.0}, 4.0)
    // at stopsBySum({0.5, 1.25, 2.0}, 0.0)
    @Differentiable(wrt = "a")
    static double stopsBySum(double[] a, double limit) {
        double sum = 0;
        int i = 0;
        while (sum < limit) {
            sum += a[i % a.length] * a[i % a.length];
            i++;
        }
        return sum;
    }

    // at stopsByTerm({0.5, 1.25, 2.0}, 4.0)
    // at stopsByTerm({0.5, 1.25, 2.0}, 0.3)
    @Differentiable(wrt = "a")
    static double stopsByTerm(double[] a, double limit) {
        double sum = 0;
        double term = 0;
        int i = 0;
        while (term < limit && i < a.length) {
            term = a[i] * a[i];
            sum += term * a[0];
            i++;
        }
        return sum;
    }

    // at steppedInside({0.5, 1.25, 2.0, -1.0, 3.0}, 4)
    // at steppedInside({0.5, 1.25, 2.0, -1.0, 3.0}, 0)
    @Differentiable
    static double steppedInside(double[] a, int n) {
        double sum = 0;
        int k = n;
        while (k > 0) {
            sum += a[k] * a[k];
            k /= 2;
            sum -= a[k] * a[0];
        }
        return sum + k;
    }

    // at steppedLast({0.5, 1.25, 2.0, -1.0, 3.0})
    @Differentiable
    static double steppedLast(double[] a) {
        double sum = 0;
        int k = a.length;
        int sign = 1;
        while ((k -= 1) >= 0) {
            double square = a[k] * a[k];
            sum += sign * square * a[0];
            int last = sign;
            sign = -last;
        }
        return 2 * sum;
    }

    // at stopsOnRestored({0.5, 1.25, 2.0, -1.0, 3.0})
    @Differentiable
    static double stopsOnRestored(double[] a) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < 7) {
            sum += a[i] * a[i];
            j = i + 1;
            if (j < a.length) {
                sum += a[j] * a[0];
            }
            i = j;
        }
        return sum;
    }

    // at breaksOff({0.5, 1.25, -2.0, -1.0, 3.0})
    @Differentiable
    static double breaksOff(double[] a) {
        double sum = 0;
        for (int i = 0; i + 1 < a.length; i++) {
            if (a[i] < 0) {
                break;
            }
            sum += a[i] * a[i + 1];
        }
        return sum;
    }

    // at readAfter({0.5, 1.25, -2.0})
    @Differentiable
    static double readAfter(double[] a) {
        double value = product(a, 0);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += value * a[i];
        }
        return sum;
    }

    // at ofRows({{0.5, 1.25}, {-2.0, 3.0}})
    @Differentiable
    static double ofRows(double[][] a) {
        double[] last = a[a.length - 1];
        double sum = 0;
        for (double[] row : a) {
            sum += row[0] * product(row, 0);
        }
        return sum - 2 * product(last, 0);
    }
}

package io.adjoint.optim;

/**
 * A matrix A = Q R and a right-hand side, taken apart by reflections (A. S. Householder 1958): R and Qᵀ b, which have
 * the least-squares solution in them without the squares of A's condition.
 *
 * @param r the columns of R: of column j the first {@code min(rows, j + 1)} numbers count
 * @param qtb Qᵀ b, as long as A has rows
 */
record HouseholderQr(double[][] r, double[] qtb) {

    private static final double ROUNDING = 1e-14;

    /** Takes apart what it is given, in place: the columns of A, each as long as {@code b}, and {@code b}. */
    static HouseholderQr of(double[][] columns, double[] b) {
        int rows = b.length;
        for (int k = 0; k < Math.min(columns.length, rows); k++) {
            double[] v = columns[k];
            double norm = tailNorm(v, k);
            if (norm == 0) {
                continue;
            }
            double diagonal = v[k] > 0 ? -norm : norm; // the sign that does not cancel
            v[k] -= diagonal;
            double half = -v[k] * diagonal; // |v|² / 2
            for (int j = k + 1; j < columns.length; j++) {
                reflect(v, half, columns[j], k);
            }
            reflect(v, half, b, k);
            v[k] = diagonal;
        }
        return new HouseholderQr(columns, b);
    }

    private static double tailNorm(double[] v, int from) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        return Math.sqrt(sum);
    }

    private static void reflect(double[] v, double half, double[] x, int from) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] * x[i];
        }
        double factor = sum / half;
        for (int i = from; i < v.length; i++) {
            x[i] -= factor * v[i];
        }
    }

    /** Whether a column is a combination of those before it, but for rounding. */
    boolean isSingular() {
        for (int j = 0; j < r.length; j++) {
            double sum = 0;
            for (int i = 0; i <= j; i++) {
                sum += r[j][i] * r[j][i];
            }
            if (!(Math.abs(r[j][j]) > ROUNDING * Math.sqrt(sum))) {
                return true;
            }
        }
        return false;
    }

    /** The solution of R x = Qᵀ b; infinite or NaN where R is singular. */
    double[] solve() {
        int n = r.length;
        double[] x = new double[n];
        System.arraycopy(qtb, 0, x, 0, n);
        for (int j = n - 1; j >= 0; j--) {
            x[j] /= r[j][j];
            for (int i = 0; i < j; i++) {
                x[i] -= r[j][i] * x[j];
            }
        }
        return x;
    }

    /** The solution of Rᵀ x = b; infinite or NaN where R is singular. */
    double[] solveTransposed(double[] b) {
        double[] x = b.clone();
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < j; i++) {
                x[j] -= r[j][i] * x[i];
            }
            x[j] /= r[j][j];
        }
        return x;
    }

    /** R⁻¹ by columns, an upper triangle; infinite or NaN where R is singular. */
    double[][] inverse() {
        int n = r.length;
        double[][] inverse = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] x = inverse[k];
            x[k] = 1;
            for (int j = k; j >= 0; j--) {
                x[j] /= r[j][j];
                for (int i = 0; i < j; i++) {
                    x[i] -= r[j][i] * x[j];
                }
            }
        }
        return inverse;
    }
}

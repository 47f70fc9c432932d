package cases;

import io.adjoint.Differentiable;

/** Factorisations, solves and products, mostly in place. */
final class LinearAlgebra {
    // at logDeterminant({{4.0, 1.0, 0.5}, {1.0, 3.0, -0.5}, {0.5, -0.5, 2.0}})
    // at logDeterminant({{2.5}})
    @Differentiable
    static double logDeterminant(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                a[i][k] /= a[k][k];
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= a[i][k] * a[k][j];
                }
            }
        }
        double s = 0;
        for (int k = 0; k < n; k++) {
            s += Math.log(Math.abs(a[k][k]));
        }
        return s;
    }

    // at pivoted({{0.5, 1.0, 3.5}, {4.0, 3.0, -0.5}, {2.5, -5.5, 2.0}}, {1.0, -2.0, 0.5})
    // at pivoted({{0.0, 2.0}, {1.5, 0.5}}, {1.0, 3.0})
    @Differentiable
    static double pivoted(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            for (int j = 0; j < n; j++) {
                double t = a[k][j];
                a[k][j] = a[p][j];
                a[p][j] = t;
            }
            double t = b[k];
            b[k] = b[p];
            b[p] = t;
            for (int i = k + 1; i < n; i++) {
                double m = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= m * a[k][j];
                }
                b[i] -= m * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double s = b[i];
            for (int j = i + 1; j < n; j++) {
                s -= a[i][j] * x[j];
            }
            x[i] = s / a[i][i];
        }
        double norm = 0;
        for (double v : x) {
            norm += v * v;
        }
        return norm;
    }

    // at cholesky({{4.0, 1.0, 0.5}, {1.0, 3.0, -0.5}, {0.5, -0.5, 2.0}}, {1.0, 2.0, 3.0})
    @Differentiable
    static double cholesky(double[][] a, double[] y) {
        int n = y.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = Math.sqrt(s);
                } else {
                    l[i][j] = s / l[j][j];
                }
            }
        }
        double value = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                y[i] -= l[i][j] * y[j];
            }
            y[i] /= l[i][i];
            value += 0.5 * y[i] * y[i] + Math.log(l[i][i]);
        }
        return value;
    }

    // at matrixPower({{0.5, 1.0}, {-0.5, 0.25}}, 3)
    // at matrixPower({{0.5, 1.0}, {-0.5, 0.25}}, 0)
    @Differentiable
    static double matrixPower(double[][] a, int n) {
        double[][] p = {{1, 0}, {0, 1}};
        for (int k = 0; k < n; k++) {
            double[][] q = new double[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    for (int m = 0; m < 2; m++) {
                        q[i][j] += p[i][m] * a[m][j];
                    }
                }
            }
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    p[i][j] = q[i][j];
                }
            }
        }
        return p[0][0] + p[1][1] * p[0][1];
    }

    // at quadraticForm({1.0, -2.0, 0.5}, {{0.5, 1.0, 3.5}, {4.0, 3.0, -0.5}, {2.5, -5.5, 2.0}})
    @Differentiable
    static double quadraticForm(double[] x, double[][] a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                s += x[i] * a[i][j] * x[j];
            }
        }
        return s;
    }

    // at jagged({{1.5}, {0.5, -1.0, 2.0}, {}, {4.0, 0.25}})
    // at jagged({})
    @Differentiable
    static double jagged(double[][] m) {
        double s = 1;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                s += s * m[i][j] + m[i][j] * m[i][m[i].length - 1];
            }
        }
        return s;
    }

    // at rows({{1.5, 2.0}, {0.5, -1.0, 2.0}, {}})
    // at rows({{1.5}})
    @Differentiable
    static double rows(double[][] m) {
        double s = 0;
        for (double[] row : m) {
            double product = 1;
            for (double v : row) {
                product *= v;
            }
            s += product * product;
        }
        return s;
    }

    // at rowsInPlace({{1.5, 2.0}, {0.5, -1.0}})
    @Differentiable
    static double rowsInPlace(double[][] m) {
        for (double[] row : m) {
            for (int j = 1; j < row.length; j++) {
                row[j] += row[j - 1] * row[j - 1];
            }
        }
        return m[0][1] * m[1][1] + m[1][0];
    }

    // at tridiagonal({1.0, 0.5, -0.25}, {4.0, 5.0, 3.5}, {0.75, 1.0, -0.5}, {1.0, 2.0, 3.0})
    @Differentiable
    static double tridiagonal(double[] lower, double[] diagonal, double[] upper, double[] b) {
        int n = b.length;
        for (int i = 1; i < n; i++) {
            double m = lower[i] / diagonal[i - 1];
            diagonal[i] -= m * upper[i - 1];
            b[i] -= m * b[i - 1];
        }
        b[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            b[i] = (b[i] - upper[i] * b[i + 1]) / diagonal[i];
        }
        return b[0] * b[n - 1];
    }

    private LinearAlgebra() {}
}

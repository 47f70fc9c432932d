package behaviour;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Functions whose Hessians and Jacobians are sparse, each in another way. */
final class SparsePatterns {

    // at diagonal({0.5, -0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double diagonal(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v) - v * v * v;
        }
        return sum;
    }

    // at rosenbrock({0.5, -0.25, 1.5, 2.0, -1.0})
    // at rosenbrock({0.5})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    // at grid({0.5, -0.25, 1.5, 2.0, -1.0, 0.75, 0.125, 3.0, -2.0}, 3)
    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double grid(double[] x, int n) {
        double energy = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double here = x[i * n + j];
                if (i + 1 < n) {
                    energy += square(here - x[(i + 1) * n + j]);
                }
                if (j + 1 < n) {
                    energy += square(here - x[i * n + j + 1]);
                }
            }
        }
        return energy / 2;
    }

    private static double square(double v) {
        return v * v;
    }

    // at everySecond({0.5, -0.25, 1.5, 2.0, -1.0, 0.75})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double everySecond(double[] x) {
        double sum = 0;
        for (int i = 0; 2 * i + 1 < x.length; i++) {
            sum += x[2 * i] * Math.sin(x[2 * i]) + 3 * x[2 * i + 1];
        }
        return sum;
    }

    // at arrow({0.5, -0.25, 1.5, 2.0, -1.0, 0.75})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double arrow(double[] x) {
        double sum = x[0] * x[0];
        for (int i = 1; i < x.length; i++) {
            sum += x[0] * x[i] + Math.cos(x[i]);
        }
        return sum;
    }

    // at branches({0.5, -0.25, 1.5, 2.0, -1.0, 0.75})
    // at branches({-0.5, 0.25, -1.5, 2.0, 1.0, -0.75})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double branches(double[] x) {
        double sum = 0;
        double before = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                sum += before * x[i];
                before = x[i];
            } else if (i % 2 == 0) {
                sum += Math.abs(x[i]);
            } else {
                sum += Math.max(x[i], x[i] * before);
            }
        }
        return sum;
    }

    // at sorted({0.5, -0.25, 1.5, 2.0, -1.0, 0.75})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double sorted(double[] x) {
        double[] y = x.clone();
        for (int i = 1; i < y.length; i++) {
            double key = y[i];
            int j = i - 1;
            while (j >= 0 && y[j] > key) {
                y[j + 1] = y[j];
                j--;
            }
            y[j + 1] = key;
        }
        double sum = 0;
        for (int i = 1; i < y.length; i++) {
            sum += Math.log(y[i] - y[i - 1]);
        }
        return sum;
    }

    // at scratch({0.5, -0.25, 1.5, 2.0, -1.0, 0.75}, {1, 2, 3, 4, 5, 0})
    // at scratch({0.5, -0.25, 1.5, 2.0, -1.0, 0.75}, {3, 3, 3, 3, 3, 3})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double scratch(double[] x, int[] to) {
        double[][] r = new double[x.length][2];
        for (int i = 0; i < x.length; i++) {
            r[i][0] = x[i] - x[to[i]];
            r[i][1] = i;
        }
        scale(r, 2);
        double sum = 0;
        int k = 0;
        while (k < r.length) {
            double[] row = r[k];
            sum += row[0] * row[0] * row[1];
            k++;
        }
        return sum;
    }

    private static void scale(double[][] r, int every) {
        for (int i = 0; i < r.length; i += every) {
            r[i][0] *= 3;
        }
    }

    // at overwritten({0.5, -0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double overwritten(double[] x) {
        double energy = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            x[i] = x[i] * x[i + 1];
            energy += x[i];
        }
        return energy * 2;
    }

    // at counted({0.5, -0.25, 1.5, 2.0}, {0.0, 0.0, 0.0})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double counted(double[] x, double[] work) {
        double energy = 0;
        for (int i = 0; i < x.length; i++) {
            work[1]++;
            if (work[1] > 2) {
                work[0] = x[i] * x[i];
                energy += work[0];
            }
            energy += pushed(work, x[i]);
        }
        return energy;
    }

    private static double pushed(double[] work, double v) {
        double last = work[2];
        work[2] = v;
        return last * v;
    }

    // at dense({0.5, 0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double dense(double[] x) {
        double product = 1;
        double norm = 0;
        for (double v : x) {
            product *= v;
            norm += v * v;
        }
        return product / Math.sqrt(norm);
    }

    // at linear({0.5, 0.25, 1.5, 2.0}, {1.0, 2.0, 3.0, 4.0})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double linear(double[] x, double[] w) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i] - Math.abs(x[i]);
        }
        return sum;
    }

    // at chained({0.5, 0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_HESSIAN)
    static double chained(double[] x) {
        return walked(x, 0, 1);
    }

    private static double walked(double[] x, int i, double before) {
        if (i == x.length) {
            return 0;
        }
        return Math.atan2(before, x[i]) + walked(x, i + 1, x[i]);
    }

    // at ring({0.0, 0.0, 1.0, 0.25, 1.5, 1.0, 0.25, 1.25}, 4)
    @Differentiable(wrt = "position", emit = Emit.SPARSE_HESSIAN)
    static double ring(double[] position, int n) {
        double energy = 0;
        for (int i = 0; i < n; i++) {
            double dx = position[(2 * i + 2) % (2 * n)] - position[2 * i];
            double dy = position[(2 * i + 3) % (2 * n)] - position[2 * i + 1];
            double stretch = Math.sqrt(dx * dx + dy * dy) - 1;
            energy += stretch * stretch / 2;
        }
        return energy;
    }

    // at blur({0.5, 0.25, 1.5, 2.0, -1.0}, {0.5, 0.25})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_JACOBIAN)
    static double[] blur(double[] x, double[] w) {
        double[] y = new double[x.length - w.length + 1];
        for (int i = 0; i < y.length; i++) {
            double s = 0;
            for (int k = 0; k < w.length; k++) {
                s += w[k] * x[i + k];
            }
            y[i] = Math.tanh(s);
        }
        return y;
    }

    // at sumsAndParts({0.5, 0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_JACOBIAN)
    static double[] sumsAndParts(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[0] += x[i] * i;
            if (i > 0) {
                y[i] = x[0] * x[i];
            }
        }
        return y;
    }

    // at laplacian({0.5, 0.25, 1.5, 2.0}, {0.0, 0.0, 0.0, 7.0})
    @Differentiable(wrt = "u", emit = Emit.SPARSE_JACOBIAN)
    static void laplacian(double[] u, double[] out) {
        for (int i = 1; i + 1 < u.length; i++) {
            out[i] = u[i - 1] - 2 * u[i] + u[i + 1] + u[i] * u[i];
        }
    }

    // at gathered({0.5, 0.25, 1.5, 2.0}, {2, 0, 2})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_JACOBIAN)
    static double[] gathered(double[] x, int[] from) {
        double[] y = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            y[i] = picked(x, from, i);
        }
        return y;
    }

    private static double picked(double[] x, int[] from, int i) {
        return x[from[i]] * x[i];
    }

    // at swept({0.5, 0.25, 1.5, 2.0})
    @Differentiable(emit = Emit.SPARSE_JACOBIAN)
    static void swept(double[] x) {
        for (int i = 1; i < x.length; i += 2) {
            x[i] = Math.hypot(x[i], x[i - 1]);
        }
    }

    // at deep({0.5, 0.25, 1.5, 2.0}, {{{{1.0, 2.0}}, {{3.0, 4.0}}}})
    @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
    static double deep(double[] x, double[][][][] w) {
        double[][][] row = w[0].clone();
        double[][][][] all = new double[2][][][];
        all[1] = new double[][][] {{{3, 4}}, {{5, 6}, {7, 8}}};
        all[0] = row;
        row[1][0][0] = x[0] * x[3];
        all[1][1][0][1] = x[1];
        return all[0][1][0][0] * 2 + all[1][1][0][1] * all[1][1][0][1];
    }

    private SparsePatterns() {}
}

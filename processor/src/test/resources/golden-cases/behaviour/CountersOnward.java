package cases;

import io.adjoint.Differentiable;

/** Loops that step on counters: walked in the primal's order on the way back where turns only add, and others. */
final class CountersOnward {

    // at packed({0.5, -0.25, 0.75}, {1.5, 2, -1}, {0.25, -0.5, 1.25})
    // at packed({}, {1.5}, {0.25})
    // at packed({}, {}, {})
    @Differentiable
    static double packed(double[] below, double[] diagonal, double[] v) {
        double[] out = new double[v.length];
        multiply(below, diagonal, v, out);
        double sum = 0;
        for (double each : out) {
            sum += each * each * each;
        }
        return sum;
    }

    private static void multiply(double[] below, double[] diagonal, double[] v, double[] out) {
        int n = v.length;
        for (int i = 0; i < n; i++) {
            out[i] = diagonal[i] * v[i];
        }
        int next = 0;
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                out[i] += below[next++] * v[j];
            }
        }
    }

    // at stepFirst({0.5, -0.25, 0.75, 2}, {1.5, 2, -1})
    @Differentiable
    static double stepFirst(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            next++;
            out[i] += x[next] * y[i];
            out[0] -= x[next] * 0.5;
        }
        return squares(out);
    }

    // at beforeAndAfter({0.5, -0.25, 0.75, 2}, {1.5, 2, -1})
    @Differentiable
    static double beforeAndAfter(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next] * y[i];
            next++;
            out[i] += x[next] * y[i] * y[i];
        }
        return squares(out);
    }

    // at byTwo({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, 2)
    // at byTwo({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, 1)
    @Differentiable(wrt = {"x", "y"})
    static double byTwo(double[] x, double[] y, int stride) {
        double[] out = new double[y.length];
        int at = 0;
        int next = 1;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[at] * y[i];
            at += 2;
        }
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next] * y[i] * x[next];
            next += stride;
        }
        return squares(out);
    }

    // Stepped twice in a turn.
    // at twice({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double twice(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next++] * y[i];
            out[i] -= x[next++] * y[i] * y[i];
        }
        return squares(out);
    }

    // at inBranches({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    // at inBranches({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {-1.5, -2, -1})
    @Differentiable
    static double inBranches(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] > 0) {
                out[i] += x[next++] * y[i];
            } else {
                out[i] += x[next + 1];
            }
        }
        return squares(out);
    }

    // at besideBranches({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double besideBranches(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < y.length; i++) {
                if (next % 2 == 0 && y[i] > 0) {
                    out[i] += x[next] * y[i];
                } else {
                    out[0] += x[next] * x[next];
                }
                next++;
            }
        }
        return squares(out);
    }

    // at fromParameter({0.5, -0.25, 0.75, 2, 1.25}, {1.5, 2, -1}, 1)
    // at fromParameter({0.5, -0.25, 0.75, 2, 1.25}, {1.5, 2, -1}, 2)
    @Differentiable
    static double fromParameter(double[] x, double[] y, int from) {
        double[] out = new double[y.length];
        int next = from;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next++] * y[i];
        }
        from = 0;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[from++] * y[i] * y[i];
        }
        return squares(out);
    }

    // The start is overwritten before the loop, or in it.
    // at fromWhatChanges({0.5, -0.25, 0.75, 2, 1.25}, {1.5, 2, -1}, 1)
    @Differentiable
    static double fromWhatChanges(double[] x, double[] y, int from) {
        double[] out = new double[y.length];
        int next = from;
        from++;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next++] * y[i];
        }
        int other = from;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[other++ - 2] * y[i] * y[i];
            from++;
        }
        return squares(out) * x[from - 2];
    }

    // at parameterItself({0.5, -0.25, 0.75, 2, 1.25}, {1.5, 2, -1}, 1)
    @Differentiable
    static double parameterItself(double[] x, double[] y, int from) {
        double[] out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            out[i] += x[from++] * y[i];
        }
        return squares(out);
    }

    // at downwards({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double downwards(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = x.length;
        for (int i = y.length - 1; i >= 0; i--) {
            for (int j = 0; j <= i; j++) {
                out[j] += x[--next] * y[i];
            }
        }
        return squares(out);
    }

    // at two({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double two(double[] x, double[] y) {
        double[] out = new double[y.length];
        int up = 0;
        int down = 5;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[up] * x[down] * y[i];
            up++;
            down -= 2;
        }
        return squares(out);
    }

    // One steps by the other.
    // at triangular({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double triangular(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        int by = 1;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next] * y[i];
            next += by;
            by++;
        }
        int row = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j <= i; j++) {
                out[i] += x[row + j] * y[j];
            }
            row += i;
            row++;
        }
        int start = 0;
        for (int i = 1; i <= y.length; i++) {
            for (int j = 0; j < i; j++) {
                out[j] -= x[start + j] * y[i - 1];
            }
            start += i;
        }
        return squares(out);
    }

    // at leaves({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, -0.5)
    // at leaves({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, -3)
    @Differentiable(wrt = {"x", "y"})
    static double leaves(double[] x, double[] y, double least) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] < least) {
                break;
            }
            out[i] += x[next++] * y[i];
        }
        int skipped = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] < least) {
                continue;
            }
            out[i] += x[skipped++] * y[i];
        }
        return squares(out);
    }

    // at usedAfter({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double usedAfter(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next++] * y[i];
        }
        out[0] *= x[next];
        for (int i = 1; i < y.length; i++) {
            out[i] += x[next++] * y[i] * y[0];
        }
        return squares(out) * x[next];
    }

    // at usedBefore({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, 1)
    @Differentiable
    static double usedBefore(double[] x, double[] y, int from) {
        double[] out = new double[y.length];
        int next = from;
        out[0] = x[next] * x[next];
        for (int i = 0; i < y.length; i++) {
            out[i] += x[next++] * y[i];
        }
        return squares(out);
    }

    // at never({0.5, -0.25}, {1.5, 2, -1}, 0)
    // at never({0.5, -0.25}, {1.5, 2, -1}, 2)
    @Differentiable
    static double never(double[] x, double[] y, int turns) {
        double[] out = y.clone();
        int next = 0;
        for (int i = 0; i < turns; i++) {
            out[i] += x[next++] * y[i];
        }
        return squares(out) * out[next];
    }

    // at notReset({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double notReset(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < y.length; i++) {
                out[i] += x[next++] * y[i];
            }
            out[k] = out[k] * out[k];
        }
        return squares(out);
    }

    // at reset({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double reset(double[] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int k = 0; k < 2; k++) {
            next = 2 * k;
            for (int i = 0; i < y.length; i++) {
                out[i] += x[next++] * y[i];
            }
            out[k] = out[k] * out[k];
            int again = k;
            for (int i = 0; i < y.length; i++) {
                out[i] -= x[again++] * y[i] * y[k];
            }
        }
        return squares(out) * x[next];
    }

    // at starts({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1}, {2, 0, 3})
    @Differentiable
    static double starts(double[] x, double[] y, int[] first) {
        double[] out = new double[y.length];
        for (int k = 0; k < y.length; k++) {
            int next = first[k];
            for (int i = 0; i < y.length; i++) {
                out[k] += x[next++] * y[i];
            }
        }
        return squares(out);
    }

    // The turns read what they write: they are walked backwards.
    // at chained({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double chained(double[] x, double[] y) {
        double[] out = y.clone();
        int next = 0;
        for (int i = 1; i < y.length; i++) {
            out[i] += x[next++] * out[i - 1];
        }
        double s = 1;
        int at = 0;
        for (int i = 0; i < y.length; i++) {
            s = s * 0.5 + x[at++] * y[i];
        }
        return squares(out) * s;
    }

    // at sums({0.5, -0.25, 0.75, 2, 1.25, -1.5}, {1.5, 2, -1})
    @Differentiable
    static double sums(double[] x, double[] y) {
        long next = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int j = 0; j < 2; j++) {
                double each = y[i] * 0.5;
                sum += x[(int) next] * each;
                next++;
            }
            total += sum * sum;
        }
        return total * total;
    }

    // at rows({{0.5, -0.25}, {0.75, 2}}, {1.5, 2, -1, 0.25})
    @Differentiable
    static double rows(double[][] x, double[] y) {
        double[] out = new double[y.length];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = x[i];
            for (int j = 0; j < row.length; j++) {
                out[next] += row[j] * y[next];
                next++;
            }
        }
        return squares(out);
    }

    private static double squares(double[] out) {
        double sum = 0;
        for (double each : out) {
            sum += each * each;
        }
        return sum;
    }
}

package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Loops whose turns can be reversed one by one as they are run, and such as only look like it. */
final class TurnByTurn {
    // at mean({0.5, -1.5, 2.0}, {1.0, 0.25, -0.5})
    @Differentiable(emit = Emit.BACKWARD)
    static double mean(double[] w, double[] x) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(w[i] * x[i]);
            loss += Math.log1p(e) * e;
        }
        loss /= x.length;
        for (int i = 0; i < w.length; i++) {
            loss += 0.5 * w[i] * w[i];
        }
        return loss;
    }

    // at scratch({{1.0, 0.5}, {-0.25, 2.0}}, {{0.5, 1.5}, {-1.0, 0.25}, {2.0, -0.5}})
    @Differentiable
    static double scratch(double[][] m, double[][] points) {
        double total = 0;
        double[] out = new double[m.length];
        for (double[] point : points) {
            product(m, point, out);
            total += norm(out);
        }
        return Math.sqrt(total);
    }

    // at summedScratch({{1.0, 0.5}, {-0.25, 2.0}}, {{0.5, 1.5}, {-1.0, 0.25}, {2.0, -0.5}})
    @Differentiable
    static double summedScratch(double[][] m, double[][] points) {
        double total = 0;
        double[] out = new double[m.length];
        for (double[] point : points) {
            product(m, point, out);
            total += norm(out) * out[0];
        }
        return 3 * total - m[0][0];
    }

    private static void product(double[][] m, double[] v, double[] out) {
        int n = out.length;
        for (int i = 0; i < n; i++) {
            out[i] = m[i][0] * v[0];
        }
        for (int j = 1; j < v.length; j++) {
            for (int i = 0; i < n; i++) {
                out[i] += m[i][j] * v[j] * v[j];
            }
        }
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each * each;
        }
        return sum;
    }

    // at stale({{1.0, 0.5, -2.0}, {0.25}, {2.0, -0.5}})
    @Differentiable
    static double stale(double[][] rows) {
        double total = 0;
        double[] t = new double[3];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                t[i] = row[i] * row[i];
            }
            total += norm(t);
        }
        return total;
    }

    // at stillThere({1.0, 0.5, -2.0}, 2)
    @Differentiable
    static double stillThere(double[] x, int n) {
        double total = 0;
        double[] t = new double[x.length];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < t.length; i++) {
                t[i] = Math.sin(x[i] * (k + 1));
            }
            total += t[0] * t[1];
        }
        return total + t[2] * t[2];
    }

    // at readFirst({1.0, 0.5, -2.0}, 3)
    @Differentiable
    static double readFirst(double[] x, int n) {
        double total = 0;
        double[] t = new double[x.length];
        for (int k = 0; k < n; k++) {
            total += norm(t);
            for (int i = 0; i < t.length; i++) {
                t[i] = Math.sin(x[i] * (k + 1));
            }
        }
        return total;
    }

    // at givenScratch({1.0, 0.5, -2.0}, {3.0, 4.0, 5.0}, 3)
    @Differentiable
    static double givenScratch(double[] x, double[] t, int n) {
        double total = t[0] * t[1];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < t.length; i++) {
                t[i] = Math.sin(x[i] * (k + 1));
            }
            total += norm(t);
        }
        return total;
    }

    // at twoNames({1.0, 0.5, -2.0}, 3)
    @Differentiable
    static double twoNames(double[] x, int n) {
        double total = 0;
        double[] t = new double[x.length];
        double[] u = t;
        for (int k = 0; k < n; k++) {
            total += u[0] * x[k];
            for (int i = 0; i < t.length; i++) {
                t[i] = Math.sin(x[i] * (k + 1));
            }
            total += norm(t);
        }
        return total;
    }

    // at jumping({1.0, 0.5, -2.0, 0.75}, 5)
    @Differentiable
    static double jumping(double[] x, int n) {
        double total = 0;
        int at = 1;
        for (int k = 0; k < n; k++) {
            double v = x[at] * x[k % x.length];
            at = (at * 3 + 1) % x.length;
            total += v * x[at];
        }
        return total;
    }

    // at stepping({1.0, 0.5, -2.0, 0.75, 3.0, 1.25}, 3)
    @Differentiable
    static double stepping(double[] x, int n) {
        double total = 0;
        int at = 0;
        for (int k = 0; k < n; k++) {
            double v = x[at] * x[at];
            at += 2;
            total += v * Math.exp(v);
        }
        return total * at;
    }

    // at running({1.0, 0.5, -2.0})
    @Differentiable
    static double running(double[] x) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
            total += sum * sum / (i + 1);
        }
        return total;
    }

    // at afterwards({1.0, 0.5, -2.0}, 0.7)
    @Differentiable
    static double afterwards(double[] x, double rate) {
        double sum = 0;
        for (double each : x) {
            sum += each * Math.exp(each);
        }
        double scaled = sum * rate;
        double more = scaled - sum;
        return more * 2 + rate;
    }

    // at scaledLate({1.0, 0.5, -2.0}, 0.7)
    @Differentiable
    static double scaledLate(double[] x, double rate) {
        double sum = 0;
        for (double each : x) {
            sum += each * Math.exp(each);
        }
        rate = rate * rate;
        return sum * rate;
    }

    // at asked({1.0, 0.5, -2.0})
    // at asked({1.0, 0.5, 2.0})
    @Differentiable
    static double asked(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each * Math.exp(each);
        }
        if (sum > 4) {
            sum = 2 * sum;
        }
        return sum;
    }

    // at two({1.0, 0.5, -2.0}, {0.25, 2.0})
    @Differentiable
    static double two(double[] x, double[] y) {
        double a = 0;
        for (double each : x) {
            a += each * Math.exp(each);
        }
        double b = 0;
        for (double each : y) {
            b -= Math.sin(each) * each;
        }
        a += 3 * b;
        return a - b / 2;
    }

    // at feeding({1.0, 0.5, -2.0}, {0.25, 2.0})
    @Differentiable
    static double feeding(double[] x, double[] y) {
        double a = 0;
        for (double each : x) {
            a += each * Math.exp(each);
        }
        double b = 0;
        for (double each : y) {
            b += a * each * each;
        }
        return b;
    }

    // at inBranches({1.0, 0.5, -2.0}, {0.25, 2.0, 1.0})
    @Differentiable
    static double inBranches(double[] x, double[] y) {
        double a = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                for (int j = 0; j <= i; j++) {
                    a += x[i] * y[j] * y[j];
                }
            } else {
                a -= Math.cos(x[i]);
            }
        }
        return a / 4;
    }

    // at helped({1.0, 0.5, -2.0}, {0.25, 2.0, 1.0})
    @Differentiable
    static double helped(double[] x, double[] y) {
        return likelihood(x, y) + 2 * prior(y);
    }

    private static double likelihood(double[] x, double[] y) {
        double total = 0;
        double[] beta = new double[y.length];
        for (double each : x) {
            for (int k = 0; k < beta.length; k++) {
                beta[k] = each * y[k];
            }
            total += Math.log(norm(beta));
        }
        return total;
    }

    private static double prior(double[] y) {
        double total = 1;
        for (int i = 0; i < y.length; i++) {
            total += y[i] * y[i] * y[i];
        }
        return total;
    }

    // at asFloat({1.0f, 0.5f}, 3.0f)
    @Differentiable
    static float asFloat(float[] x, float scale) {
        float total = 0;
        for (float each : x) {
            float square = each * each;
            total += square * square;
        }
        return total * scale;
    }

    // at kept({{1.0, 0.5}, {2.0, -0.5}}, 2)
    @Differentiable
    static double kept(double[][] x, int n) {
        double total = 0;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[x[i].length];
            for (int j = 0; j < row.length; j++) {
                row[j] = x[i][j] * x[i][j];
            }
            rows[i] = row;
            total += norm(row);
        }
        return total + rows[0][1];
    }

    // at nothing({1.0, 2.0}, 0)
    // throws at nothing({1.0, 2.0}, 3)
    @Differentiable
    static double nothing(double[] x, int n) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += x[i] * x[i];
        }
        return total;
    }

    // throws at missing({1.0, 2.0}, {1.0}, null)
    // throws at missing({1.0, 2.0}, null, {1.0})
    @Differentiable
    static double missing(double[] x, double[] y, double[] z) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += x[i] * y[i] * z[i];
        }
        return total;
    }

    // at whileInside({1.0, 0.5, 4.0})
    @Differentiable
    static double whileInside(double[] x) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i];
            while (v < 10) {
                v = v * v + 1;
            }
            total += v;
        }
        return total;
    }

    // at held({1.0, 0.5, 4.0})
    @Differentiable
    static double held(double[] x) {
        double total = 0;
        double last = 1;
        for (int i = 0; i < x.length; i++) {
            last = x[i] * x[i];
            total += last * Math.sin(last);
        }
        return total;
    }

    // at heldOn({1.0, 0.5, 4.0})
    @Differentiable
    static double heldOn(double[] x) {
        double total = 0;
        double last = 1;
        for (int i = 0; i < x.length; i++) {
            last = x[i] * x[i];
            total += last * Math.sin(last);
        }
        return total * last;
    }

    // at overwrittenAfter({1.0, 0.5, 4.0}, 0.7, 1.3)
    @Differentiable(emit = Emit.BACKWARD)
    static double overwrittenAfter(double[] x, double a, double c) {
        double v = a * a;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += v * x[i];
        }
        v = c * 2;
        return total + v;
    }

    // at givenAfter({1.0, 0.5, 4.0}, 0.7)
    @Differentiable
    static double givenAfter(double[] x, double a) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += a * x[i];
        }
        a = x[0] * 2;
        return total * 3 + a * a;
    }

    // at elementAfter({1.0, 0.5, 4.0}, 0.7)
    @Differentiable(emit = Emit.BACKWARD)
    static double elementAfter(double[] x, double a) {
        double total = 0;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * a;
        }
        for (int i = 0; i < x.length; i++) {
            total += y[i] * x[i] * a;
        }
        y[1] = a;
        return total + y[0] * y[1];
    }

    // at parameterAfter({1.0, 0.5, 4.0}, 0.7)
    @Differentiable
    static double parameterAfter(double[] x, double a) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += x[i] * x[i] * a;
        }
        x[1] = a * a;
        return total + x[0] * x[1];
    }

    // at helperAfter({1.0, 0.5, 4.0}, 0.7)
    @Differentiable
    static double helperAfter(double[] x, double a) {
        double total = 0;
        double[] y = {x[0], x[1] * a, x[2]};
        for (double each : y) {
            total += each * each * a;
        }
        fill(y, x);
        return total + y[2] * a;
    }

    private static void fill(double[] y, double[] x) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sin(x[i]);
        }
    }

    // at loopAfter({1.0, 0.5, 4.0}, 0.7)
    @Differentiable
    static double loopAfter(double[] x, double a) {
        double total = 0;
        double v = a;
        for (double each : x) {
            total += each * v;
        }
        for (double each : x) {
            v = v * each + 1;
        }
        return total + v;
    }

    // at aliasAfter({{1.0, 0.5}, {4.0, 0.25}}, 0.7)
    @Differentiable
    static double aliasAfter(double[][] m, double a) {
        double total = 0;
        double[] row = m[1];
        for (double each : row) {
            total += each * each * a;
        }
        m[1][0] = a;
        return total + m[1][0] * m[1][1];
    }
}

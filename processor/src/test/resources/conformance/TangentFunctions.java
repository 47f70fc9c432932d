package conformance;

import io.adjoint.Differentiable;
import java.util.Arrays;

/** Branches on what is being overwritten, loops in sequence, arrays written at indices. */
final class TangentFunctions {
    // T01 nested_if(2.0) at nestedIf(2.0)
    // T01 nested_if(20.0) at nestedIf(20.0)
    // T01 nested_if(-2.0) at nestedIf(-2.0)
    @Differentiable
    static double nestedIf(double a) {
        if (a > 0) {
            if (a < 10) {
                a = a * a;
            }
        } else {
            a = 3.0 * a;
        }
        return a;
    }

    // T02 multiarg_if(-2.0) at comparedExpressions(-2.0)
    // T02 multiarg_if(-0.5) at comparedExpressions(-0.5)
    // T02 multiarg_if(0.1) at comparedExpressions(0.1)
    // T02 multiarg_if(2.0) at comparedExpressions(2.0)
    @Differentiable
    static double comparedExpressions(double a) {
        double b;
        if (a * a / 3. > 0) {
            b = 3.;
        } else {
            b = 4.;
        }
        a = a * b;
        if (a < b - a * b) {
            a = a * a;
        } else if (a > b + 3. * a) {
            if (a / 2. < 0) {
                a = a / b;
            } else {
                a = a * b;
            }
        } else {
            a = -a;
        }
        return a;
    }

    // T03 test_subscript2 at productInPlace({2, 3, 5})
    @Differentiable
    static double productInPlace(double[] x) {
        x[0] = x[0] * x[1];
        return sum(x);
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return sum;
    }

    // T04 test_subscript3 at cellFromAnother({2, 3, 5})
    @Differentiable
    static double cellFromAnother(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.pow(x[i], 2);
        }
        x[0] = y[1] * y[2];
        double result = 0;
        for (int i = 0; i < x.length; i++) {
            result += x[i] * y[i];
        }
        return result;
    }

    // T05 serial_for n=3 at twoLoops(1.1, 3)
    @Differentiable
    static double twoLoops(double a, int n) {
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        a = 2. * a;
        for (int i = 0; i < n + 1; i++) {
            a = a * 3.;
        }
        return a;
    }

    // T06 devilish_nested_if(2.0) at branchOnOverwritten(2.0)
    // T06 devilish_nested_if(5.0) at branchOnOverwritten(5.0)
    // T06 devilish_nested_if(-1.0) at branchOnOverwritten(-1.0)
    @Differentiable
    static double branchOnOverwritten(double a) {
        if (a > 0) {
            a = a * 3.;
            if (a < 10) {
                a = a * a;
            } else {
                a = a * 2.;
            }
        }
        return a;
    }

    // T07 while_big at whileBig(2.0)
    @Differentiable
    static double whileBig(double a) {
        while (Math.abs(a) > 0.1) {
            a = a * 0.5;
        }
        return a;
    }

    // T08 cond_iterpower1(2) at squaredWhileSmall(2.0)
    // T08 cond_iterpower1(1.5) at squaredWhileSmall(1.5)
    @Differentiable
    static double squaredWhileSmall(double a) {
        for (int i = 0; i < 3; i++) {
            if (a < 20) {
                a = a * a;
            }
        }
        return a;
    }

    // T09 issue#66 logsumexp at logSumExp({1, 2, 3, 4})
    @Differentiable
    static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return Math.log(sum) + max;
    }

    // T10 active_subscript at copied({1, 2, 3})
    @Differentiable
    static double copied(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return sum(y);
    }

    // T11 rnn at rowRecurrence({{0.1, 0.2}, {0.3, -0.4}, {0.5, 0.6}}, {{0, 0.1, 0.2}, {0.3, 0.4, 0.5}})
    @Differentiable(wrt = "w")
    static double rowRecurrence(double[][] input, double[][] w) {
        double[][] state = new double[input.length + 1][w[0].length];
        for (int t = 0; t < input.length; t++) {
            double[] next = state[t + 1];
            for (int k = 0; k < next.length; k++) {
                next[k] = input[t][0] * w[0][k] + input[t][1] * w[1][k] + state[t][k];
            }
        }
        double sum = 0;
        for (int t = 1; t < state.length; t++) {
            for (double each : state[t]) {
                sum += each;
            }
        }
        return sum;
    }

    // T12 issue#69 conditional indexed += at conditionalCell({1, 2, 3, 4})
    @Differentiable
    static double conditionalCell(double[] d) {
        int n = d.length;
        double[][] s = new double[n][n];
        for (int i = 0; i < n; i++) {
            s[i][2] = 1.;
            if (i == 2) {
                s[i][i] += d[i];
            }
        }
        double sum = 0;
        for (double[] row : s) {
            sum += sum(row);
        }
        return sum;
    }

    // T13 gradname_aliasing at likeAnAdjoint(3.0)
    @Differentiable
    static double likeAnAdjoint(double x) {
        double xBar = x * x;
        return xBar;
    }

    // T14 serial_ifthenfor n=2 a=1.1 at ifThenFor(1.1, 2)
    // T14 serial_ifthenfor n=2 a=-1.1 at ifThenFor(-1.1, 2)
    @Differentiable
    static double ifThenFor(double a, int n) {
        if (a > 0) {
            a = a * a;
        }
        a = 2.0 * a;
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        return a;
    }

    // T15 serial_forthenif n=1 at forThenIf(1.5, 1)
    @Differentiable
    static double forThenIf(double a, int n) {
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        a = 2.0 * a;
        if (a > 0) {
            a = a * a;
        }
        return a;
    }

    // T16 super_iterpower a^27 at cubedThrice(1.05)
    @Differentiable
    static double cubedThrice(double a) {
        for (int i = 0; i < 3; i++) {
            a = a * a * a;
        }
        return a;
    }

    // T17 if_mul_with_call at swappedCall(2.0, 3.0)
    @Differentiable
    static double swappedCall(double a, double b) {
        double product;
        if (a > b) {
            product = multiply(a, b);
        } else {
            product = multiply(b, a);
        }
        return product;
    }

    private static double multiply(double x, double y) {
        return x * y;
    }

    // T18 test_deep_anf_list array literal at activeLiteral({2, 3, 5})
    @Differentiable
    static double activeLiteral(double[] x) {
        double[] b = {1, x[0] * x[1] * x[2], 3};
        return sum(b);
    }

    // T19 slicing sum(x[1:]) at slice({1, 2, 3})
    @Differentiable
    static double slice(double[] x) {
        return sum(Arrays.copyOfRange(x, 1, x.length));
    }

    // T20 test_implicit_indexing (for-each) at forEach({1, 2, 3})
    @Differentiable
    static double forEach(double[] x) {
        double result = 0;
        for (double each : x) {
            result += each;
        }
        return result;
    }

    // T22 bilinear at bilinear({{0.5, -1}}, {{2, 0.25}}, {{1, 2}, {-0.5, 3}}, {{0.1, 0.2}, {0.3, -0.7}}, {0.75, -2})
    @Differentiable
    static double bilinear(double[][] x, double[][] h, double[][] u, double[][] w, double[] b) {
        double[][] y = plus(product(x, u), product(h, w), b);
        double sum = 0;
        for (double[] row : y) {
            for (double each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] plus(double[][] a, double[][] b, double[] row) {
        double[][] sum = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            sum[i] = new double[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                sum[i][j] = a[i][j] + b[i][j] + row[j];
            }
        }
        return sum;
    }

    // T22 logistic_regression at logisticRegression({{0.5, -1}, {1.5, 2}}, {0, 1}, {{0.25, 1}, {-0.5, 2}}, {0.1, 0.2})
    @Differentiable(wrt = {"w", "b"})
    static double logisticRegression(double[][] input, int[] label, double[][] w, double[] b) {
        double loss = 0;
        for (int n = 0; n < input.length; n++) {
            double[] logits = new double[b.length];
            for (int j = 0; j < b.length; j++) {
                logits[j] = b[j];
                for (int k = 0; k < input[n].length; k++) {
                    logits[j] += input[n][k] * w[k][j];
                }
            }
            loss += logSumExp(logits) - logits[label[n]];
        }
        return loss / input.length;
    }

    // T22 cart2polar at polar(3.0, 4.0) seeded {1, 10} by polarByHand
    @Differentiable
    static double[] polar(double x, double y) {
        return new double[] {Math.sqrt(x * x + y * y), Math.atan2(y, x)};
    }

    static double[] polarByHand(double x, double y) {
        double r = Math.hypot(x, y);
        return new double[] {r + 10 * Math.atan2(y, x), x / r - 10 * y / (r * r), y / r + 10 * x / (r * r)};
    }

    private TangentFunctions() {}
}

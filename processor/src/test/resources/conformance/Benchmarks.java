package conformance;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Short functions that other tools are measured with. */
final class Benchmarks {
    // B01 f at sineAndProduct(0.7853981633974483, 0.7853981633974483)
    @Differentiable
    static double sineAndProduct(double x, double y) {
        return x * (-Math.sin(x * y) + y) * 4.0d;
    }

    // B02 fcf(2,6) at inARange(2.0, 6)
    // B02 fcf(2,5) at inARange(2.0, 5)
    // B02 fcf(2,4) at inARange(2.0, 4)
    @Differentiable
    static double inARange(double x, int y) {
        double o = 1.0;
        for (int i = 0; i < y; i = i + 1) {
            if (i > 1) {
                if (i < 5) {
                    o = o * x;
                }
            }
        }
        return o;
    }

    // G01 lse at logSumExp({0, 1, -2})
    @Differentiable
    static double logSumExp(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            max = Math.max(max, each);
        }
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - max);
        }
        return max + Math.log(sum);
    }

    // G02 llsq n=5,m=3 at leastSquares({0.1, 0.2, 0.3}, 5)
    @Differentiable
    static double leastSquares(double[] x, int n) {
        double y = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + i * 2.0 / (n - 1);
            double residual = Math.signum(t);
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            y += residual * residual;
        }
        return y / 2;
    }

    // G03 det by minors 3x3 at determinant({{2, 1, 0}, {1, 3, 1}, {0, 1, 4}})
    @Differentiable
    static double determinant(double[][] m) {
        int n = m.length;
        if (n == 1) {
            return m[0][0];
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double[][] minor = new double[n - 1][n - 1];
            for (int i = 1; i < n; i++) {
                int column = 0;
                for (int k = 0; k < n; k++) {
                    if (k != j) {
                        minor[i - 1][column++] = m[i][k];
                    }
                }
            }
            int sign = j % 2 == 0 ? 1 : -1;
            sum += sign * m[0][j] * determinant(minor);
        }
        return sum;
    }

    // G04 rosenbrock_1 at rosenbrock({0.5, 0.3, 0.7, 0.2, 0.9})
    @Differentiable
    static double rosenbrock(double[] x) {
        double a = 1;
        double b = 100;
        double result = 0;
        for (int i = 0; i < x.length - 1; i++) {
            result += Math.pow(a - x[i], 2) + b * Math.pow(x[i + 1] - x[i] * x[i], 2);
        }
        return result;
    }

    // G05 ackley at ackley({0.5, 0.3, 0.7, 0.2, 0.9})
    @Differentiable
    static double ackley(double[] x) {
        double cosines = 0;
        double squares = 0;
        for (double each : x) {
            cosines += Math.cos(2 * Math.PI * each);
            squares += each * each;
        }
        int n = x.length;
        return -20 * Math.exp(-0.2 * Math.sqrt(squares / n)) - Math.exp(cosines / n) + 20 + Math.E;
    }

    // G06 speelpenning at speelpenning({0.5, 0.3, 0.7, 0.2})
    // G06 with a zero input at speelpenning({0.5, 0.0, 0.7, 0.2})
    @Differentiable
    static double speelpenning(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y *= x[i];
        }
        return y;
    }

    // G07 num2arr_1! in-place recurrence at recurrence(0.4, 5)
    @Differentiable
    static double recurrence(double x, int n) {
        double[] y = new double[n];
        for (int i = 1; i < n; i++) {
            double sum = Math.sin(x) + y[i - 1];
            y[i] = sum * sum;
        }
        double total = 0;
        for (double each : y) {
            total += each;
        }
        return total;
    }

    // G08 num2num_1 sin^2/cos^2 at tangentSquared(0.7)
    @Differentiable
    static double tangentSquared(double x) {
        return Math.pow(Math.sin(x), 2) / Math.pow(Math.cos(x), 2);
    }

    // G09 num2num_2 2x+sqrt(x^3) at withARoot(0.7)
    @Differentiable
    static double withARoot(double x) {
        return 2 * x + Math.sqrt(x * x * x);
    }

    // G10 num2num_3 10.31^(x+x)-x at activeExponent(0.3)
    @Differentiable
    static double activeExponent(double x) {
        return Math.pow(10.31, x + x) - x;
    }

    // G11 num2num_5 logistic at logistic(0.3)
    @Differentiable
    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    // G12 vec2num_1 at cellUnused({0.1, 0.2, 0.3, 0.4, 0.5})
    @Differentiable
    static double cellUnused(double[] x) {
        return (Math.exp(x[0]) + Math.log(x[2]) * x[3]) / x[4];
    }

    // G13 vec2num_4 result independent of active work at workDiscarded({1, 2, 3})
    // warns ADJ304
    @Differentiable
    static double workDiscarded(double[] x) {
        double sum = 0;
        double product = 1;
        for (double each : x) {
            sum += each;
            product *= each;
        }
        double discarded = sum + product;
        return 1;
    }

    // G14 vec2num_6 ternary relu sum at reluSum({1, -2, 3, -4})
    @Differentiable
    static double reluSum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each > 0 ? each : 0;
        }
        return sum;
    }

    // G15 vec2num_7 capture x[0] inside map at capturingACell({1, 2, 3})
    @Differentiable
    static double capturingACell(double[] x) {
        double first = x[0];
        DoubleUnaryOperator timesFirst = each -> first * each;
        double[] mapped = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            mapped[i] = timesFirst.applyAsDouble(x[i]);
        }
        double sum = 0;
        for (double each : mapped) {
            sum += each;
        }
        return sum;
    }

    // G16 mutation_test_1 (weights 1,10,100) at updatedAndReadAgain({2, 3, 5})
    @Differentiable
    static double updatedAndReadAgain(double[] x) {
        double[] y = new double[3];
        y[0] = x[0];
        y[0] = y[0] * x[1];
        y[1] = y[1] * x[2];
        y[2] = y[0] + y[1] + y[2];
        return y[0] + 10 * y[1] + 100 * y[2];
    }

    // G17 mutation_test_2 (weights 1,10) at updatedTwice({2, 3})
    @Differentiable
    static double updatedTwice(double[] x) {
        double[] y = {1, 1};
        for (int i = 0; i < x.length; i++) {
            y[0] *= x[i];
            y[1] *= x[i];
        }
        return y[0] + 10 * y[1];
    }

    // G18 chebyquad n=2, 4 outputs summed at chebyquad({0.3, 0.6}, 4)
    @Differentiable
    static double chebyquad(double[] x, int outputs) {
        double[] y = new double[outputs];
        int n = x.length;
        double scale = 1.0 / n;
        for (int j = 0; j < n; j++) {
            double temp1 = 1;
            double temp2 = 2 * x[j] - 1;
            double temp = 2 * temp2;
            for (int i = 0; i < outputs; i++) {
                y[i] += temp2;
                double next = temp * temp2 - temp1;
                temp1 = temp2;
                temp2 = next;
            }
        }
        double even = -1;
        for (int k = 1; k <= outputs; k++) {
            y[k - 1] *= scale;
            if (even > 0) {
                y[k - 1] += 1.0 / (k * k - 1);
            }
            even = -even;
        }
        double sum = 0;
        for (double each : y) {
            sum += each;
        }
        return sum;
    }

    private Benchmarks() {}
}

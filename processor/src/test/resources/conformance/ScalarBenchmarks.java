package conformance;

import io.adjoint.Differentiable;

/** Scalar functions of many variables, iterations to convergence, and a market model. */
final class ScalarBenchmarks {
    // O01 griewank at griewank({0.5, -1.5, 2}) with $hessian by griewankHessian
    @Differentiable
    static double griewank(double[] x) {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
            product *= Math.cos(x[i] / Math.sqrt(i + 1.0));
        }
        return sum / 4000 - product + 1;
    }

    static double[] griewankHessian(double[] x) {
        int n = x.length;
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= Math.cos(x[i] / Math.sqrt(i + 1.0));
        }
        double[] hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double tangents = Math.tan(x[i] / Math.sqrt(i + 1.0)) * Math.tan(x[j] / Math.sqrt(j + 1.0));
                double crossed = product * tangents / Math.sqrt((i + 1.0) * (j + 1.0));
                hessian[i * n + j] = i == j ? 1 / 2000.0 + product / (i + 1) : -crossed;
            }
        }
        return hessian;
    }

    // O01 helmholtz at helmholtz({0.1, 0.2, 0.15})
    @Differentiable
    static double helmholtz(double[] x) {
        int n = x.length;
        double root = Math.sqrt(2.0);
        double coupled = 0;
        double bound = 0;
        double entropy = 0;
        for (int i = 0; i < n; i++) {
            double b = (i + 1) * 0.01;
            bound += b * x[i];
            for (int j = 0; j < n; j++) {
                coupled += x[i] * x[j] / (1 + i + j);
            }
        }
        for (int i = 0; i < n; i++) {
            entropy += x[i] * Math.log(x[i] / (1 - bound));
        }
        double ratio = (1 + (1 + root) * bound) / (1 + (1 - root) * bound);
        return 1.987 * entropy - coupled * Math.log(ratio) / (Math.sqrt(8.0) * bound);
    }

    // O01 michalewicz at michalewicz({0.5, 1.5, 2})
    @Differentiable
    static double michalewicz(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum -= Math.sin(x[i]) * Math.pow(Math.sin((i + 1) * x[i] * x[i] / Math.PI), 20);
        }
        return sum;
    }

    // O01 rosenbrock at rosenbrock({0.5, -1.5, 2}) with $hessian by rosenbrockHessian
    @Differentiable
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            double t = x[i] - x[i - 1] * x[i - 1];
            double u = 1 - x[i - 1];
            sum += 100 * t * t + u * u;
        }
        return sum;
    }

    static double[] rosenbrockHessian(double[] x) {
        int n = x.length;
        double[] hessian = new double[n * n];
        for (int i = 1; i < n; i++) {
            hessian[(i - 1) * n + i - 1] += 1200 * x[i - 1] * x[i - 1] - 400 * x[i] + 2;
            hessian[(i - 1) * n + i] -= 400 * x[i - 1];
            hessian[i * n + i - 1] -= 400 * x[i - 1];
            hessian[i * n + i] += 200;
        }
        return hessian;
    }

    // O01 power at power(1.1, 13) with $hessian by powerHessian
    // O01 power at power(1.1, -6) with $hessian by powerHessian
    // O01 power at power(1.1, 0) with $hessian by powerHessian
    @Differentiable
    static double power(double x, int n) {
        if (n == 0) {
            return 1;
        }
        if (n < 0) {
            return 1 / power(x, -n);
        }
        double half = power(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    static double[] powerHessian(double x, int n) {
        return new double[] {n * (n - 1) * Math.pow(x, n - 2)};
    }

    // O01 determinant at determinant({{1, 2, 0.5}, {-1, 0.3, 2}, {0.7, 4, 1}})
    @Differentiable
    static double determinant(double[][] a) {
        return minor(a, a.length, (1 << a.length) - 1);
    }

    private static double minor(double[][] a, int k, int columns) {
        if (k == 0) {
            return 1;
        }
        double sum = 0;
        int bit = 1;
        int sign = k % 2 == 0 ? -1 : 1;
        for (int i = 0; i < a.length; i++, bit <<= 1) {
            if ((columns & bit) != 0) {
                sum += sign * a[k - 1][i] * minor(a, k - 1, columns & ~bit);
                sign = -sign;
            }
        }
        return sum;
    }

    // O04 cubic iteration at cubicIteration(0.4, 0.3) by cubicByHand
    @Differentiable
    static double cubicIteration(double p, double q) {
        double x = 0;
        double change = 1;
        int turns = 0;
        while (Math.abs(change) > 1e-13 && turns++ < 100) {
            double next = x - (x * x * x + p * x - q) / (3 * x * x + p);
            change = next - x;
            x = next;
        }
        return x;
    }

    static double[] cubicByHand(double p, double q) {
        double root = Math.sqrt(q * q / 4 + p * p * p / 27);
        double x = Math.cbrt(q / 2 + root) + Math.cbrt(q / 2 - root);
        double slope = 3 * x * x + p;
        return new double[] {x, -x / slope, 1 / slope};
    }

    // O05 piecewise linear at piecewiseLinear(0.3, -0.8)
    // O05 piecewise linear at piecewiseLinear(-2.0, 0.5)
    @Differentiable
    static double piecewiseLinear(double x, double y) {
        double z = Math.abs(x - Math.abs(y));
        double w = Math.max(z - 2 * y, 0.5 * x);
        return Math.max(0.0, w) + Math.min(x + y, Math.abs(w - 1)) - Math.abs(z + w);
    }

    // O06 unrolled at fixedPoint({0.3, 0.7}, 80)
    @Differentiable
    static double fixedPoint(double[] u, int most) {
        double[] x = {0.5, 0.5};
        for (int k = 0; k < most; k++) {
            double first = 0.5 * Math.sin(x[1]) + u[0];
            double second = 0.3 * Math.cos(x[0]) * u[1];
            double change = Math.abs(first - x[0]) + Math.abs(second - x[1]);
            x[0] = first;
            x[1] = second;
            if (change < 1e-14) {
                break;
            }
        }
        return x[0] * x[1];
    }

    // O07 libor at portfolio({0.05, 0.051, 0.052, 0.053, 0.054, 0.055}, {0.2, 0.19, 0.18, 0.17}, {0.3, -1.1, 0.6}, 0.25)
    @Differentiable(wrt = {"rates", "volatility"})
    static double portfolio(double[] rates, double[] volatility, double[] z, double delta) {
        evolve(rates, volatility, z, delta);
        int[] maturities = {1, 2, 3};
        double[] swapRates = {0.045, 0.05, 0.055};
        return value(rates, z.length, maturities, swapRates, delta);
    }

    private static void evolve(double[] rates, double[] volatility, double[] z, double delta) {
        for (int n = 0; n < z.length; n++) {
            double shock = Math.sqrt(delta) * z[n];
            double drift = 0;
            for (int i = n + 1; i < rates.length; i++) {
                double sigma = volatility[(i - n - 1) % volatility.length];
                double product = delta * sigma;
                drift += product * rates[i] / (1 + delta * rates[i]);
                rates[i] *= Math.exp(product * drift + sigma * (shock - 0.5 * product));
            }
        }
    }

    private static double value(double[] rates, int from, int[] maturities, double[] swapRates, double delta) {
        double[] bond = new double[rates.length];
        double[] annuity = new double[rates.length];
        double b = 1;
        double s = 0;
        for (int n = from; n < rates.length; n++) {
            b /= 1 + delta * rates[n];
            s += delta * b;
            bond[n] = b;
            annuity[n] = s;
        }
        double value = 0;
        for (int i = 0; i < maturities.length; i++) {
            int m = maturities[i] + from - 1;
            double swap = bond[m] + swapRates[i] * annuity[m] - 1;
            if (swap < 0) {
                value += -100 * swap;
            }
        }
        for (int n = 0; n < from; n++) {
            value /= 1 + delta * rates[n];
        }
        return value;
    }

    private ScalarBenchmarks() {}
}

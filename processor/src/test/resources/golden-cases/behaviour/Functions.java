package cases;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.exp;

import io.adjoint.Differentiable;

/** Functions of Math and StrictMath, in combinations. */
final class Functions {
    // at trigonometry(0.4, 0.7)
    // at trigonometry(-0.4, 0.2)
    @Differentiable
    static double trigonometry(double x, double y) {
        return Math.sin(x) * cos(y) + Math.tan(x * y) - Math.asin(x) / Math.acos(y) + Math.atan(x + y) * Math.atan2(y, x);
    }

    // at hyperbolic(0.4, 0.7)
    @Differentiable
    static double hyperbolic(double x, double y) {
        return Math.sinh(x) * Math.cosh(y) + Math.tanh(x * y) * exp(-x) + Math.expm1(y) * Math.log1p(x);
    }

    // at powers(1.4, 0.7)
    // at powers(0.4, -1.7)
    @Differentiable
    static double powers(double x, double y) {
        return Math.pow(x, y) + Math.pow(x, 3) - Math.pow(2, y) + Math.sqrt(x) * Math.cbrt(y * y) + Math.hypot(x, y);
    }

    // at logarithms(1.4, 0.7)
    @Differentiable
    static double logarithms(double x, double y) {
        return Math.log(x) * Math.log10(y + x) - Math.log1p(x * y) / Math.log(x + 3);
    }

    // at kinks(1.4, -0.7)
    // at kinks(-1.4, 2.3)
    @Differentiable
    static double kinks(double x, double y) {
        return Math.max(x, y * y) - Math.min(x * y, 1) + Math.abs(x - y) * Math.signum(x) + Math.copySign(x, y) * y
                + Math.max(0, x) * Math.floor(y) + Math.ceil(x) * y + Math.rint(y) * x;
    }

    // at others(1.4, 0.7, 2.2)
    @Differentiable
    static double others(double x, double y, double z) {
        return Math.fma(x, y, z) * Math.toRadians(x) + Math.toDegrees(y) / z + Math.IEEEremainder(z, x) + z % y
                + Math.scalb(x, 3) + Math.nextUp(y) * Math.nextDown(z) + Math.nextAfter(x, y) * Math.ulp(z);
    }

    // at strict(0.4, 0.7)
    @Differentiable
    static double strict(double x, double y) {
        return StrictMath.sin(x) * StrictMath.exp(y) + StrictMath.pow(x, y) / StrictMath.sqrt(y) - StrictMath.max(x, y);
    }

    // at wave({0.5, 1.5, -0.25}, 2.0)
    @Differentiable
    static double wave(double[] k, double t) {
        double s = 0;
        for (int i = 0; i < k.length; i++) {
            s += exp(-k[i] * k[i]) * cos(2 * PI * k[i] * t) / Math.sqrt(1 + k[i] * k[i]);
        }
        return Math.log(2 + s * s);
    }

    // at blackScholes(100.0, 95.0, 0.02, 0.3, 0.5)
    // at blackScholes(80.0, 95.0, 0.05, 0.2, 1.5)
    @Differentiable
    static double blackScholes(double spot, double strike, double rate, double sigma, double years) {
        double root = sigma * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + sigma * sigma / 2) * years) / root;
        double d2 = d1 - root;
        return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d2);
    }

    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double p = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * p;
        return x > 0 ? 1 - tail : tail;
    }

    // at logistic({0.5, -0.25}, 0.1, {{1.0, 2.0}, {-1.0, 0.5}, {3.0, -2.0}}, {1, 0, 1})
    @Differentiable(wrt = {"w", "b"})
    static double logistic(double[] w, double b, double[][] x, int[] label) {
        double loss = 0;
        for (int n = 0; n < x.length; n++) {
            double z = b;
            for (int i = 0; i < w.length; i++) {
                z += w[i] * x[n][i];
            }
            double p = 1 / (1 + Math.exp(-z));
            loss -= label[n] == 1 ? Math.log(p) : Math.log(1 - p);
        }
        return loss / x.length;
    }

    // at network({{0.5, -0.25}, {1.0, 0.75}, {-0.5, 0.3}}, {0.1, 0.2, -0.3}, {0.7, -0.6, 0.5}, {1.0, 2.0}, 0.5)
    @Differentiable(wrt = {"w1", "b1", "w2"})
    static double network(double[][] w1, double[] b1, double[] w2, double[] x, double target) {
        double out = 0;
        for (int h = 0; h < w1.length; h++) {
            double z = b1[h];
            for (int i = 0; i < x.length; i++) {
                z += w1[h][i] * x[i];
            }
            out += w2[h] * Math.tanh(z);
        }
        return (out - target) * (out - target);
    }

    private Functions() {}
}

package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Loops that overwrite arrays, which are recorded together before the loop where that comes to the same. */
final class WholeRanges {
    // at overwritten({0.5, -1.5, 2.0}, 3)
    // at overwritten({}, 2)
    @Differentiable(emit = Emit.BACKWARD)
    static double overwritten(double[] x, int steps) {
        double[] y = x.clone();
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.sin(y[i]) * x[i];
            }
            for (int i = 1; i < y.length - 1; i++) {
                y[i] *= y[i];
            }
        }
        return sumOfSquares(y);
    }

    /** What a turn reads on its way back, an earlier one has overwritten. */
    // at neighbours({0.5, -1.5, 2.0, 0.25}, 3)
    @Differentiable
    static double neighbours(double[] x, int steps) {
        double[] y = x.clone();
        for (int k = 0; k < steps; k++) {
            for (int i = 1; i < y.length; i++) {
                y[i] = y[i - 1] * y[i];
            }
            for (int i = 0; i < y.length - 1; i++) {
                y[i] = y[i + 1] * Math.cos(y[i]);
            }
        }
        return sumOfSquares(y);
    }

    /** The range is read after the loop has written it, and a second array is overwritten beside it. */
    // at beside({0.5, -1.5, 2.0}, {1.0, 0.25, -0.5}, 2)
    @Differentiable
    static double beside(double[] a, double[] b, int steps) {
        double[] y = a.clone();
        double[] z = b.clone();
        for (int k = 0; k < steps; k++) {
            for (int i = 0; i < y.length; i++) {
                double t = y[i] * z[i];
                y[i] = t * t;
                z[i] = Math.exp(-y[i]) * z[i];
            }
            for (int i = 0; i < y.length; i++) {
                z[i] = z[i] * y[i];
            }
        }
        return sumOfSquares(y) + sumOfSquares(z);
    }

    // at oneArrayTwice({0.5, -1.5, 2.0}, 2)
    @Differentiable
    static double oneArrayTwice(double[] x, int steps) {
        double[] y = x.clone();
        double[] z = new double[x.length];
        for (int k = 0; k < steps; k++) {
            square(y, y);
            square(y, z);
        }
        return sumOfSquares(z) * y[0];
    }

    private static void square(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] * from[from.length - 1 - i] + to[i];
        }
    }

    // throws at tooFar({1.0, 2.0}, 3)
    // throws at tooFar(null, 1)
    // at tooFar({1.0, 2.0}, 2)
    @Differentiable
    static double tooFar(double[] x, int n) {
        double[] y = new double[2];
        for (int k = 0; k < n; k++) {
            y[k] = x[k];
        }
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < n; i++) {
                y[i] = y[i] * y[i];
            }
        }
        return y[0] * y[1];
    }

    // at nothingToDo({1.5}, null, 0)
    // throws at nothingToDo({1.5}, null, 1)
    @Differentiable(wrt = "x")
    static double nothingToDo(double[] x, double[] scratch, int n) {
        double sum = x[0] * x[0];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < n; i++) {
                scratch[i] = sum * x[0];
            }
            for (int i = 0; i < n; i++) {
                sum += scratch[i] * scratch[i];
            }
        }
        return sum;
    }

    /** What only comes and goes within a turn is kept in one array for all turns. */
    // at powers({0.5, -1.5, 2.0}, 4)
    // at powers({}, 2)
    // at powers(null, 0)
    // throws at powers(null, 1)
    @Differentiable
    static double powers(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = 0.25 * i - 0.4;
            double residual = 1;
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum;
    }

    /** The number of inner turns changes from turn to turn. */
    // at growing({0.5, -1.5, 2.0}, 5)
    @Differentiable
    static double growing(double[] x, int n) {
        double sum = 0;
        int m = 1;
        for (int i = 0; i < n; i++) {
            double residual = 1;
            double power = 1;
            for (int j = 0; j < m; j++) {
                residual -= x[j % x.length] * power;
                power *= 0.3 * i;
            }
            m += i % 2;
            sum += residual * residual;
        }
        return sum;
    }

    /** An array that a helper adds to and nobody asks for need not be put back. */
    // at pulled({0.5, -1.5, 2.0}, {0.1, 0.2, -0.3}, 3)
    @Differentiable(emit = {Emit.BACKWARD, Emit.HVP})
    static double pulled(double[] position, double[] velocity, int steps) {
        double[] x = position.clone();
        double[] v = velocity.clone();
        for (int step = 0; step < steps; step++) {
            accelerate(x, v);
            for (int i = 0; i < x.length; i++) {
                x[i] += 0.1 * v[i];
            }
        }
        return (x[0] - x[1]) * (x[0] - x[1]);
    }

    private static void accelerate(double[] x, double[] v) {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double d = x[i] - x[j];
                double pull = 0.1 / (1 + d * d);
                v[i] -= d * pull;
                v[j] += d * pull;
            }
        }
    }

    /** Here it is asked for in the next turn. */
    // at pulledTwice({0.5, -1.5, 2.0}, {0.1, 0.2, -0.3}, 3)
    @Differentiable
    static double pulledTwice(double[] position, double[] velocity, int steps) {
        double[] x = position.clone();
        double[] v = velocity.clone();
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += v[0] * v[1];
            accelerate(x, v);
            for (int i = 0; i < x.length; i++) {
                x[i] += 0.1 * v[i] * v[i];
            }
        }
        return (x[0] - x[1]) * sum;
    }

    private static double sumOfSquares(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each * each;
        }
        return sum;
    }

    private WholeRanges() {}
}

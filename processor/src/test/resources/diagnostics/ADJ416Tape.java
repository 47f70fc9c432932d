package diagnostics;

import static io.adjoint.TapeBound.NONE;

import io.adjoint.Differentiable;
import io.adjoint.TapeBound;

class ADJ416Tape {
    @Differentiable(tape = NONE)
//                         ^ ADJ416
    static double power(double x, int n) {
        double y = x;
        for (int i = 0; i < n; i++) {
            y = y * y + x;
//          ^ ADJ416
        }
        return y;
    }

    @Differentiable(wrt = "x", tape = TapeBound.NONE)
//                                             ^ ADJ416
    static double inPlace(double[] x, double h) {
        double[] y = x.clone();
        for (int step = 0; step < 100; step++) {
            for (int i = 0; i < y.length; i++) {
                y[i] = y[i] + h * Math.sin(y[i]);
//              ^ ADJ416
            }
        }
        return y[0];
    }

    @Differentiable(tape = TapeBound.TURN)
//                                  ^ ADJ416
    static double overTurns(double x, int n) {
        double y = x;
        while (y < 100 && n > 0) {
            y = root(y) + x;
//          ^ ADJ416
            n--;
        }
        return y;
    }

    private static double root(double x) {
        double r = x;
        for (int i = 0; i < 3; i++) {
            r = (r + x / r) / 2;
//          ^ ADJ416
        }
        return r;
    }

    @Differentiable(tape = NONE)
    static double mean(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return Math.log(sum);
    }

    @Differentiable(tape = TapeBound.TURN)
    static double turnByTurn(double[] w, double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            double y = 1;
            for (int j = 0; j < w.length; j++) {
                y = y * w[j] + row[j];
            }
            sum += y * y;
        }
        return sum;
    }

    @Differentiable(tape = NONE)
//                         ^ ADJ416
    static double logSumExp(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
//      ^ ADJ416
            sum += Math.exp(x[i]);
        }
        return Math.log(sum);
    }

    @Differentiable(tape = TapeBound.ANY)
    static double any(double x, int n) {
        double y = x;
        for (int i = 0; i < n; i++) {
            y = y * y + x;
        }
        return y;
    }
}

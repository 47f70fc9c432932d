package io.adjoint.samples.gradbench.problems;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Gradient descent whose step doubles after ten successes and halves after a failure. */
public final class GradientDescent {

    static final double FIRST_STEP = 1e-5;
    static final double TOLERANCE = 1e-5;
    static final int SUCCESSES = 10;

    /** Where the function is least, downhill from {@code start}. */
    public static double[] argmin(
            ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, double[] start) {
        double[] x = start;
        double value = function.applyAsDouble(x);
        double[] slope = gradient.apply(x);
        double step = FIRST_STEP;
        int successes = 0;
        while (norm(slope) > TOLERANCE) {
            if (successes == SUCCESSES) {
                step *= 2;
                successes = 0;
            }
            double[] next = moved(x, -step, slope);
            if (step * norm(slope) <= TOLERANCE) {
                break;
            }
            double lower = function.applyAsDouble(next);
            if (lower < value) {
                x = next;
                value = lower;
                slope = gradient.apply(x);
                successes++;
            } else {
                step /= 2;
                successes = 0;
            }
        }
        return x;
    }

    static double[] moved(double[] x, double step, double[] direction) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + step * direction[i];
        }
        return moved;
    }

    static double norm(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    private GradientDescent() {}
}

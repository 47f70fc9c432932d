package io.adjoint.check;

import java.util.Locale;
import java.util.SplittableRandom;

/** How fast what a gradient leaves unexplained gets smaller with the step. */
final class TaylorRemainder {

    private static final int LEVELS = 32;
    private static final double FIRST_STEP = 0x1p-3;

    /** Two, less what the next term of the series and rounding may do to it. */
    private static final double LEAST_ORDER = 1.8;

    private TaylorRemainder() {}

    /** Numbers between a half and one, of either sign. */
    static double[] someDirection(Shape<?> shape) {
        SplittableRandom random = new SplittableRandom(shape.size());
        double[] direction = new double[shape.size()];
        for (int i = 0; i < direction.length; i++) {
            double length = 0.5 + 0.5 * random.nextDouble();
            direction[i] = random.nextBoolean() ? length : -length;
        }
        return direction;
    }

    /** What is wrong, or null. */
    static <T> String complaint(Subject<T, Double> value, double[] x, double[] gradient, double[] direction) {
        double valueAtPoint = value.apply(x);
        if (!Double.isFinite(valueAtPoint)) {
            return "the function is " + valueAtPoint;
        }
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                return "the gradient with respect to " + value.name()
                        + value.shape().place(i) + " is " + gradient[i];
            }
        }
        Precision precision = value.shape().precision();
        double[] remainders = new double[LEVELS];
        double largest = Math.abs(valueAtPoint);
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(gradient[i] * x[i])); // what rounding of the argument does
        }
        boolean seen = false;
        for (int level = 0; level < LEVELS; level++) {
            double[] moved = new double[x.length];
            double predicted = 0;
            for (int i = 0; i < x.length; i++) {
                moved[i] = precision.round(x[i] + step(level) * direction[i]);
                predicted += gradient[i] * (moved[i] - x[i]);
            }
            double movedValue = value.apply(moved);
            remainders[level] = Math.abs(movedValue - valueAtPoint - predicted);
            if (Double.isFinite(movedValue)) {
                seen = true;
                largest = Math.max(largest, Math.abs(movedValue));
            }
        }
        if (!seen) {
            return "the function is not finite in this direction";
        }
        // The largest value, not the one at hand: in the sum of 1 and -1 the rounding of 1 remains.
        double noise = 32 * precision.roundoff * largest;
        int smallest = LEVELS - 2;
        while (smallest >= 0 && !(remainders[smallest] > 100 * noise)) {
            smallest--;
        }
        if (smallest < 0) {
            return null; // no more than rounding at any step: linear in this direction
        }
        double next = Math.max(remainders[smallest + 1], noise);
        double order = Math.log(remainders[smallest] / next) / Math.log(2);
        if (order >= LEAST_ORDER) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "the remainder falls as h^%.2f instead of h^2: it is %s for h = %s and %s for half that",
                order,
                remainders[smallest],
                step(smallest),
                remainders[smallest + 1]);
    }

    private static double step(int level) {
        return Math.scalb(FIRST_STEP, -level);
    }
}

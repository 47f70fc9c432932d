package io.adjoint.optim;

import java.util.Arrays;
import java.util.Objects;

/** The parameters that bounds allow: from {@code lower[i]} to {@code upper[i]}, infinite ones included. */
record Box(double[] lower, double[] upper) {

    /** A copy of bounds that a person gave. */
    static Box of(double[] lower, double[] upper) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(
                    "upper: expected " + lower.length + " elements, as many as lower has, got " + upper.length);
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException(
                        "bounds of parameter " + i + ": expected lower <= upper, got " + lower[i] + " and " + upper[i]);
            }
        }
        return new Box(lower.clone(), upper.clone());
    }

    /** All numbers. */
    static Box everywhere(int dimension) {
        double[] lower = new double[dimension];
        double[] upper = new double[dimension];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Box(lower, upper);
    }

    /** Throws unless a start is of the right length, finite and inside. */
    void requireInside(double[] start) {
        if (start.length != lower.length) {
            throw new IllegalArgumentException(
                    "start: expected " + lower.length + " elements, as many as there are bounds, got " + start.length);
        }
        for (int i = 0; i < start.length; i++) {
            if (!(start[i] >= lower[i] && start[i] <= upper[i])) {
                throw new IllegalArgumentException("start[" + i + "]: expected a number from " + lower[i] + " to "
                        + upper[i] + ", its bounds, got " + start[i]);
            }
        }
    }

    /** The nearest number to {@code x} that is allowed for parameter {@code i}. */
    double project(int i, double x) {
        return Math.max(lower[i], Math.min(upper[i], x));
    }

    /** The parameters that sit at a bound and would leave if they went down the gradient. */
    boolean[] held(double[] x, double[] gradient) {
        boolean[] held = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            held[i] = x[i] <= lower[i] && gradient[i] >= 0 || x[i] >= upper[i] && gradient[i] <= 0;
        }
        return held;
    }
}

package io.adjoint.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A gradient that is derived and one that is written by hand, number by number. */
final class TwoGradients {

    /** How many roundings of the largest number a smaller one may be off by: it may be what is left of large terms. */
    private static final double ROUNDINGS = 64;

    private TwoGradients() {}

    /** Where they differ by more than rounding. */
    static List<String> differences(double[] derived, double[] byHand, double tolerance, String name, Shape<?> shape) {
        double largest = Arrays.stream(derived)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < derived.length; i++) {
            double allowed = tolerance * Math.max(Math.abs(derived[i]), Math.abs(byHand[i]))
                    + ROUNDINGS * shape.precision().roundoff * largest;
            if (!areSame(derived[i], byHand[i], allowed)) {
                differences.add(name + shape.place(i) + ": by hand it is " + byHand[i] + ", derived " + derived[i]);
            }
        }
        return differences;
    }

    private static boolean areSame(double one, double other, double allowed) {
        return one == other
                || Double.isNaN(one) && Double.isNaN(other)
                || Double.isFinite(one) && Double.isFinite(other) && Math.abs(one - other) <= allowed;
    }
}

package io.adjoint.optim.schedule;

import java.util.Arrays;

/** Bounds on what a user chooses; each method gives the value back if it is within. */
final class Option {

    private Option() {}

    static IllegalArgumentException expected(String name, String what, Object got) {
        return new IllegalArgumentException(name + ": expected " + what + ", got " + got);
    }

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw expected(name, "one or more", value);
        }
        return value;
    }

    static int atLeastZero(String name, int value) {
        if (value < 0) {
            throw expected(name, "zero or more", value);
        }
        return value;
    }

    static double atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw expected(name, "a finite number, zero or more", value);
        }
        return value;
    }

    static double aboveZero(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw expected(name, "a finite number above zero", value);
        }
        return value;
    }

    static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw expected(name, "a number from 0 to 1", value);
        }
        return value;
    }

    static double[] allBelowOne(String name, double[] values) {
        for (double value : values) {
            if (!(value >= 0 && value < 1)) {
                throw expected(name, "a number from 0 to less than 1", value);
            }
        }
        return values.clone();
    }

    static double[] allAtLeastZero(String name, double[] values) {
        for (double value : values) {
            atLeastZero(name, value);
        }
        return values.clone();
    }

    /** One value for all groups, or one for each. */
    static double[] forEach(String name, double[] values, int groups) {
        if (values.length == groups) {
            return values.clone();
        }
        if (values.length != 1) {
            throw expected(name, "one value, or " + groups + ", one for each group", values.length);
        }
        double[] all = new double[groups];
        Arrays.fill(all, values[0]);
        return all;
    }
}

package io.adjoint.optim;

/** Bounds on what a user chooses; each method gives the value back if it is within. */
final class Hyperparameter {

    private Hyperparameter() {}

    static double atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw expected(name, "a finite number, zero or more", value);
        }
        return value;
    }

    /** From 0 to 1, without 1 itself. */
    static double belowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw expected(name, "a number from 0 to less than 1", value);
        }
        return value;
    }

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw expected(name, "one or more", value);
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw expected(name, "a finite number", value);
        }
        return value;
    }

    static IllegalArgumentException expected(String name, String what, Object got) {
        return new IllegalArgumentException(name + ": expected " + what + ", got " + got);
    }
}

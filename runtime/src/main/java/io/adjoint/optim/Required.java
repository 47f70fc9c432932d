package io.adjoint.optim;

/** What arrays that a user gave, or that a function of the user returned, must be. */
final class Required {

    private Required() {}

    /** An array that a function of the user's returned: of this length, and finite. */
    static double[] finite(double[] x, int length, String name) {
        length(x, length, name);
        for (int i = 0; i < length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(name + "[" + i + "]: expected a finite number, got " + x[i]);
            }
        }
        return x;
    }

    static void length(double[] x, int length, String name) {
        if (x == null) {
            throw new NullPointerException(name + ": expected an array of " + length + " elements, got null");
        }
        if (x.length != length) {
            throw new IllegalArgumentException(name + ": expected " + length + " elements, got " + x.length);
        }
    }

    /** A start that a person gave: not empty, and finite. */
    static double[] start(double[] start) {
        if (start == null) {
            throw new NullPointerException("start: expected an array, got null");
        }
        if (start.length == 0) {
            throw new IllegalArgumentException("start: expected one parameter or more, got none");
        }
        return finite(start, start.length, "start");
    }
}

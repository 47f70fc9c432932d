package io.adjoint.optim;

/**
 * When to stop.
 *
 * @param ftol on the relative change of the cost
 * @param xtol on the relative change of the parameters
 * @param gtol on the gradient
 * @param maxIterations the number of steps to try at most
 */
record Tolerances(double ftol, double xtol, double gtol, int maxIterations) {

    Tolerances {
        requireTolerance(ftol, "ftol");
        requireTolerance(xtol, "xtol");
        requireTolerance(gtol, "gtol");
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations: expected 1 or more, got " + maxIterations);
        }
    }

    private static void requireTolerance(double tolerance, String name) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": expected a finite number, zero or more, got " + tolerance);
        }
    }

    Tolerances ftol(double ftol) {
        return new Tolerances(ftol, xtol, gtol, maxIterations);
    }

    Tolerances xtol(double xtol) {
        return new Tolerances(ftol, xtol, gtol, maxIterations);
    }

    Tolerances gtol(double gtol) {
        return new Tolerances(ftol, xtol, gtol, maxIterations);
    }

    Tolerances maxIterations(int maxIterations) {
        return new Tolerances(ftol, xtol, gtol, maxIterations);
    }
}

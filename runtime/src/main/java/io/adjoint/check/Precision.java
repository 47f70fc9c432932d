package io.adjoint.check;

/** The type a point is made of, and what can be expected of numbers computed in it. */
enum Precision {
    DOUBLE(0x1p-53, 1e-7),
    FLOAT(0x1p-24, 1e-3);

    /** Half the distance from 1 to the next number: the relative error of one rounding. */
    final double roundoff;

    /** How well a gradient and a difference quotient agree, relative to their size, if nothing is wrong. */
    final double tolerance;

    Precision(double roundoff, double tolerance) {
        this.roundoff = roundoff;
        this.tolerance = tolerance;
    }

    double round(double number) {
        return this == FLOAT ? (float) number : number;
    }
}

package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Derivative;

/** The normal distribution. */
public final class Normal {

    /**
     * Its cumulative distribution function, to double precision (Hart 1968, in the form of West 2005, "Better
     * approximations to cumulative normal functions").
     */
    public static double cumulative(double x) {
        double size = Math.abs(x);
        double tail = 0;
        if (size < 7.07106781186547) {
            double numerator = 3.52624965998911e-2 * size + 0.700383064443688;
            numerator = numerator * size + 6.37396220353165;
            numerator = numerator * size + 33.912866078383;
            numerator = numerator * size + 112.079291497871;
            numerator = numerator * size + 221.213596169931;
            numerator = numerator * size + 220.206867912376;
            double denominator = 8.83883476483184e-2 * size + 1.75566716318264;
            denominator = denominator * size + 16.064177579207;
            denominator = denominator * size + 86.7807322029461;
            denominator = denominator * size + 296.564248779674;
            denominator = denominator * size + 637.333633378831;
            denominator = denominator * size + 793.826512519948;
            denominator = denominator * size + 440.413735824752;
            tail = Math.exp(-0.5 * size * size) * numerator / denominator;
        } else if (size < 37) {
            double fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
            tail = Math.exp(-0.5 * size * size) / fraction / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }

    /** Its density: the derivative of the above, better than that of an approximation. */
    @Derivative(of = "cumulative")
    static double cumulativeAdjoint(double g, double x, double y) {
        return g * density(x);
    }

    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    private Normal() {}
}

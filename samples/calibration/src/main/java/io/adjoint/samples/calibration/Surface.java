package io.adjoint.samples.calibration;

import java.util.stream.DoubleStream;

/**
 * Which options are quoted: calls of several expiries, each with strikes of its own.
 *
 * @param years to each expiry
 * @param logStrikes for each expiry the logarithms of its strikes over the forward price
 */
record Surface(double[] years, double[][] logStrikes) {
    private static final double TYPICAL_VOLATILITY = 0.2;

    /** Eight expiries from a month to three years, and eight strikes of each, the further apart the longer it runs. */
    static Surface usual() {
        double[] years = {1.0 / 12, 2.0 / 12, 0.25, 0.5, 1, 1.5, 2, 3};
        double[] deviations = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5};
        return new Surface(
                years,
                DoubleStream.of(years)
                        .mapToObj(t -> DoubleStream.of(deviations)
                                .map(d -> d * TYPICAL_VOLATILITY * Math.sqrt(t))
                                .toArray())
                        .toArray(double[][]::new));
    }

    int quotes() {
        int quotes = 0;
        for (double[] strikes : logStrikes) {
            quotes += strikes.length;
        }
        return quotes;
    }
}

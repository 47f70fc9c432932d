package io.adjoint.samples.calibration;

import java.util.Random;

/**
 * Implied volatilities that a market might quote. They are made up: those of a Heston model, and noise.
 *
 * @param surface the options
 * @param volatilities of each of them, expiry after expiry
 * @param parameters what the model had, in the order of {@link Heston}
 */
record Quotes(Surface surface, double[] volatilities, double[] parameters) {

    /** Parameters of the size that an index of stocks has: a variance that is feared more when prices fall. */
    private static final double[] PARAMETERS = {0.04, 1.8, 0.055, 0.55, -0.7};

    /**
     * Quotes with independent normal errors.
     *
     * @param noise the standard deviation of these, as a volatility
     */
    static Quotes madeUp(Quadrature rule, double noise, long seed) {
        Surface surface = Surface.usual();
        double[] volatilities = Pricing.volatilities(PARAMETERS, surface, rule);
        Random random = new Random(seed);
        for (int i = 0; i < volatilities.length; i++) {
            volatilities[i] += noise * random.nextGaussian();
        }
        return new Quotes(surface, volatilities, PARAMETERS.clone());
    }
}

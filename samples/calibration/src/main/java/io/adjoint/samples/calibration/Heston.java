package io.adjoint.samples.calibration;

import io.adjoint.Differentiable;

/**
 * The model of S. L. Heston, "A Closed-Form Solution for Options with Stochastic Volatility" (1993): the variance of an
 * asset's returns goes back to its mean, and is disturbed by noise that is correlated with that of the asset.
 *
 * @param startVariance the variance per year, now
 * @param reversion how fast the variance goes back to its mean, per year
 * @param meanVariance that mean
 * @param volatility of the variance, per root of a year
 * @param correlation of the two noises, from -1 to 1
 */
@Differentiable
record Heston(double startVariance, double reversion, double meanVariance, double volatility, double correlation) {

    /**
     * The expectation of {@code exp(izX)} for X the logarithm of the asset's price over its forward price, at {@code z
     * = u - i/2}. Of the two ways to write it this is the one that does not jump where the logarithm does (H.
     * Albrecher, P. Mayer, W. Schoutens and J. Tistaert, "The Little Heston Trap", 2007).
     */
    Complex characteristic(double u, double years) {
        double square = volatility * volatility;
        Complex beta = new Complex(reversion - correlation * volatility / 2, -correlation * volatility * u);
        // z² + iz is real on this line: u² + 1/4.
        Complex d =
                beta.times(beta).plus(new Complex(square * (u * u + 0.25), 0)).sqrt();
        Complex down = beta.minus(d);
        Complex g = down.over(beta.plus(d));
        Complex decay = d.times(-years).exp();
        Complex one = new Complex(1, 0);
        Complex rest = one.minus(g.times(decay));
        Complex ofStart = down.times(one.minus(decay)).over(rest).times(startVariance / square);
        Complex ofMean = down.times(years)
                .minus(rest.over(one.minus(g)).log().times(2))
                .times(reversion * meanVariance / square);
        return ofStart.plus(ofMean).exp();
    }
}

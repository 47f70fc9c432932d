package io.adjoint.samples.calibration;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;
import io.adjoint.ImplicitRoot;

/**
 * The model of F. Black and M. Scholes (1973), in units of the forward price: no interest, no dividends. A strike is
 * given by its logarithm, 0 at the forward price.
 */
final class BlackScholes {
    private static final double HIGHEST = 5;

    /** The price of a call. */
    @Differentiable
    static double call(double logStrike, double years, double volatility) {
        double deviation = volatility * Math.sqrt(years);
        double d = deviation / 2 - logStrike / deviation;
        return cdf(d) - Math.exp(logStrike) * cdf(d - deviation);
    }

    /**
     * The volatility for which a call has this price, NaN if there is none up to 500 %. It is found by Newton's method
     * between bounds, and differentiated through {@link #excess}, not through the iterations.
     */
    @ImplicitRoot("excess")
    @Differentiable
    static double impliedVolatility(double price, double logStrike, double years) {
        if (!(price > Math.max(0, 1 - Math.exp(logStrike)) && price < call(logStrike, years, HIGHEST))) {
            return Double.NaN;
        }
        double low = 0;
        double high = HIGHEST;
        // The price is steepest here, so that the first steps are not too long.
        double guess = Math.max(Math.sqrt(2 * Math.abs(logStrike) / years), 0.1);
        for (int i = 0; i < 100; i++) {
            double excess = excess(guess, price, logStrike, years);
            if (excess > 0) {
                high = guess;
            } else {
                low = guess;
            }
            double next = guess - excess / vega(logStrike, years, guess);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - guess) <= 2 * Math.ulp(guess)) {
                return next;
            }
            guess = next;
        }
        return guess;
    }

    /** By how much the price of a call is too high: 0 at the implied volatility. */
    static double excess(double volatility, double price, double logStrike, double years) {
        return call(logStrike, years, volatility) - price;
    }

    private static double vega(double logStrike, double years, double volatility) {
        return BlackScholesGrad.call$grad(logStrike, years, volatility).volatility();
    }

    /**
     * The probability of less than x in the standard normal distribution, by its Taylor series (G. Marsaglia,
     * "Evaluating the Normal Distribution", 2004), to about 1e-16.
     */
    static double cdf(double x) {
        if (Math.abs(x) > 8.5) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * pdf(x);
    }

    /** How the series is differentiated: not at all, since the derivative is known. */
    @Derivative(of = "cdf")
    static double cdfAdjoint(double g, double x, double y) {
        return g * pdf(x);
    }

    static double pdf(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private BlackScholes() {}
}

package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** Options on one stock. */
public final class BlackScholes {

    /**
     * What a portfolio of calls is worth.
     *
     * @param volatilities for each call, as {@code quantities}, {@code strikes} and {@code years} (to expiry)
     */
    @Differentiable(
            wrt = {"spot", "rate", "volatilities"},
            rules = Normal.class)
    public static double portfolio(
            double spot, double rate, double[] volatilities, double[] quantities, double[] strikes, double[] years) {
        double total = 0;
        for (int i = 0; i < strikes.length; i++) {
            total += quantities[i] * call(spot, rate, volatilities[i], strikes[i], years[i]);
        }
        return total;
    }

    private static double call(double spot, double rate, double volatility, double strike, double years) {
        double deviation = volatility * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / deviation;
        double d2 = d1 - deviation;
        return spot * Normal.cumulative(d1) - strike * Math.exp(-rate * years) * Normal.cumulative(d2);
    }

    private BlackScholes() {}
}

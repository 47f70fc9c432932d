package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.BlackScholes;
import io.adjoint.samples.benchmarks.problems.Normal;

/** The gradient of {@link BlackScholes}, by the known formulas (Black and Scholes 1973, Merton 1973). */
public final class BlackScholesByHand {

    public record Gradient(double value, double spot, double rate, double[] volatilities) {}

    public static Gradient gradient(
            double spot, double rate, double[] volatilities, double[] quantities, double[] strikes, double[] years) {
        double value = 0;
        double delta = 0;
        double rho = 0;
        double[] vegas = new double[volatilities.length];
        for (int i = 0; i < strikes.length; i++) {
            double volatility = volatilities[i];
            double root = Math.sqrt(years[i]);
            double deviation = volatility * root;
            double d1 = (Math.log(spot / strikes[i]) + (rate + 0.5 * volatility * volatility) * years[i]) / deviation;
            double discounted = strikes[i] * Math.exp(-rate * years[i]) * Normal.cumulative(d1 - deviation);
            double exercised = Normal.cumulative(d1);
            value += quantities[i] * (spot * exercised - discounted);
            delta += quantities[i] * exercised;
            rho += quantities[i] * discounted * years[i];
            vegas[i] = quantities[i] * spot * Normal.density(d1) * root;
        }
        return new Gradient(value, delta, rho, vegas);
    }

    private BlackScholesByHand() {}
}

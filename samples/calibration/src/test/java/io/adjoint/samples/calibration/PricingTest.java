package io.adjoint.samples.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final double[] PARAMETERS = {0.04, 1.8, 0.055, 0.55, -0.7};
    private static final Surface SMALL =
            new Surface(new double[] {0.25, 1}, new double[][] {{-0.1, 0, 0.05}, {-0.2, 0.1}});
    private static final Quadrature RULE = Quadrature.of(CalibrationSample.NODES);

    @Test
    void pricesAreThoseThatLewisPublished() {
        // A. L. Lewis, Heston model reference prices (2019): a spot price of 100, rates of 1 % and 2 %, one year.
        double[] strikes = {80, 90, 100, 110, 120};
        double[] calls = {
            26.774758743998854, 20.933349000596710, 16.070154917028834, 12.132211516709845, 9.0249134834578357
        };
        double forward = 100 * Math.exp(0.01 - 0.02);
        double[] logStrikes = new double[strikes.length];
        for (int i = 0; i < strikes.length; i++) {
            logStrikes[i] = Math.log(strikes[i] / forward);
        }
        double[] volatilities = Pricing.volatilities(
                new double[] {0.04, 4, 0.25, 1, -0.5},
                new Surface(new double[] {1}, new double[][] {logStrikes}),
                RULE);
        for (int i = 0; i < strikes.length; i++) {
            double call = Math.exp(-0.01) * forward * BlackScholes.call(logStrikes[i], 1, volatilities[i]);
            assertThat(call).isCloseTo(calls[i], within(1e-11));
        }
    }

    @Test
    void withoutNoiseInTheVarianceTheVolatilityIsItsMeanOverTime() {
        // The variance runs from 0.09 to 0.04 by itself; its mean over t years is known.
        double reversion = 2;
        double[] parameters = {0.09, reversion, 0.04, 1e-4, 0};
        double[] volatilities = Pricing.volatilities(parameters, SMALL, RULE);
        double[] years = {0.25, 0.25, 0.25, 1, 1};
        for (int i = 0; i < years.length; i++) {
            double mean = 0.04 + 0.05 * (1 - Math.exp(-reversion * years[i])) / (reversion * years[i]);
            assertThat(volatilities[i]).isCloseTo(Math.sqrt(mean), within(1e-6));
        }
    }

    @Test
    void theGradientOfEveryVolatilityIsThatOfDifferences() {
        for (int quote = 0; quote < SMALL.quotes(); quote++) {
            int row = quote;
            GradientCheck.of((double[] p) -> Pricing.volatilities(p, SMALL, RULE)[row])
                    .gradient(p -> PricingGrad.volatilities$jacobian(p, SMALL, RULE)[row])
                    .named("parameters")
                    .scale(0.1)
                    .tolerance(1e-6)
                    .at(PARAMETERS);
        }
    }

    @Test
    void reverseAndForwardModeAgree() {
        double[] seed = {0.5, -1, 2, 0.25, -3};
        double[] direction = {0.1, -2, 0.3, 1, 0.7};
        double[] pulled = PricingGrad.volatilities$vjp(PARAMETERS, SMALL, RULE, seed);
        double[] tangent =
                PricingGrad.volatilities$jvp(PARAMETERS, SMALL, RULE, direction).tangent();
        double bySeed = 0;
        for (int i = 0; i < seed.length; i++) {
            bySeed += seed[i] * tangent[i];
        }
        double byDirection = 0;
        for (int j = 0; j < direction.length; j++) {
            byDirection += pulled[j] * direction[j];
        }
        assertThat(bySeed).isCloseTo(byDirection, within(1e-12 * Math.abs(byDirection)));
    }
}

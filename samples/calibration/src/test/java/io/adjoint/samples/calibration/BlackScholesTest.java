package io.adjoint.samples.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlackScholesTest {

    @ParameterizedTest
    @CsvSource({
        // From tables of the normal distribution, to 15 places.
        "0, 0.5",
        "1, 0.841344746068543",
        "-1, 0.158655253931457",
        "2, 0.977249868051821",
        "-3, 0.001349898031630",
        "9, 1",
        "-9, 0"
    })
    void theDistributionIsThatOfTheTables(double x, double probability) {
        assertThat(BlackScholes.cdf(x)).isCloseTo(probability, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -1.5, 0, 0.3, 2.5})
    void theRuleIsTheDerivativeOfTheSeries(double x) {
        GradientCheck.ofScalarRule(BlackScholes::cdf, BlackScholes::cdfAdjoint).at(x);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.2", "0.3, 0.5, 0.35", "-0.4, 2, 0.15", "-0.1, 0.1, 0.6", "1, 1, 2.5"})
    void theImpliedVolatilityGivesThePriceBack(double logStrike, double years, double volatility) {
        double price = BlackScholes.call(logStrike, years, volatility);
        assertThat(BlackScholes.impliedVolatility(price, logStrike, years)).isCloseTo(volatility, within(1e-12));
    }

    @Test
    void theImpliedVolatilityChangesByOneOverTheVega() {
        double price = BlackScholes.call(0.1, 0.5, 0.25);
        double d = 0.125 * Math.sqrt(0.5) - 0.1 / (0.25 * Math.sqrt(0.5));
        double vega = Math.sqrt(0.5) * Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI);
        assertThat(BlackScholesGrad.impliedVolatility$grad(price, 0.1, 0.5).price())
                .isCloseTo(1 / vega, within(1e-12 / vega));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 0.095, 1, Double.NaN})
    void aPriceThatNoVolatilityGivesHasNone(double price) {
        // A call with this strike is worth 1 - exp(-0.1) = 0.0952 at least, and less than 1.
        assertThat(BlackScholes.impliedVolatility(price, -0.1, 1)).isNaN();
    }
}

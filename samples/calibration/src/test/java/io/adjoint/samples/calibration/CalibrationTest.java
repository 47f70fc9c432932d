package io.adjoint.samples.calibration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.optim.LeastSquaresFit;
import io.adjoint.samples.calibration.Calibration.Derivatives;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
    private static final Quadrature RULE = Quadrature.of(CalibrationSample.NODES);

    @Test
    void quotesWithoutNoiseGiveTheParametersBack() {
        Quotes quotes = Quotes.madeUp(RULE, 0, 1);
        double[] fitted =
                new Calibration(quotes, RULE).fit(Derivatives.GENERATED).parameters();
        for (int j = 0; j < fitted.length; j++) {
            double parameter = quotes.parameters()[j];
            assertThat(fitted[j]).isCloseTo(parameter, within(1e-9 * Math.abs(parameter)));
        }
    }

    @Test
    void withNoiseTheParametersAreWithinFourStandardErrors() {
        Quotes quotes = Quotes.madeUp(RULE, CalibrationSample.NOISE, CalibrationSample.SEED);
        LeastSquaresFit fit = new Calibration(quotes, RULE).fit(Derivatives.GENERATED);
        assertThat(fit.reason().converged()).isTrue();
        double[] errors = fit.standardErrors();
        for (int j = 0; j < errors.length; j++) {
            assertThat(fit.parameters()[j]).isCloseTo(quotes.parameters()[j], within(4 * errors[j]));
        }
    }

    @Test
    void whatIsLeftIsAsLargeAsTheNoise() {
        Quotes quotes = Quotes.madeUp(RULE, CalibrationSample.NOISE, CalibrationSample.SEED);
        LeastSquaresFit fit = new Calibration(quotes, RULE).fit(Derivatives.GENERATED);
        double variance = 2 * fit.cost() / (quotes.volatilities().length - 5);
        assertThat(Math.sqrt(variance)).isBetween(0.7 * CalibrationSample.NOISE, 1.3 * CalibrationSample.NOISE);
    }

    @ParameterizedTest
    @EnumSource(Derivatives.class)
    void allJacobiansAreTheSameUpToTheErrorOfDifferences(Derivatives derivatives) {
        Calibration calibration = new Calibration(Quotes.madeUp(RULE, 0, 1), RULE);
        double[] at = calibration.quotes().parameters();
        double[][] jacobian = derivatives.jacobian(calibration, at);
        assertThat(CalibrationSample.deviation(jacobian, Differences.central(calibration::volatilities, at, 1e-3)))
                .isLessThan(1e-5);
    }

    @Test
    void theSampleTellsWhatItDid() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CalibrationSample.run(new PrintStream(bytes, true, UTF_8));
        assertThat(bytes.toString(UTF_8))
                .containsSubsequence(
                        "64 implied volatilities", "made up", "central", "Levenberg", "generated", "standard error");
    }
}

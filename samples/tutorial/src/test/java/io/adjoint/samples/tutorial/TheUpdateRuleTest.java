package io.adjoint.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TheUpdateRuleTest {
    /** How much of the residual a step with rate 0.01 takes away: 2 * rate * (x1^2 + x2^2 + x3^2 + 1). */
    private static final double SHARE = 2 * 0.01 * (1 + 4 + 9 + 1);

    @Test
    void byHandAndBySgdTheFirstWeightBecomesTheSame() {
        assertThat(Told.by(TheUpdateRule::tell))
                .contains("0.5 - 0.01 * (-5.0) = 0.55")
                .contains("new Sgd(0.01).step(0.5, -5.0) = 0.55");
    }

    @Test
    void clearedGradientsShrinkTheResidualByTheSameShareAtEachStep() {
        double[] losses = TheUpdateRule.losses(12, true);
        for (int step = 0; step < losses.length; step++) {
            double residual = 2.5 * Math.pow(1 - SHARE, step);
            assertThat(losses[step]).isCloseTo(residual * residual, within(1e-12));
        }
    }

    @Test
    void gradientsThatAreNotClearedMakeTheResidualSwing() {
        // The n-th step repeats the one before and adds its own: r(n + 1) = r(n) + (r(n) - r(n - 1)) - share * r(n).
        double[] losses = TheUpdateRule.losses(12, false);
        double before = 2.5;
        double residual = 2.5 * (1 - SHARE);
        for (int step = 1; step < losses.length; step++) {
            assertThat(losses[step]).isCloseTo(residual * residual, within(1e-12));
            double next = residual + (residual - before) - SHARE * residual;
            before = residual;
            residual = next;
        }
    }

    @Test
    void withoutClearingTheLossRisesAboveWhereItStarted() {
        assertThat(DoubleStream.of(TheUpdateRule.losses(12, false)).max().orElseThrow())
                .isGreaterThan(6.25);
    }
}

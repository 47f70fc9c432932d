package io.adjoint.samples.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.check.GradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {
    private static final double[] UNKNOWNS = {1.06, 0.01, -0.02, 0.02, 0.6, 0.75, 0.5, -1, 2, 0.25};
    private static final Tracking SMALL = new Tracking(
            0.05, 8, new double[][] {{0, 0.8, 0.6}, null, {0.6, 0.8, 0}, null}, new double[] {1, 0, 1, 0}, 0.01);
    private static final double[] SEED = {1, -2, 0.5, 3, -0.25, 1};

    @Test
    void thereIsAResidualForEachMeasurementAndEachChangeOfTheDrag() {
        double[] residuals = Tracking.residuals(UNKNOWNS, SMALL, true);
        double[][] states = Tracking.states(UNKNOWNS, 0.05, 8);
        assertThat(residuals)
                .containsExactly(
                        (Tracking.range(states[0], new double[] {0, 0.8, 0.6}) - 1) / 0.01,
                        (Tracking.range(states[2], new double[] {0.6, 0.8, 0}) - 1) / 0.01,
                        0.5,
                        -1,
                        2,
                        0.25);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theGradientIsThatOfDifferences(boolean checkpoints) {
        GradientCheck.of((double[] x) -> dot(Tracking.residuals(x, SMALL, checkpoints), SEED))
                .gradient(x -> TrackingGrad.residuals$vjp(x, SMALL, checkpoints, SEED))
                .named("unknowns")
                .at(UNKNOWNS);
    }

    @Test
    void checkpointsChangeNothing() {
        Campaign campaign = Campaign.madeUp(3);
        Determination determination = new Determination(campaign.tracking());
        double[] seed = determination.residuals(campaign.start());
        double[] with = determination.gradient(campaign.start(), seed);
        double[] without = determination.gradientWithoutCheckpoints(campaign.start(), seed);
        for (int i = 0; i < with.length; i++) {
            assertThat(with[i]).isCloseTo(without[i], within(1e-12 * Math.abs(without[i])));
        }
    }

    @Test
    void forwardAndReverseModeAgreeOverADay() {
        Campaign campaign = Campaign.madeUp(3);
        Determination determination = new Determination(campaign.tracking());
        Random random = new Random(7);
        double[] direction = random.doubles(campaign.start().length, -1, 1).toArray();
        double[] change = determination.change(campaign.start(), direction);
        double[] seed = random.doubles(change.length, -1, 1).toArray();
        double forward = dot(change, seed);
        double reverse = dot(determination.gradient(campaign.start(), seed), direction);
        assertThat(forward).isCloseTo(reverse, within(1e-9 * Math.abs(reverse)));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}

package io.adjoint.samples.trajectory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.optim.LeastSquaresFit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static final double METRE = 0.001 / Satellite.RADIUS_KM;
    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
    private static LeastSquaresFit fit;

    @BeforeAll
    static void run() {
        fit = TrajectorySample.run(new PrintStream(TOLD, true, UTF_8));
    }

    @Test
    void theOrbitIsFoundThroughTenThousandStepsToWithinAFewErrorsOfTheMeasurements() {
        Campaign campaign = Campaign.madeUp(TrajectorySample.SEED);
        assertThat(campaign.tracking().stations().length * campaign.tracking().steps())
                .isEqualTo(10_000);
        double[][] truth = states(campaign, campaign.truth());
        double[][] before = states(campaign, campaign.start());
        double[][] after = states(campaign, fit.parameters());
        int last = truth.length - 1;
        assertThat(Tracking.range(before[last], truth[last])).isGreaterThan(10_000 * METRE);
        assertThat(Tracking.range(after[last], truth[last])).isLessThan(50 * METRE);
        assertThat(Tracking.range(after[last / 2], truth[last / 2])).isLessThan(20 * METRE);
    }

    @Test
    void whatIsLeftIsAsLargeAsTheErrors() {
        // The expected sum of squares is the number of residuals less that of unknowns: about one for each measurement.
        int measurements = Campaign.madeUp(TrajectorySample.SEED).tracking().measurements();
        assertThat(fit.reason().converged()).isTrue();
        assertThat(2 * fit.cost() / measurements).isBetween(0.6, 1.4);
    }

    @Test
    void theSampleTellsWhatItDid() {
        assertThat(TOLD.toString(UTF_8))
                .containsSubsequence(
                        "10000 steps", "made up", "steps in", "misfit", "24 h", "reverse mode", "records of");
    }

    private static double[][] states(Campaign campaign, double[] unknowns) {
        return Tracking.states(
                unknowns, campaign.tracking().h(), campaign.tracking().steps());
    }
}

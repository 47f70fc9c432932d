package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.adjoint.optim.Sgd;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private static final EarlyStopping RULE = EarlyStopping.on("m");

    /** Each epoch adds one to the only parameter, and the metric is read off a list. */
    private static Trained<double[]> train(EarlyStopping rule, double... metric) {
        return Training.of(new double[1], new Sgd(1))
                .examples(1)
                .epochs(metric.length)
                .gradient((p, i, into) -> {
                    into.add(new double[] {-1});
                    return 0;
                })
                .metric("m", p -> metric[(int) p[0] - 1])
                .stopEarly(rule)
                .run();
    }

    @Test
    void itStopsAtTheFirstEpochThatIsNotBetterAndGoesBackToTheBest() {
        Trained<double[]> trained = train(RULE, 5, 4, 3, 3, 1);
        assertThat(trained.epochs()).hasSize(4);
        assertThat(trained.best()).isEqualTo(3);
        assertThat(trained.parameters()).containsExactly(3);
        assertThat(trained.ending()).isEqualTo(Trained.Ending.EARLY_STOPPING);
    }

    @Test
    void patienceCountsEpochsInARowSinceTheBest() {
        assertThat(train(RULE.patience(2), 5, 6, 4, 6, 3, 7, 7, 1).epochs()).hasSize(7);
        assertThat(train(RULE.patience(3), 5, 6, 4, 6, 3, 7, 7, 1).best()).isEqualTo(8);
    }

    @Test
    void aChangeAsSmallAsTheDeltaIsNoneAndSmallOnesAddUp() {
        Trained<double[]> trained = train(RULE.minDelta(1).patience(2), 5, 4.5, 3.75, 3.25, 3, 0);
        assertThat(trained.best()).isEqualTo(3);
        assertThat(trained.epochs()).hasSize(5);
        assertThat(train(RULE.minDelta(1), 5, 4).epochs()).hasSize(2);
        assertThat(train(RULE.minDelta(1), 5, 4).best()).isEqualTo(1);
    }

    @Test
    void aMetricOfWhichMoreIsBetterIsMaximized() {
        Trained<double[]> trained = train(RULE.maximize(), 1, 2, 3, 2, 9);
        assertThat(trained.best()).isEqualTo(3);
        assertThat(trained.epochs()).hasSize(4);
    }

    @Test
    void theLastParametersAreKeptIfAsked() {
        Trained<double[]> trained = train(RULE.keepLast(), 5, 4, 4, 1);
        assertThat(trained.parameters()).containsExactly(3);
        assertThat(trained.best()).isEqualTo(3);
    }

    @Test
    void whereAllEpochsAreTrainedTheBestIsTakenAsWell() {
        Trained<double[]> trained = train(RULE.patience(9), 5, 1, 4);
        assertThat(trained.ending()).isEqualTo(Trained.Ending.EPOCHS);
        assertThat(trained.parameters()).containsExactly(2);
    }

    @Test
    void notANumberIsNeverBetterAndAnyNumberIsBetterThanIt() {
        assertThat(train(RULE.patience(2), Double.NaN, 5, Double.NaN, Double.NaN, 1)
                        .best())
                .isEqualTo(2);
        assertThat(train(RULE.patience(2), Double.NaN, Double.NaN, Double.NaN, 1)
                        .epochs())
                .hasSize(3);
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.patience(0))
                .withMessage("patience: expected 1 epoch or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.minDelta(Double.NaN))
                .withMessage("minDelta: expected a finite number, zero or more, got NaN");
    }
}

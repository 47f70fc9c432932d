package io.adjoint.optim.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.optim.Adagrad;
import io.adjoint.optim.Adam;
import io.adjoint.optim.Adjustable;
import io.adjoint.optim.Lbfgs;
import io.adjoint.optim.Optimizer;
import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.ParameterGroups;
import io.adjoint.optim.Sgd;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulesTest {

    private static Sgd sgd(double rate) {
        return Sgd.builder().lr(rate).momentum(0.9).build();
    }

    static Stream<Function<Adjustable, Schedule>> schedules() {
        return Stream.of(
                o -> new StepLr(o, 3, 0.5),
                o -> new MultiStepLr(o, 0.1, 2, 9),
                o -> new ExponentialLr(o, 0.9),
                o -> new ConstantLr(o, 0.5, 8),
                o -> new LinearLr(o, 0.2, 0.9, 10),
                o -> new PolynomialLr(o, 11, 2),
                o -> new CosineAnnealingLr(o, 6, 0.01),
                o -> new CosineAnnealingWarmRestarts(o, 3, 2, 0.01),
                o -> new LambdaLr(o, epoch -> 1.0 / (1 + epoch)),
                o -> new MultiplicativeLr(o, epoch -> 0.9),
                o -> CyclicLr.builder(o, 0.01, 0.1).stepSizeUp(4).build(),
                o -> OneCycleLr.builder(o, 20, 1).build(),
                o -> new ChainedScheduler(new ConstantLr(o, 0.5, 8), new ExponentialLr(o, 0.9)),
                o -> new SequentialLr(
                        List.of(new LinearLr(o, 0.1, 1, 5), new CosineAnnealingWarmRestarts(o, 3), new StepLr(o, 2)),
                        5,
                        9));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void whoGoesOnFromASavedStateSetsTheSameRatesBitForBit(Function<Adjustable, Schedule> schedules) {
        for (int stop = 0; stop < 12; stop += 4) {
            Sgd never = sgd(0.1);
            Schedule throughout = schedules.apply(never);
            for (int i = 0; i < stop; i++) {
                throughout.step();
            }
            OptimizerState optimizer = never.state();
            OptimizerState state = throughout.state();
            Sgd stopped = sgd(0.1);
            Schedule next = schedules.apply(stopped);
            stopped.restore(optimizer);
            next.restore(state);
            assertThat(next.state()).isEqualTo(state);
            for (int i = stop; i < 16; i++) {
                throughout.step();
                next.step();
                assertThat(stopped.learningRate()).isEqualTo(never.learningRate());
                assertThat(stopped.momentum()).isEqualTo(never.momentum());
            }
            assertThat(next.state()).isEqualTo(throughout.state());
        }
    }

    /** The example in PyTorch's documentation of {@code ChainedScheduler}, from 0.5. */
    @Test
    void chainedSchedulesActOnOneRate() {
        Sgd sgd = sgd(0.5);
        Schedule chained = new ChainedScheduler(new ConstantLr(sgd, 0.1, 20), new ExponentialLr(sgd, 0.9));
        assertThat(chained.learningRate()).isCloseTo(0.05, within(1e-15));
        for (int epoch = 1; epoch <= 30; epoch++) {
            chained.step();
            double factor = (epoch < 20 ? 0.1 : 1) * Math.pow(0.9, epoch);
            assertThat(chained.learningRate()).as("epoch " + epoch).isCloseTo(0.5 * factor, within(1e-14));
        }
    }

    /** The example in PyTorch's documentation of {@code SequentialLR}. */
    @Test
    void sequentialSchedulesTakeTurnsEachFromTheInitialRate() {
        Sgd sgd = sgd(0.05);
        Schedule sequence = new SequentialLr(List.of(new ConstantLr(sgd, 0.1, 20), new ExponentialLr(sgd, 0.9)), 20);
        for (int epoch = 0; epoch <= 30; epoch++) {
            double expected = epoch < 20 ? 0.005 : 0.05 * Math.pow(0.9, epoch - 20);
            assertThat(sgd.learningRate()).as("epoch " + epoch).isCloseTo(expected, within(1e-15));
            sequence.step();
        }
    }

    @Test
    void everyGroupGoesFromARateOfItsOwn() {
        Optimizer groups = ParameterGroups.builder()
                .group(new Sgd(1), "a")
                .rest(new Adam(0.5))
                .build();
        Schedule schedule = new LambdaLr(groups, epoch -> 1.0 / (1 + epoch), epoch -> Math.pow(0.5, epoch));
        schedule.step();
        schedule.step();
        assertThat(schedule.learningRates()).containsExactly(1.0 / 3, 0.125);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CyclicLr.builder(groups, new double[3], new double[] {1})
                        .build())
                .withMessage("base lr: expected one value, or 2, one for each group, got 3");
        assertThat(schedule.learningRates()).containsExactly(1.0 / 3, 0.125);
    }

    @Test
    void theCosineMayRestartInTheMiddleOfAnEpoch() {
        Sgd sgd = sgd(0.1);
        CosineAnnealingWarmRestarts schedule = new CosineAnnealingWarmRestarts(sgd, 4, 2, 0);
        schedule.step(4 + 2.5);
        assertThat(sgd.learningRate()).isCloseTo(0.05 * (1 + Math.cos(Math.PI * 2.5 / 8)), within(1e-15));
        schedule.step();
        assertThat(sgd.learningRate()).isCloseTo(0.05 * (1 + Math.cos(Math.PI * 3.5 / 8)), within(1e-15));
    }

    @Test
    void aPlateauGoesOnFromASavedState() {
        double[] metrics = {1, 2, 3, 4, 0.5, 1, Double.NaN, 1, 1, 0.1, 1, 1};
        Sgd never = sgd(0.1);
        ReduceLrOnPlateau throughout = plateau(never);
        for (int i = 0; i < 6; i++) {
            throughout.step(metrics[i]);
        }
        Sgd stopped = sgd(0.1);
        ReduceLrOnPlateau next = plateau(stopped);
        stopped.restore(never.state());
        next.restore(throughout.state());
        for (int i = 6; i < metrics.length; i++) {
            throughout.step(metrics[i]);
            next.step(metrics[i]);
            assertThat(next.learningRate()).isEqualTo(throughout.learningRate());
        }
        assertThat(next.state()).isEqualTo(throughout.state());
        assertThat(next.best()).isEqualTo(0.1);
        assertThat(next.learningRate()).isLessThan(0.1);
    }

    private static ReduceLrOnPlateau plateau(Sgd sgd) {
        return ReduceLrOnPlateau.builder(sgd)
                .patience(1)
                .cooldown(1)
                .factor(0.5)
                .build();
    }

    @Test
    void aRateMayEndAtZeroWhateverRoundingMakesOfIt() {
        for (int steps = 1; steps < 40; steps++) {
            Sgd sgd = sgd(0.1);
            Schedule schedule = new LinearLr(sgd, 0.3, 0, steps);
            for (int i = 0; i < steps + 2; i++) {
                schedule.step();
            }
            assertThat(sgd.learningRate()).isCloseTo(0, within(1e-15));
            sgd.step(1.0, 1.0);
        }
    }

    @Test
    void oneCycleMayBeSteppedAfterItsLastBatchToo() {
        for (OneCycleLr.AnnealStrategy strategy : OneCycleLr.AnnealStrategy.values()) {
            Adam adam = new Adam(1);
            Schedule schedule = OneCycleLr.builder(adam, 10, 0.1)
                    .annealStrategy(strategy)
                    .maxMomentum(0.999)
                    .build();
            for (int batch = 0; batch < 10; batch++) {
                adam.step(1.0, 1.0);
                schedule.step();
            }
            assertThat(adam.learningRate()).isBetween(0.0, 0.01);
        }
    }

    @Test
    void lbfgsHasASchedulableRateToo() {
        Lbfgs lbfgs = new Lbfgs(1);
        new ExponentialLr(lbfgs, 0.5).step();
        assertThat(lbfgs.learningRate()).isEqualTo(0.5);
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheRatesStay() {
        Sgd sgd = sgd(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepLr(sgd, 0))
                .withMessage("step size: expected one or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearLr(sgd, 0, 1, 5))
                .withMessage("start factor: expected a number above 0 and at most 1, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialLr(sgd, Double.NaN))
                .withMessage("gamma: expected a finite number, zero or more, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LambdaLr(sgd, epoch -> -1))
                .withMessage("LambdaLr: expected a learning rate that is finite, zero or more, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequentialLr(List.of(new StepLr(sgd, 1), new StepLr(sgd, 1))))
                .withMessage("milestones: expected 1, one less than schedules, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainedScheduler(new StepLr(sgd, 1), new StepLr(sgd(1), 1)))
                .withMessage("schedules: expected all of one optimizer, got several optimizers");
        assertThat(sgd.learningRate()).isEqualTo(0.1);

        Adagrad adagrad = new Adagrad(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CyclicLr.builder(adagrad, 0.2, 0.3).build())
                .withMessage("cycle momentum: expected an optimizer that has a momentum, or cycleMomentum(false),"
                        + " got Adagrad");
        assertThat(adagrad.learningRate()).isEqualTo(0.1);

        OneCycleLr cycle = OneCycleLr.builder(sgd, 2, 1).build();
        cycle.step();
        cycle.step();
        OptimizerState state = cycle.state();
        assertThatIllegalStateException()
                .isThrownBy(cycle::step)
                .withMessage("steps: expected at most 2, as total steps says, got 3");
        assertThat(cycle.state()).isEqualTo(state);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cycle.restore(new StepLr(sgd, 1).state()))
                .withMessage("state: expected one of OneCycleLr, got one of StepLr");
    }
}

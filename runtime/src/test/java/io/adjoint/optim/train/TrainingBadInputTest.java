package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.adjoint.optim.Sgd;
import io.adjoint.optim.schedule.ReduceLrOnPlateau;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainingBadInputTest {

    private static Training<double[]> training() {
        return Training.of(new double[] {1, 2}, new Sgd(0.1))
                .examples(10)
                .batchSize(4)
                .gradient((p, i, into) -> {
                    into.add(new double[] {1, i});
                    return 0;
                });
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Training.of(new double[1], new Sgd(0.1)).run())
                .withMessage("examples: expected how many there are, got nothing");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Training.of(new double[1], new Sgd(0.1)).examples(1).run())
                .withMessage("gradient: expected a function, got none");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> training().stopEarly(EarlyStopping.on("accuracy")).run())
                .withMessage("earlyStopping: expected a metric that is computed, got accuracy");
        Sgd sgd = new Sgd(0.1);
        assertThatIllegalStateException()
                .isThrownBy(() -> training()
                        .schedule(ReduceLrOnPlateau.builder(sgd).build(), "accuracy")
                        .run())
                .withMessage("schedule: expected a metric that is computed, got accuracy");
        assertThatIllegalStateException()
                .as("before an epoch is trained in vain")
                .isThrownBy(() -> training().saveTo(Path.of("missing", "net")).run())
                .withMessage("saveTo: expected a file in a directory that is there, got " + Path.of("missing", "net"));
        assertThatNullPointerException()
                .isThrownBy(() -> Training.of(new double[1], null))
                .withMessage("optimizer: expected one, got null");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training().examples(0))
                .withMessage("examples: expected 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training().batchSize(-1))
                .withMessage("batchSize: expected 1 or more, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training().threads(0))
                .withMessage("threads: expected 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.of(new double[0], new Sgd(0.1)))
                .withMessage("parameters: expected at least one number, got none (double[0])");
    }

    @Test
    void metricsNeedNamesOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training().metric("loss", p -> 0))
                .withMessage("metric: expected a name that is not taken, got loss");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training().metric("a", p -> 0).metric("a", p -> 0))
                .withMessage("metric: expected a name that is not taken, got a");
        for (String name : new String[] {"", " a", "a\nb", "a\r"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training().metric(name, p -> 0))
                    .withMessageStartingWith("metric: expected a name in one line");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        training().stopWhen(epoch -> epoch.metric("b") > 0).run())
                .withMessage("metric: expected one of loss, got b");
    }

    @Test
    void aGradientThatIsNotANumberIsRefusedWithItsStepAndThePriorParametersAreKept() {
        double[] p = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.of(p, new Sgd(0.1))
                        .examples(10)
                        .batchSize(4)
                        .shuffle(false)
                        .gradient((now, i, into) -> {
                            into.add(new double[] {1, i == 5 ? Double.NaN : 0});
                            return 0;
                        })
                        .run())
                .withMessage("epoch 1, step 2: gradient[1]: expected a finite number, got NaN");
        assertThat(p).containsExactly(0.9, 2);
    }

    @Test
    void aGradientOfAnotherShapeIsRefused() {
        for (int threads : new int[] {1, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training()
                            .threads(threads)
                            .gradient((p, i, into) -> {
                                into.add(new double[3]);
                                return 0;
                            })
                            .run())
                    .withMessage("gradient: expected 2 elements, as many as parameters has, got 3");
        }
    }

    @Test
    void whatAGradientThrowsIsThrownWhateverTheNumberOfThreads() {
        for (int threads : new int[] {1, 2, 8}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> training()
                            .threads(threads)
                            .shuffle(false)
                            .gradient((p, i, into) -> {
                                if (i >= 5) {
                                    throw new IllegalStateException("example " + i);
                                }
                                return 0;
                            })
                            .run())
                    .withMessage("example 5");
        }
    }
}

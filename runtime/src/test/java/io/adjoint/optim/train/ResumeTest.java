package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.adjoint.optim.Adam;
import io.adjoint.optim.Optimizer;
import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.Sgd;
import io.adjoint.optim.schedule.CosineAnnealingLr;
import io.adjoint.optim.schedule.ExponentialLr;
import io.adjoint.optim.schedule.ReduceLrOnPlateau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResumeTest {

    private static final int EPOCHS = 5;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("net.checkpoint");
    }

    static Stream<Supplier<Optimizer>> optimizers() {
        return Stream.of(
                () -> new Sgd(0.01),
                () -> Sgd.builder().lr(0.01).momentum(0.9).nesterov(true).build(),
                () -> Adam.builder().lr(0.01).amsgrad(true).weightDecay(1e-3).build());
    }

    private static Training<TinyNet> training(Optimizer optimizer, int epochs) {
        return TinyNet.withSums(Training.of(TinyNet.fresh(), optimizer))
                .epochs(epochs)
                .seed(3)
                .scheduleSteps(new CosineAnnealingLr(optimizer, 50))
                .schedule(new ExponentialLr(optimizer, 0.9))
                .schedule(
                        ReduceLrOnPlateau.builder(optimizer)
                                .patience(0)
                                .threshold(0.5)
                                .build(),
                        "loss")
                .metric("mean loss", TinyNet::meanLoss)
                .stopEarly(EarlyStopping.on("mean loss").patience(2));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void trainingThatIsResumedAfterAnyEpochIsBitForBitAsIfItHadNeverStopped(Supplier<Optimizer> optimizer) {
        Optimizer whole = optimizer.get();
        Trained<TinyNet> neverStopped = training(whole, EPOCHS).run();
        for (int stop = 1; stop <= EPOCHS; stop++) {
            training(optimizer.get(), stop).saveTo(file).run();
            Optimizer second = optimizer.get();
            Trained<TinyNet> resumed =
                    training(second, EPOCHS).resumeFrom(file).threads(3).run();
            TrainingTest.assertSame(resumed, neverStopped);
            assertThat(second.state()).isEqualTo(whole.state());
        }
    }

    @Test
    void trainingThatIsStoppedInTheMiddleOfAnEpochGoesOnFromTheLastThatWasSaved() {
        Trained<TinyNet> neverStopped = training(new Sgd(0.01), EPOCHS).run();
        Training<TinyNet> killed = training(new Sgd(0.01), EPOCHS).saveTo(file).listener(new TrainingListener<>() {
            @Override
            public void stepEnded(int epoch, int step, int steps, double loss) {
                if (epoch == 3 && step == 2) {
                    throw new IllegalStateException("killed");
                }
            }
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(killed::run);
        Trained<TinyNet> resumed =
                training(new Sgd(0.01), EPOCHS).resumeFrom(file).saveTo(file).run();
        TrainingTest.assertSame(resumed, neverStopped);
        TrainingTest.assertSame(
                training(new Sgd(0.01), EPOCHS).resumeFrom(file).run(), neverStopped); // nothing is left to do
    }

    @Test
    void patienceIsNotBegunAnew() {
        // the metric does not become better after the first epoch
        Supplier<Training<double[]>> stuck = () -> Training.of(new double[1], new Sgd(1))
                .examples(1)
                .gradient((p, i, into) -> {
                    into.add(new double[] {-1});
                    return 0;
                })
                .metric("m", p -> p[0])
                .stopEarly(EarlyStopping.on("m").patience(3));
        stuck.get().epochs(3).saveTo(file).run();
        Trained<double[]> resumed =
                stuck.get().epochs(100).resumeFrom(file).saveTo(file).run();
        assertThat(resumed.epochs()).hasSize(4);
        assertThat(resumed.parameters())
                .as("the best, from before it was stopped")
                .containsExactly(1);
        assertThat(stuck.get().epochs(100).resumeFrom(file).run().epochs()).hasSize(4);
    }

    @Test
    void theFileHasTheParametersAndTheHistoryInIt() throws IOException {
        Trained<TinyNet> trained = training(new Sgd(0.001), 3).saveTo(file).run();
        Checkpoint checkpoint = Checkpoint.read(file);
        assertThat(checkpoint.history().get("mean loss"))
                .containsExactly(trained.epochs().stream()
                        .mapToDouble(epoch -> epoch.metric("mean loss"))
                        .toArray());
        TinyNet net = checkpoint.parametersLike(TinyNet.fresh());
        assertThat(net.meanLoss()).isEqualTo(trained.epochs().get(2).metric("mean loss"));
    }

    @Test
    void parametersAloneAreSavedAndLoaded() throws IOException {
        TinyNet net = TinyNet.fresh();
        Checkpoint.of(net).write(file);
        TinyNet loaded = Checkpoint.read(file).parametersLike(net);
        assertThat(loaded.meanLoss()).isEqualTo(net.meanLoss());
        assertThat(loaded.w()).isNotSameAs(net.w()).isDeepEqualTo(net.w());
    }

    @Test
    void whatWasSetUpOtherwiseIsRefusedAndNothingIsChanged() {
        Supplier<Optimizer> adam = () -> Adam.builder().lr(0.01).build();
        training(adam.get(), 2).saveTo(file).run();
        refused(
                training(adam.get(), 5).batchSize(16),
                "batches of 16 in 8 slices, seed 3, got 203 examples, batches of 32");
        refused(training(adam.get(), 5).seed(4), "seed 4");
        refused(
                training(adam.get(), 5).metric("more", net -> 0),
                "metrics: expected [learning rate, loss, mean loss, more], got [learning rate, loss, mean loss]");
        refused(training(new Sgd(0.01), 5), "state: expected one of Sgd, got one of Adam");
        refused(
                training(adam.get(), 5).stopEarly(EarlyStopping.on("loss")),
                "metric of early stopping: expected loss, got mean loss");
    }

    private void refused(Training<TinyNet> training, String message) {
        OptimizerState before = training.optimizer.state();
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> training.resumeFrom(file).run())
                .withMessageContaining(message);
        assertThat(training.optimizer.state()).isEqualTo(before);
        assertThat(training.parameters.meanLoss()).isEqualTo(TinyNet.fresh().meanLoss());
    }

    @Test
    void parametersOfAnotherShapeAreRefused() throws IOException {
        Checkpoint.of(new double[] {1, 2}).write(file);
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> training(new Sgd(0.01), 1).resumeFrom(file).run())
                .withMessage(file + ": parameters: expected TinyNet(w: double[4][3], b: float[4], out: double[4], "
                        + "bias: double), got double[2]");
    }

    @Test
    void aDamagedFileIsRefusedAndStaysAsItIs() throws IOException {
        training(new Sgd(0.01), 1).saveTo(file).run();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        byte[] damaged = Files.readAllBytes(file);
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() ->
                        training(new Sgd(0.01), 2).resumeFrom(file).saveTo(file).run())
                .withMessageEndingWith("got the end of the file: it is truncated");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> training(new Sgd(0.01), 1).resumeFrom(file).run())
                .withMessageContaining("net.checkpoint");
    }
}

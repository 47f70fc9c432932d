package io.adjoint.optim.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.optim.Adam;
import io.adjoint.optim.Gradients;
import io.adjoint.optim.ParameterGroups;
import io.adjoint.optim.Sgd;
import io.adjoint.optim.schedule.ExponentialLr;
import io.adjoint.optim.schedule.ReduceLrOnPlateau;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    /** The three points of a line, and the gradient of its squared errors. */
    private static double line(double[] p, int i, GradientSum<double[]> into) {
        double residual = p[0] + p[1] * i - (1 + 2 * i);
        into.add(new double[] {2 * residual, 2 * residual * i});
        return residual * residual;
    }

    @Test
    void aStepGoesDownTheMeanGradientOfItsBatch() {
        double[] p = {0, 0};
        // residuals -1, -3, -5: mean gradient (-6, -26/3)
        Trained<double[]> trained = Training.of(p, new Sgd(0.03))
                .examples(3)
                .batchSize(3)
                .gradient(TrainingTest::line)
                .run();
        assertThat(p).containsExactly(new double[] {0.18, 0.26}, offset(1e-15));
        assertThat(trained.parameters()).isSameAs(p);
        assertThat(trained.epochs()).hasSize(1);
        assertThat(trained.epochs().get(0).loss()).isCloseTo(35.0 / 3, offset(1e-14));
        assertThat(trained.epochs().get(0).learningRate()).isEqualTo(0.03);
        assertThat(trained.ending()).isEqualTo(Trained.Ending.EPOCHS);
    }

    @Test
    void theMeanGradientIsClippedBeforeTheStep() {
        double[] p = {0, 0};
        Training.of(p, new Sgd(1))
                .examples(3)
                .gradient(TrainingTest::line)
                .clip(mean -> Gradients.clipGradValue(mean, 7))
                .run();
        assertThat(p).containsExactly(new double[] {6, 7}, offset(1e-14));
    }

    @Test
    void everyParameterGroupHasARateOfItsOwn() {
        TinyNet net = TinyNet.fresh();
        double[][] w = TinyNet.fresh().w();
        Trained<TinyNet> trained = TinyNet.withSums(Training.of(
                        net,
                        ParameterGroups.builder()
                                .group(new Sgd(0), "w")
                                .rest(new Sgd(0.01))
                                .build()))
                .run();
        assertThat(net.w()).isDeepEqualTo(w);
        assertThat(net.out()).isNotEqualTo(TinyNet.fresh().out());
        assertThat(trained.epochs().get(0).learningRate()).isZero();
    }

    @Test
    void schedulesTurnTheRateAfterEpochsOrSteps() {
        Sgd byEpoch = new Sgd(1);
        assertThat(rates(byEpoch, training -> training.schedule(new ExponentialLr(byEpoch, 0.5))))
                .containsExactly(1, 0.5, 0.25, 0.125);
        Sgd byStep = new Sgd(1);
        assertThat(rates(byStep, training -> training.scheduleSteps(new ExponentialLr(byStep, 0.5))))
                .as("of the last of three steps")
                .containsExactly(0.25, 1.0 / 32, 1.0 / 256, 1.0 / 2048);
        Sgd byMetric = new Sgd(1);
        ReduceLrOnPlateau plateau =
                ReduceLrOnPlateau.builder(byMetric).patience(0).build();
        assertThat(rates(byMetric, training -> training.metric("m", p -> 1).schedule(plateau, "m")))
                .containsExactly(new double[] {1, 1, 0.1, 0.01}, offset(1e-16));
    }

    private static double[] rates(Sgd sgd, UnaryOperator<Training<double[]>> options) {
        Training<double[]> training = Training.of(new double[1], sgd)
                .examples(3)
                .batchSize(1)
                .epochs(4)
                .gradient((p, i, into) -> 0);
        return options.apply(training).run().epochs().stream()
                .mapToDouble(Epoch::learningRate)
                .toArray();
    }

    @Test
    void theLastBatchOfAnEpochTakesWhatIsLeftAndIsAMeanOfThat() {
        double[] p = {0, 0};
        Training.of(p, new Sgd(0.1))
                .examples(3)
                .batchSize(2)
                .shuffle(false)
                .gradient(TrainingTest::line)
                .run();
        // (0, 0): residuals -1, -3, mean gradient (-4, -3); then (0.4, 0.3): residual 0.4 + 0.6 - 5 = -4
        assertThat(p).containsExactly(new double[] {0.4 + 0.8, 0.3 + 1.6}, offset(1e-14));
    }

    @Test
    void aSingleNumberIsTrained() {
        Trained<Double> trained = Training.of(0.0, new Sgd(0.25))
                .examples(2)
                .epochs(50)
                .gradient((p, i, into) -> {
                    into.add(2 * (p - i));
                    return (p - i) * (p - i);
                })
                .stopEarly(EarlyStopping.on("loss").patience(3))
                .run();
        assertThat(trained.parameters()).isCloseTo(0.5, offset(1e-7));
    }

    @Test
    void aLineIsLearnt() {
        Trained<double[]> trained = Training.of(new double[2], new Sgd(0.1))
                .examples(3)
                .batchSize(1)
                .epochs(200)
                .gradient(TrainingTest::line)
                .run();
        assertThat(trained.parameters()).containsExactly(new double[] {1, 2}, offset(1e-6));
    }

    @Test
    void everyExampleIsTakenOnceAnEpochInAnotherOrderEachTime() {
        List<Integer> seen = new ArrayList<>();
        Training.of(new double[1], new Sgd(0))
                .examples(20)
                .batchSize(6)
                .epochs(2)
                .gradient((p, i, into) -> {
                    seen.add(i);
                    return 0;
                })
                .run();
        assertThat(seen).hasSize(40);
        assertThat(new TreeSet<>(seen.subList(0, 20))).hasSize(20);
        assertThat(new TreeSet<>(seen.subList(20, 40))).hasSize(20);
        assertThat(seen.subList(0, 20)).isNotEqualTo(seen.subList(20, 40));
    }

    @Test
    void aNetworkLearns() {
        TinyNet net = TinyNet.fresh();
        double before = net.meanLoss();
        Trained<TinyNet> trained = TinyNet.withBuffers(
                        Training.of(net, Adam.builder().lr(0.01).build()))
                .epochs(60)
                .metric("mean loss", TinyNet::meanLoss)
                .run();
        assertThat(trained.epochs()).hasSize(60);
        assertThat(trained.parameters().meanLoss())
                .isEqualTo(trained.epochs().get(59).metric("mean loss"))
                .isLessThan(before / 10);
        assertThat(trained.parameters().w()).as("trained in place").isSameAs(net.w());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 20})
    void anyNumberOfThreadsGivesTheSameBitForBit(int threads) {
        assertSame(trainedBy(threads, false), trainedBy(1, false));
        assertSame(trainedBy(threads, true), trainedBy(1, true));
    }

    private static Trained<TinyNet> trainedBy(int threads, boolean buffers) {
        Training<TinyNet> training =
                Training.of(TinyNet.fresh(), Adam.builder().lr(0.01).build());
        return (buffers ? TinyNet.withBuffers(training) : TinyNet.withSums(training))
                .batchSize(30)
                .epochs(3)
                .threads(threads)
                .metric("mean loss", TinyNet::meanLoss)
                .run();
    }

    static void assertSame(Trained<TinyNet> one, Trained<TinyNet> other) {
        assertThat(one.epochs()).isEqualTo(other.epochs());
        assertThat(one.best()).isEqualTo(other.best());
        assertThat(one.ending()).isEqualTo(other.ending());
        assertThat(Arrays.deepEquals(one.parameters().w(), other.parameters().w()))
                .isTrue();
        assertThat(one.parameters().b()).containsExactly(other.parameters().b());
        assertThat(one.parameters().out()).containsExactly(other.parameters().out());
        assertThat(one.parameters().bias()).isEqualTo(other.parameters().bias());
    }

    @Test
    void anotherSeedGivesAnotherResult() {
        List<Double> results = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            results.add(TinyNet.withSums(Training.of(TinyNet.fresh(), new Sgd(0.01)))
                    .seed(seed)
                    .run()
                    .parameters()
                    .bias());
        }
        assertThat(results.get(0)).isEqualTo(results.get(1)).isNotEqualTo(results.get(2));
    }

    @Test
    void trainingStopsWhenWhatWasToBeReachedIs() {
        Trained<double[]> trained = Training.of(new double[2], new Sgd(0.1))
                .examples(3)
                .batchSize(1)
                .epochs(1000)
                .gradient(TrainingTest::line)
                .stopWhen(epoch -> epoch.loss() < 1e-3)
                .run();
        assertThat(trained.ending()).isEqualTo(Trained.Ending.STOP_CONDITION);
        int last = trained.epochs().size();
        assertThat(trained.epochs().get(last - 1).loss()).isLessThan(1e-3);
        assertThat(trained.epochs().get(last - 2).loss()).isGreaterThanOrEqualTo(1e-3);
    }

    @Test
    void listenersAreToldInOrder() {
        List<String> told = new ArrayList<>();
        Training.of(new double[2], new Sgd(0.1))
                .examples(3)
                .batchSize(2)
                .epochs(2)
                .gradient(TrainingTest::line)
                .listener(new TrainingListener<double[]>() {
                    @Override
                    public void trainingBegins(int epochs) {
                        told.add("begins " + epochs);
                    }

                    @Override
                    public void stepEnded(int epoch, int step, int steps, double loss) {
                        told.add("step " + epoch + " " + step + "/" + steps);
                    }

                    @Override
                    public void epochEnded(Epoch epoch, double[] parameters) {
                        told.add("epoch " + epoch.number());
                    }

                    @Override
                    public void trainingEnded(Trained<? extends double[]> result) {
                        told.add("ended " + result.ending());
                    }
                })
                .run();
        assertThat(told)
                .containsExactly(
                        "begins 2",
                        "step 1 1/2",
                        "step 1 2/2",
                        "epoch 1",
                        "step 2 1/2",
                        "step 2 2/2",
                        "epoch 2",
                        "ended EPOCHS");
    }
}

package io.adjoint.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.check.GradientCheck;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Network network = Network.random(4, 3, 5, 1);
    private final double[] pixels = {0.5, -1, 0.25, 2};

    @Test
    void aNetworkOfZerosKnowsNothing() {
        Network zeros = new Network(new double[3][4], new double[3], new double[5][3], new double[5]);
        assertThat(Network.loss(zeros, pixels, 2)).isCloseTo(Math.log(5), within(1e-15));
    }

    @Test
    void randomWeightsAreWithinTheirBoundAndBiasesZero() {
        for (double[] row : network.hidden()) {
            assertThat(DoubleStream.of(row)).allMatch(w -> w != 0 && Math.abs(w) <= 5 * Math.sqrt(6.0 / 7) / 3);
        }
        for (double[] row : network.output()) {
            assertThat(DoubleStream.of(row)).allMatch(w -> w != 0 && Math.abs(w) <= Math.sqrt(6.0 / 8));
        }
        assertThat(network.hiddenBias()).containsOnly(0);
        assertThat(network.outputBias()).containsOnly(0);
    }

    @Test
    void theGradientIsThatOfDifferences() {
        GradientCheck.of((double[][] w) -> Network.loss(withHidden(w), pixels, 2))
                .gradient(w -> NetworkGrad.loss$grad(withHidden(w), pixels, 2).hidden())
                .named("hidden")
                .at(network.hidden());
        GradientCheck.of((double[] b) -> Network.loss(withHiddenBias(b), pixels, 2))
                .gradient(
                        b -> NetworkGrad.loss$grad(withHiddenBias(b), pixels, 2).hiddenBias())
                .named("hiddenBias")
                .at(new double[] {0.1, -0.2, 0.3});
        GradientCheck.of((double[][] w) -> Network.loss(withOutput(w), pixels, 2))
                .gradient(w -> NetworkGrad.loss$grad(withOutput(w), pixels, 2).output())
                .named("output")
                .at(network.output());
    }

    @Test
    void theGradientOfTheOutputBiasIsWhatEachProbabilityIsOff() {
        double[] scores = network.scores(pixels);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        double[] gradient = NetworkGrad.loss$grad(network, pixels, 2).outputBias();
        for (int k = 0; k < scores.length; k++) {
            assertThat(gradient[k]).isCloseTo(Math.exp(scores[k]) / sum - (k == 2 ? 1 : 0), within(1e-14));
        }
    }

    @Test
    void hugeScoresDoNotOverflow() {
        Network sure = new Network(
                network.hidden(), network.hiddenBias(), network.output(), new double[] {0, 2000, 0, -2000, 0});
        assertThat(Network.loss(sure, pixels, 1)).isCloseTo(0, within(1e-12));
        assertThat(Network.loss(sure, pixels, 3)).isCloseTo(4000, within(10.0));
    }

    @Test
    void theClassWithTheGreatestScoreIsTaken() {
        Network sure =
                new Network(network.hidden(), network.hiddenBias(), network.output(), new double[] {0, 0, 0, 50, 0});
        assertThat(sure.classify(pixels)).isEqualTo(3);
    }

    private Network withHidden(double[][] hidden) {
        return new Network(hidden, network.hiddenBias(), network.output(), network.outputBias());
    }

    private Network withHiddenBias(double[] hiddenBias) {
        return new Network(network.hidden(), hiddenBias, network.output(), network.outputBias());
    }

    private Network withOutput(double[][] output) {
        return new Network(network.hidden(), network.hiddenBias(), output, network.outputBias());
    }
}

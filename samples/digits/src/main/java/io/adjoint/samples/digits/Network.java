package io.adjoint.samples.digits;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import java.util.Random;

/**
 * A network of two layers: its weights and biases. The record {@code NetworkGrad.loss$grad} is of this type, too.
 *
 * @param hidden for each hidden neuron a weight for each pixel
 * @param hiddenBias for each hidden neuron
 * @param output for each class a weight for each hidden neuron
 * @param outputBias for each class
 */
record Network(double[][] hidden, double[] hiddenBias, double[][] output, double[] outputBias) {

    /** PyTorch's gain for the weights before a tanh, since what comes out of it is smaller than what goes in. */
    private static final double TANH_GAIN = 5.0 / 3;

    /** Random weights, uniform in ±gain √(6 / (inputs + outputs)) (X. Glorot and Y. Bengio, 2010), and biases of 0. */
    static Network random(int inputs, int hidden, int classes, long seed) {
        Random random = new Random(seed);
        return new Network(
                weights(hidden, inputs, TANH_GAIN, random),
                new double[hidden],
                weights(classes, hidden, 1, random),
                new double[classes]);
    }

    /** How surprised the network is by a true digit: minus the logarithm of the probability that it gives to it. */
    @Differentiable(wrt = "network", emit = Emit.BACKWARD)
    static double loss(Network network, double[] pixels, int label) {
        double[] scores = network.scores(pixels);
        return logSumExp(scores) - scores[label];
    }

    /** The mean of the losses. */
    double loss(Digits digits) {
        double sum = 0;
        for (int n = 0; n < digits.count(); n++) {
            sum += loss(this, digits.pixels()[n], digits.labels()[n]);
        }
        return sum / digits.count();
    }

    /** The share of the digits that are taken for what they are, from 0 to 1. */
    double accuracy(Digits digits) {
        return Confusion.of(this, digits).accuracy();
    }

    /** A score for each class; the greater it is, the likelier the class. */
    double[] scores(double[] pixels) {
        return layer(output, outputBias, activate(layer(hidden, hiddenBias, pixels)));
    }

    /** The likeliest class. */
    int classify(double[] pixels) {
        double[] scores = scores(pixels);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }

    private static double[] layer(double[][] weights, double[] bias, double[] input) {
        double[] result = new double[bias.length];
        for (int i = 0; i < result.length; i++) {
            double sum = bias[i];
            for (int j = 0; j < input.length; j++) {
                sum += weights[i][j] * input[j];
            }
            result[i] = sum;
        }
        return result;
    }

    private static double[] activate(double[] sums) {
        double[] result = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            result[i] = Math.tanh(sums[i]);
        }
        return result;
    }

    /** {@code log(exp(s0) + exp(s1) + ...)}. The largest score is taken out first, so that no exponential overflows. */
    private static double logSumExp(double[] scores) {
        double largest = scores[0];
        for (int k = 1; k < scores.length; k++) {
            largest = Math.max(largest, scores[k]);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            sum += Math.exp(scores[k] - largest);
        }
        return largest + Math.log(sum);
    }

    private static double[][] weights(int rows, int columns, double gain, Random random) {
        double bound = gain * Math.sqrt(6.0 / (rows + columns));
        double[][] weights = new double[rows][columns];
        for (double[] row : weights) {
            for (int j = 0; j < columns; j++) {
                row[j] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return weights;
    }
}

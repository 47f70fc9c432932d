package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/**
 * A recurrent network that reads characters, given as bits, and predicts the next. All its matrices are diagonal.
 *
 * <p>Layer i has the weights {@code main[2 * i]} and the biases {@code main[2 * i + 1]}, each for the forget gate, the
 * input gate, the output gate and the change, one after the other; its hidden state is {@code state[2 * i]}, its cell
 * {@code state[2 * i + 1]}. The rows of {@code extra} are the input's weights, the output's weights and its bias.
 */
public final class Lstm {

    /** How surprised the network is by the sequence, a bit. */
    @Differentiable(wrt = {"main", "extra"})
    public static double loss(double[][] main, double[][] extra, double[][] state, double[][] sequence) {
        int bits = extra[0].length;
        double[][] current = new double[state.length][];
        for (int i = 0; i < state.length; i++) {
            current[i] = state[i].clone();
        }
        double total = 0;
        for (int t = 0; t < sequence.length - 1; t++) {
            double[] prediction = predict(main, extra, current, sequence[t]);
            double normalizer = logSumExp(prediction);
            double[] truth = sequence[t + 1];
            for (int b = 0; b < bits; b++) {
                total += truth[b] * (prediction[b] - normalizer);
            }
        }
        return -total / (bits * (sequence.length - 1));
    }

    private static double[] predict(double[][] main, double[][] extra, double[][] state, double[] input) {
        int bits = input.length;
        double[] signal = new double[bits];
        for (int b = 0; b < bits; b++) {
            signal[b] = input[b] * extra[0][b];
        }
        for (int i = 0; i < state.length; i += 2) {
            step(main[i], main[i + 1], state[i], state[i + 1], signal);
            signal = state[i];
        }
        double[] output = new double[bits];
        for (int b = 0; b < bits; b++) {
            output[b] = signal[b] * extra[1][b] + extra[2][b];
        }
        return output;
    }

    /** One layer reads one input. */
    private static void step(double[] weight, double[] bias, double[] hidden, double[] cell, double[] input) {
        int n = hidden.length;
        for (int i = 0; i < n; i++) {
            double forget = sigmoid(input[i] * weight[i] + bias[i]);
            double ingate = sigmoid(hidden[i] * weight[n + i] + bias[n + i]);
            double outgate = sigmoid(input[i] * weight[2 * n + i] + bias[2 * n + i]);
            double change = Math.tanh(hidden[i] * weight[3 * n + i] + bias[3 * n + i]);
            cell[i] = cell[i] * forget + ingate * change;
            hidden[i] = outgate * Math.tanh(cell[i]);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The suite counts two more than the exponentials. */
    private static double logSumExp(double[] v) {
        double sum = 2;
        for (double each : v) {
            sum += Math.exp(each);
        }
        return Math.log(sum);
    }

    private Lstm() {}
}

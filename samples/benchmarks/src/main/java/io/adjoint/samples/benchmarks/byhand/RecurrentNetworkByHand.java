package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.benchmarks.problems.RecurrentNetwork;

/** The gradient of {@link RecurrentNetwork}. The tape is the states. */
public final class RecurrentNetworkByHand {

    public record Gradient(double value, double[][] recurrent, double[][] inputs, double[] bias, double[] output) {}

    public static Gradient gradient(
            double[][] recurrent,
            double[][] inputs,
            double[] bias,
            double[] output,
            double[][] sequence,
            double target) {
        int n = bias.length;
        int m = inputs[0].length;
        int steps = sequence.length;
        double[][] states = new double[steps + 1][n];
        for (int t = 0; t < steps; t++) {
            double[] state = states[t];
            double[] next = states[t + 1];
            double[] input = sequence[t];
            for (int i = 0; i < n; i++) {
                double[] ofState = recurrent[i];
                double[] ofInput = inputs[i];
                double sum = bias[i];
                for (int j = 0; j < n; j++) {
                    sum += ofState[j] * state[j];
                }
                for (int j = 0; j < m; j++) {
                    sum += ofInput[j] * input[j];
                }
                next[i] = Math.tanh(sum);
            }
        }
        double[] last = states[steps];
        double prediction = 0;
        for (int i = 0; i < n; i++) {
            prediction += output[i] * last[i];
        }
        double residual = prediction - target;

        double[][] recurrentBar = new double[n][n];
        double[][] inputsBar = new double[n][m];
        double[] biasBar = new double[n];
        double[] outputBar = new double[n];
        double[] nextBar = new double[n];
        for (int i = 0; i < n; i++) {
            outputBar[i] = 2 * residual * last[i];
            nextBar[i] = 2 * residual * output[i];
        }
        double[] stateBar = new double[n];
        for (int t = steps - 1; t >= 0; t--) {
            double[] state = states[t];
            double[] next = states[t + 1];
            double[] input = sequence[t];
            for (int j = 0; j < n; j++) {
                stateBar[j] = 0;
            }
            for (int i = 0; i < n; i++) {
                double sumBar = nextBar[i] * (1 - next[i] * next[i]);
                biasBar[i] += sumBar;
                add(sumBar, state, recurrentBar[i]);
                add(sumBar, input, inputsBar[i]);
                add(sumBar, recurrent[i], stateBar);
            }
            double[] spare = nextBar;
            nextBar = stateBar;
            stateBar = spare;
        }
        return new Gradient(residual * residual, recurrentBar, inputsBar, biasBar, outputBar);
    }

    private static void add(double x, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += x * from[j];
        }
    }

    private RecurrentNetworkByHand() {}
}

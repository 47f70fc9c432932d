package io.adjoint.samples.benchmarks.problems;

import io.adjoint.Differentiable;

/** A recurrent network that reads a sequence and says one number at its end. */
public final class RecurrentNetwork {

    /**
     * The squared error.
     *
     * @param recurrent the weights of the state before, a row for each element of the state
     * @param inputs the weights of the input, likewise
     * @param bias for each element of the state
     * @param output the weights of the last state
     */
    @Differentiable(wrt = {"recurrent", "inputs", "bias", "output"})
    public static double loss(
            double[][] recurrent,
            double[][] inputs,
            double[] bias,
            double[] output,
            double[][] sequence,
            double target) {
        double[] state = new double[bias.length];
        for (double[] input : sequence) {
            double[] next = new double[state.length];
            for (int i = 0; i < next.length; i++) {
                double sum = bias[i];
                for (int j = 0; j < state.length; j++) {
                    sum += recurrent[i][j] * state[j];
                }
                for (int j = 0; j < input.length; j++) {
                    sum += inputs[i][j] * input[j];
                }
                next[i] = Math.tanh(sum);
            }
            state = next;
        }
        double prediction = 0;
        for (int i = 0; i < state.length; i++) {
            prediction += output[i] * state[i];
        }
        return (prediction - target) * (prediction - target);
    }

    private RecurrentNetwork() {}
}

package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.Lstm;

/**
 * The gradient of {@link Lstm}. The tape is what no reverse sweep gets back without another exponential: for each step
 * and layer the gates, the change, the new cell and its hyperbolic tangent, and for each step the prediction's share in
 * its normalizer.
 */
public final class LstmByHand {

    public record Gradient(double value, double[][] main, double[][] extra) {}

    /** What one layer leaves behind in all steps, step after step. Of hidden and cell also the start. */
    private record Layer(
            double[] forget,
            double[] ingate,
            double[] outgate,
            double[] change,
            double[] squashed,
            double[] cell,
            double[] hidden) {

        static Layer of(int steps, double[] hidden, double[] cell) {
            int n = hidden.length;
            double[] hiddens = new double[(steps + 1) * n];
            double[] cells = new double[(steps + 1) * n];
            System.arraycopy(hidden, 0, hiddens, 0, n);
            System.arraycopy(cell, 0, cells, 0, n);
            return new Layer(
                    new double[steps * n],
                    new double[steps * n],
                    new double[steps * n],
                    new double[steps * n],
                    new double[steps * n],
                    cells,
                    hiddens);
        }

        void forward(int at, int n, double[] weight, double[] bias, double[] input, int inputAt) {
            for (int i = 0; i < n; i++) {
                double in = input[inputAt + i];
                double old = hidden[at + i];
                double f = sigmoid(in * weight[i] + bias[i]);
                double g = sigmoid(old * weight[n + i] + bias[n + i]);
                double o = sigmoid(in * weight[2 * n + i] + bias[2 * n + i]);
                double c = Math.tanh(old * weight[3 * n + i] + bias[3 * n + i]);
                double next = cell[at + i] * f + g * c;
                double s = Math.tanh(next);
                forget[at + i] = f;
                ingate[at + i] = g;
                outgate[at + i] = o;
                change[at + i] = c;
                squashed[at + i] = s;
                cell[at + n + i] = next;
                hidden[at + n + i] = o * s;
            }
        }

        /**
         * {@code hiddenBar} and {@code cellBar} go from after the step to before it; {@code inputBar} is overwritten.
         */
        void backward(
                int at,
                int n,
                double[] weight,
                double[] input,
                int inputAt,
                double[] hiddenBar,
                double[] cellBar,
                double[] weightBar,
                double[] biasBar,
                double[] inputBar) {
            for (int i = 0; i < n; i++) {
                double in = input[inputAt + i];
                double old = hidden[at + i];
                double f = forget[at + i];
                double g = ingate[at + i];
                double o = outgate[at + i];
                double c = change[at + i];
                double s = squashed[at + i];
                double hBar = hiddenBar[i];
                double nextBar = cellBar[i] + hBar * o * (1 - s * s);
                double forgetBar = nextBar * cell[at + i] * f * (1 - f);
                double ingateBar = nextBar * c * g * (1 - g);
                double outgateBar = hBar * s * o * (1 - o);
                double changeBar = nextBar * g * (1 - c * c);
                cellBar[i] = nextBar * f;
                inputBar[i] = forgetBar * weight[i] + outgateBar * weight[2 * n + i];
                hiddenBar[i] = ingateBar * weight[n + i] + changeBar * weight[3 * n + i];
                weightBar[i] += forgetBar * in;
                weightBar[n + i] += ingateBar * old;
                weightBar[2 * n + i] += outgateBar * in;
                weightBar[3 * n + i] += changeBar * old;
                biasBar[i] += forgetBar;
                biasBar[n + i] += ingateBar;
                biasBar[2 * n + i] += outgateBar;
                biasBar[3 * n + i] += changeBar;
            }
        }
    }

    public static Gradient gradient(double[][] main, double[][] extra, double[][] state, double[][] sequence) {
        int steps = sequence.length - 1;
        int n = extra[0].length;
        int depth = state.length / 2;
        Layer[] layers = new Layer[depth];
        for (int i = 0; i < depth; i++) {
            layers[i] = Layer.of(steps, state[2 * i], state[2 * i + 1]);
        }
        double[] signals = new double[steps * n];
        double[] shares = new double[steps * n];
        double total = 0;
        for (int t = 0; t < steps; t++) {
            total += forward(t, n, layers, main, extra, sequence, signals, shares);
        }

        double scale = -1.0 / (n * steps);
        double[][] mainBar = new double[main.length][4 * n];
        double[][] extraBar = new double[3][n];
        double[][] hiddenBar = new double[depth][n];
        double[][] cellBar = new double[depth][n];
        double[] signalBar = new double[n];
        for (int t = steps - 1; t >= 0; t--) {
            backwardOfOutput(
                    t, n, layers[depth - 1], extra, sequence[t + 1], shares, scale, hiddenBar[depth - 1], extraBar);
            int at = t * n;
            for (int i = depth - 1; i >= 0; i--) {
                double[] input = i == 0 ? signals : layers[i - 1].hidden;
                int inputAt = i == 0 ? at : at + n;
                layers[i].backward(
                        at,
                        n,
                        main[2 * i],
                        input,
                        inputAt,
                        hiddenBar[i],
                        cellBar[i],
                        mainBar[2 * i],
                        mainBar[2 * i + 1],
                        signalBar);
                if (i > 0) {
                    double[] belowBar = hiddenBar[i - 1];
                    for (int j = 0; j < n; j++) {
                        belowBar[j] += signalBar[j];
                    }
                }
            }
            double[] input = sequence[t];
            double[] inputWeightBar = extraBar[0];
            for (int j = 0; j < n; j++) {
                inputWeightBar[j] += signalBar[j] * input[j];
            }
        }
        return new Gradient(total * scale, mainBar, extraBar);
    }

    /** One step; how likely it makes the truth, as a sum of logarithms. */
    private static double forward(
            int t,
            int n,
            Layer[] layers,
            double[][] main,
            double[][] extra,
            double[][] sequence,
            double[] signals,
            double[] shares) {
        int at = t * n;
        double[] input = sequence[t];
        double[] inputWeight = extra[0];
        for (int j = 0; j < n; j++) {
            signals[at + j] = input[j] * inputWeight[j];
        }
        double[] signal = signals;
        int signalAt = at;
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(at, n, main[2 * i], main[2 * i + 1], signal, signalAt);
            signal = layers[i].hidden;
            signalAt = at + n;
        }
        double[] weight = extra[1];
        double[] bias = extra[2];
        double[] truth = sequence[t + 1];
        double said = 0;
        double count = 0;
        double sum = 2;
        for (int j = 0; j < n; j++) {
            double output = signal[signalAt + j] * weight[j] + bias[j];
            double exp = Math.exp(output);
            said += truth[j] * output;
            count += truth[j];
            sum += exp;
            shares[at + j] = exp;
        }
        for (int j = 0; j < n; j++) {
            shares[at + j] *= count / sum;
        }
        return said - count * Math.log(sum);
    }

    private static void backwardOfOutput(
            int t,
            int n,
            Layer last,
            double[][] extra,
            double[] truth,
            double[] shares,
            double scale,
            double[] hiddenBar,
            double[][] extraBar) {
        int at = t * n;
        double[] weight = extra[1];
        double[] weightBar = extraBar[1];
        double[] biasBar = extraBar[2];
        for (int j = 0; j < n; j++) {
            double outputBar = scale * (truth[j] - shares[at + j]);
            biasBar[j] += outputBar;
            weightBar[j] += outputBar * last.hidden[at + n + j];
            hiddenBar[j] += outputBar * weight[j];
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private LstmByHand() {}
}

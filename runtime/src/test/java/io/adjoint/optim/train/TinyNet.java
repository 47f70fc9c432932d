package io.adjoint.optim.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A network of one hidden layer, with its gradient as a generated class would have it; and examples to train it with.
 */
record TinyNet(double[][] w, float[] b, double[] out, double bias) {

    static final int INPUTS = 3;
    static final int HIDDEN = 4;
    static final int EXAMPLES = 203;
    static final double[][] X = new double[EXAMPLES][];
    static final double[] Y = new double[EXAMPLES];

    static {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < EXAMPLES; i++) {
            X[i] = random.doubles(INPUTS, -1, 1).toArray();
            Y[i] = Math.sin(2 * X[i][0]) + X[i][1] * X[i][2];
        }
    }

    static TinyNet fresh() {
        SplittableRandom random = new SplittableRandom(12);
        double[][] w = new double[HIDDEN][];
        Arrays.setAll(w, j -> random.doubles(INPUTS, -1, 1).toArray());
        return new TinyNet(w, new float[HIDDEN], random.doubles(HIDDEN, -1, 1).toArray(), 0.1);
    }

    static double loss(TinyNet net, int i) {
        return backward(net, i, new Buffers());
    }

    /** The mean loss over all examples. */
    double meanLoss() {
        double sum = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            sum += loss(this, i);
        }
        return sum / EXAMPLES;
    }

    /** Adds the gradient to the buffers. */
    static double backward(TinyNet net, int i, Buffers into) {
        double[] s = new double[HIDDEN];
        double prediction = net.bias;
        for (int j = 0; j < HIDDEN; j++) {
            double sum = net.b[j];
            for (int k = 0; k < INPUTS; k++) {
                sum += net.w[j][k] * X[i][k];
            }
            s[j] = Math.tanh(sum);
            prediction += net.out[j] * s[j];
        }
        double residual = prediction - Y[i];
        double bar = 2 * residual;
        into.bias += bar;
        for (int j = 0; j < HIDDEN; j++) {
            into.out[j] += bar * s[j];
            double sumBar = bar * net.out[j] * (1 - s[j] * s[j]);
            into.b[j] += (float) sumBar;
            for (int k = 0; k < INPUTS; k++) {
                into.w[j][k] += sumBar * X[i][k];
            }
        }
        return residual * residual;
    }

    /** As {@code loss$valueAndGrad} and {@link GradientSum#add} together. */
    static double gradient(TinyNet net, int i, GradientSum<TinyNet> into) {
        Buffers fresh = new Buffers();
        double loss = backward(net, i, fresh);
        into.add(fresh.view());
        return loss;
    }

    /** As {@code LossBuffers}. */
    static final class Buffers {
        final double[][] w = new double[HIDDEN][INPUTS];
        final float[] b = new float[HIDDEN];
        final double[] out = new double[HIDDEN];
        double bias;

        void zero() {
            for (double[] row : w) {
                Arrays.fill(row, 0);
            }
            Arrays.fill(b, 0);
            Arrays.fill(out, 0);
            bias = 0;
        }

        TinyNet view() {
            return new TinyNet(w, b, out, bias);
        }
    }

    static Training<TinyNet> withSums(Training<TinyNet> training) {
        return training.examples(EXAMPLES).gradient(TinyNet::gradient);
    }

    static Training<TinyNet> withBuffers(Training<TinyNet> training) {
        return training.examples(EXAMPLES).backward(Buffers::new, Buffers::zero, Buffers::view, TinyNet::backward);
    }
}

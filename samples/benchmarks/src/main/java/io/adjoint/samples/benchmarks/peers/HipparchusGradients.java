package io.adjoint.samples.benchmarks.peers;

import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.byhand.NeuronByHand;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;

/** Gradients by Hipparchus: the same methods on numbers that carry their derivatives along. */
public final class HipparchusGradients {

    public static double square(double w) {
        Gradient x = Gradient.variable(1, 0, w);
        return x.multiply(x).getPartialDerivative(0);
    }

    public static NeuronByHand.Gradient neuron(double[] w, double b, double[] x, double target) {
        Gradient[] weights = variables(w, w.length + 1);
        Gradient prediction = Gradient.variable(w.length + 1, w.length, b);
        for (int i = 0; i < x.length; i++) {
            prediction = prediction.add(weights[i].multiply(x[i]));
        }
        Gradient residual = prediction.subtract(target);
        Gradient loss = residual.multiply(residual);
        double[] all = loss.getGradient();
        return new NeuronByHand.Gradient(loss.getValue(), Arrays.copyOf(all, w.length), all[w.length]);
    }

    public static LogisticRegressionByHand.Gradient logisticRegression(double[] w, double b, double[][] x, double[] y) {
        Gradient[] weights = variables(w, w.length + 1);
        Gradient bias = Gradient.variable(w.length + 1, w.length, b);
        Gradient loss = Gradient.constant(w.length + 1, 0);
        for (int i = 0; i < x.length; i++) {
            Gradient score = bias;
            for (int j = 0; j < w.length; j++) {
                score = score.add(weights[j].multiply(x[i][j]));
            }
            loss = loss.add(score.multiply(-y[i]).exp().add(1).log());
        }
        loss = loss.divide(x.length);
        double[] all = loss.getGradient();
        return new LogisticRegressionByHand.Gradient(loss.getValue(), Arrays.copyOf(all, w.length), all[w.length]);
    }

    private static Gradient[] variables(double[] values, int number) {
        Gradient[] variables = new Gradient[values.length];
        for (int i = 0; i < values.length; i++) {
            variables[i] = Gradient.variable(number, i, values[i]);
        }
        return variables;
    }

    private HipparchusGradients() {}
}

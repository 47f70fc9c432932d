package io.adjoint.samples.benchmarks.peers;

import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.byhand.NeuronByHand;
import java.util.Arrays;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** Gradients by commons-math: the same methods on numbers that carry their derivatives along. */
public final class CommonsMathGradients {

    public static double square(double w) {
        DerivativeStructure x = new DerivativeStructure(1, 1, 0, w);
        return x.multiply(x).getPartialDerivative(1);
    }

    public static NeuronByHand.Gradient neuron(double[] w, double b, double[] x, double target) {
        DerivativeStructure[] weights = variables(w, w.length + 1);
        DerivativeStructure prediction = new DerivativeStructure(w.length + 1, 1, w.length, b);
        for (int i = 0; i < x.length; i++) {
            prediction = prediction.add(weights[i].multiply(x[i]));
        }
        DerivativeStructure residual = prediction.subtract(target);
        double[] all = residual.multiply(residual).getAllDerivatives();
        return new NeuronByHand.Gradient(all[0], Arrays.copyOfRange(all, 1, all.length - 1), all[all.length - 1]);
    }

    public static LogisticRegressionByHand.Gradient logisticRegression(double[] w, double b, double[][] x, double[] y) {
        DerivativeStructure[] weights = variables(w, w.length + 1);
        DerivativeStructure bias = new DerivativeStructure(w.length + 1, 1, w.length, b);
        DerivativeStructure loss = new DerivativeStructure(w.length + 1, 1);
        for (int i = 0; i < x.length; i++) {
            DerivativeStructure score = bias;
            for (int j = 0; j < w.length; j++) {
                score = score.add(weights[j].multiply(x[i][j]));
            }
            loss = loss.add(score.multiply(-y[i]).exp().add(1).log());
        }
        double[] all = loss.divide(x.length).getAllDerivatives();
        return new LogisticRegressionByHand.Gradient(
                all[0], Arrays.copyOfRange(all, 1, all.length - 1), all[all.length - 1]);
    }

    private static DerivativeStructure[] variables(double[] values, int number) {
        DerivativeStructure[] variables = new DerivativeStructure[values.length];
        for (int i = 0; i < values.length; i++) {
            variables[i] = new DerivativeStructure(number, 1, i, values[i]);
        }
        return variables;
    }

    private CommonsMathGradients() {}
}

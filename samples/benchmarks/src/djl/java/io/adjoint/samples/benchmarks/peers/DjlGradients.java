package io.adjoint.samples.benchmarks.peers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.adjoint.samples.benchmarks.byhand.LogisticRegressionByHand;
import io.adjoint.samples.benchmarks.byhand.NeuronByHand;
import java.util.function.UnaryOperator;

/** Gradients by the Deep Java Library on PyTorch: the same formulas of whole arrays, data made into tensors before. */
public final class DjlGradients implements AutoCloseable {

    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray x;
    private final NDArray y;

    /**
     * @param x a sample a row
     * @param y for each sample what is asked for
     */
    public DjlGradients(double[][] x, double[] y) {
        this.x = manager.create(x);
        this.y = manager.create(y);
    }

    public double square(double w) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray number = variable(scope.create(w));
            try (GradientCollector tape = manager.getEngine().newGradientCollector()) {
                NDArray square = number.mul(number);
                square.attach(scope);
                tape.backward(square);
            }
            return gradient(number, scope)[0];
        }
    }

    /** Of the squared error of the first sample. */
    public NeuronByHand.Gradient neuron(double[] w, double b) {
        Gradient gradient = gradient(w, b, prediction -> {
            NDArray residual = prediction.sub(y);
            return residual.mul(residual).sum();
        });
        return new NeuronByHand.Gradient(gradient.value(), gradient.w(), gradient.b());
    }

    /** Of the mean surprise at the labels. */
    public LogisticRegressionByHand.Gradient logisticRegression(double[] w, double b) {
        Gradient gradient = gradient(
                w, b, score -> y.neg().mul(score).exp().add(1).log().mean());
        return new LogisticRegressionByHand.Gradient(gradient.value(), gradient.w(), gradient.b());
    }

    private record Gradient(double value, double[] w, double b) {}

    /** @param loss of {@code x w + b}, an element a sample */
    private Gradient gradient(double[] w, double b, UnaryOperator<NDArray> loss) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray weights = variable(scope.create(w));
            NDArray bias = variable(scope.create(b));
            NDArray value;
            try (GradientCollector tape = manager.getEngine().newGradientCollector()) {
                x.tempAttach(scope);
                y.tempAttach(scope);
                value = loss.apply(x.matMul(weights).add(bias));
                tape.backward(value);
            }
            return new Gradient(value.toDoubleArray()[0], gradient(weights, scope), gradient(bias, scope)[0]);
        }
    }

    private static NDArray variable(NDArray array) {
        array.setRequiresGradient(true);
        return array;
    }

    private static double[] gradient(NDArray array, NDManager scope) {
        NDArray gradient = array.getGradient();
        gradient.attach(scope);
        return gradient.toDoubleArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}

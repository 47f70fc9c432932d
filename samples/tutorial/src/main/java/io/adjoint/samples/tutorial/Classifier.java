package io.adjoint.samples.tutorial;

import io.adjoint.optim.Sgd;

/**
 * A trained softmax regression.
 *
 * @param losses the loss before each step of the training, and after the last
 */
record Classifier(double[][] weights, double[] bias, double[] losses) {

    /** Plain gradient descent: every step is taken on the gradient over all flowers, from parameters that are all 0. */
    static Classifier train(Flowers flowers, int steps, double rate, Progress progress) {
        int classes = Flowers.SPECIES.size();
        double[][] weights = new double[classes][flowers.measurements()[0].length];
        double[] bias = new double[classes];
        double[] losses = new double[steps + 1];
        Sgd sgd = new Sgd(rate);
        for (int step = 0; step < steps; step++) {
            SoftmaxGrad.LossGrad gradient =
                    SoftmaxGrad.loss$valueAndGrad(weights, bias, flowers.measurements(), flowers.species());
            losses[step] = gradient.value();
            sgd.step(weights, gradient.weights());
            sgd.step(bias, gradient.bias());
            progress.step(step + 1, gradient.value());
        }
        losses[steps] = Softmax.loss(weights, bias, flowers.measurements(), flowers.species());
        return new Classifier(weights, bias, losses);
    }

    double finalLoss() {
        return losses[losses.length - 1];
    }

    /** How many of the flowers are taken for what they are. */
    int right(Flowers flowers) {
        int right = 0;
        for (int n = 0; n < flowers.count(); n++) {
            if (Softmax.predict(weights, bias, flowers.measurements(), n) == flowers.species()[n]) {
                right++;
            }
        }
        return right;
    }
}

package io.adjoint.samples.tutorial;

import io.adjoint.Differentiable;

/** Softmax regression: a score for each class, linear in the input; the greater the score, the likelier the class. */
final class Softmax {

    /** How surprised the model is by the true classes, on average: minus the logarithm of their probability. */
    @Differentiable(wrt = {"weights", "bias"})
    static double loss(double[][] weights, double[] bias, double[][] inputs, int[] classes) {
        double sum = 0;
        for (int n = 0; n < inputs.length; n++) {
            double[] scores = new double[bias.length];
            for (int k = 0; k < scores.length; k++) {
                scores[k] = score(weights, bias, inputs, n, k);
            }
            sum += logSumExp(scores) - scores[classes[n]];
        }
        return sum / inputs.length;
    }

    /** The likeliest class of input {@code n}. */
    static int predict(double[][] weights, double[] bias, double[][] inputs, int n) {
        int best = 0;
        for (int k = 1; k < bias.length; k++) {
            if (score(weights, bias, inputs, n, k) > score(weights, bias, inputs, n, best)) {
                best = k;
            }
        }
        return best;
    }

    private static double score(double[][] weights, double[] bias, double[][] inputs, int n, int k) {
        double score = bias[k];
        for (int j = 0; j < inputs[n].length; j++) {
            score += weights[k][j] * inputs[n][j];
        }
        return score;
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

    private Softmax() {}
}

// Generated from Neuron.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Neuron}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class NeuronGrad {
  private NeuronGrad() {
  }

  /**
   * The value and gradient of {@link Neuron#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code y} are held constant.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$grad(double[] w, double b, double[] x, double y) {
    // Forward sweep
    double prediction = b;
    for (int i = 0; i < w.length; i++) {
      prediction += w[i] * x[i];
    }
    double residual = prediction - y;
    double loss = residual * residual;

    // Reverse sweep
    // line 11: return residual * residual;
    double residualBar = residual + residual;
    // line 10: double residual = prediction - y;
    double predictionBar = residualBar;
    // line 7: for (int i = 0; i < w.length; i++)
    double[] wBar = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 8: prediction += w[i] * x[i];
      wBar[i] += predictionBar * x[i];
    }
    // line 6: double prediction = b;
    double bBar = predictionBar;
    return new LossGrad(loss, wBar, bBar);
  }

  /**
   * The value and gradient of {@link Neuron#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code y} are held constant.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$valueAndGrad(double[] w, double b, double[] x, double y) {
    return loss$grad(w, b, x, y);
  }

  /**
   * The value of {@link Neuron#loss(double[], double, double[], double) loss} and its derivatives
   * with respect to {@code w} and {@code b}.
   */
  record LossGrad(double value, double[] w, double b) {
  }
}

// Generated from Activation.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Activation}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class ActivationGrad {
  private ActivationGrad() {
  }

  /**
   * The value and gradient of {@link Activation#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code label} are held constant.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$grad(double[] w, double b, double[] x, double label) {
    // Forward sweep
    double z = b;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
    }
    double softplus = Activation.softplus(z);
    double blend = Activation.blend(softplus, z * label, 0.25);

    // Reverse sweep
    // line 14: return blend(softplus(z), z * label, 0.25);
    double softplusBar = Activation.blendX(1.0, softplus, z * label, 0.25, blend);
    double zBar = Activation.blendY(1.0, softplus, z * label, 0.25, blend) * label;
    zBar += Activation.softplusAdjoint(softplusBar, z, softplus);
    // line 11: for (int i = 0; i < w.length; i++)
    double[] wBar = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 12: z += w[i] * x[i];
      wBar[i] += zBar * x[i];
    }
    // line 10: double z = b;
    double bBar = zBar;
    return new LossGrad(blend, wBar, bBar);
  }

  /**
   * The value and gradient of {@link Activation#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code label} are held constant.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$valueAndGrad(double[] w, double b, double[] x, double label) {
    return loss$grad(w, b, x, label);
  }

  /**
   * The value of {@link Activation#loss(double[], double, double[], double) loss} and its
   * derivatives with respect to {@code w} and {@code b}.
   */
  record LossGrad(double value, double[] w, double b) {
  }
}

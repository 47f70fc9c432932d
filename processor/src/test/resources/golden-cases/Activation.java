package demo;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;

/** Rules of the user's own: the body of what they are for is not looked into. */
final class Activation {
  @Differentiable(wrt = {"w", "b"})
  static double loss(double[] w, double b, double[] x, double label) {
    double z = b;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
    }
    return blend(softplus(z), z * label, 0.25);
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Derivative(of = "softplus")
  static double softplusAdjoint(double g, double x, double y) {
    return g / (1 + Math.exp(-x));
  }

  static double blend(double x, double y, double part) {
    return part * x + (1 - part) * y;
  }

  @Derivative(of = "blend", argument = "x")
  static double blendX(double g, double x, double y, double part, double result) {
    return g * part;
  }

  @Derivative(of = "blend", argument = "y")
  static double blendY(double g, double x, double y, double part, double result) {
    return g * (1 - part);
  }

  // at loss({0.5, -0.25}, 0.125, {1.5, 2.0}, 1.0)
  // at loss({0.5, -0.25}, -0.75, {-1.5, 2.0}, -1.0)
}

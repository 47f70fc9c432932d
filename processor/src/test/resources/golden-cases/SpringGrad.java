// Generated from Spring.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Spring}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SpringGrad {
  private SpringGrad() {
  }

  /**
   * The value and gradient of {@link Spring#energy(double, double) energy} with respect to {@code
   * stiffness} and {@code extension}.
   *
   * <p>Tape: none.
   */
  static EnergyGrad energy$grad(Spring spring, double stiffness, double extension) {
    // Forward sweep
    double half = half(spring, stiffness);
    double energy = half * extension * extension;

    // Reverse sweep
    // line 8: return half(stiffness) * extension * extension;
    double halfBar = extension * extension;
    double extensionBar = extension * half + half * extension;
    double stiffnessBar = half$adjoint(halfBar);
    return new EnergyGrad(energy, stiffnessBar, extensionBar);
  }

  /**
   * The value and gradient of {@link Spring#energy(double, double) energy} with respect to {@code
   * stiffness} and {@code extension}.
   *
   * <p>Tape: none.
   */
  static EnergyGrad energy$valueAndGrad(Spring spring, double stiffness, double extension) {
    return energy$grad(spring, stiffness, extension);
  }

  /**
   * The adjoint of {@code half}: runs it, and then back.
   */
  private static double half$adjoint(double seed) {
    // Reverse sweep
    // line 12: return x / 2;
    double xBar = seed / 2.0;
    return xBar;
  }

  /**
   * The private method {@code half}, as it is.
   */
  private static double half(Spring spring, double x) {
    return x / 2.0;
  }

  /**
   * The value of {@link Spring#energy(double, double) energy} and its derivatives with respect to
   * {@code stiffness} and {@code extension}.
   */
  record EnergyGrad(double value, double stiffness, double extension) {
  }
}

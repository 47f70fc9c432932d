// Generated from Smoothing.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Smoothing}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SmoothingGrad {
  private SmoothingGrad() {
  }

  /**
   * The value and gradient of {@link Smoothing#roughness(double[], double) roughness} with respect
   * to {@code a} and {@code alpha}.
   *
   * <p>Tape: elements of {@code a}, once for each turn of the loop at line 9.
   */
  static RoughnessGrad roughness$grad(double[] a, double alpha) {
    // Forward sweep
    double[] aTape = new double[a.length];
    for (int i = 1; i < a.length; i++) {
      aTape[i] = a[i];
      a[i] = alpha * a[i] + (1.0 - alpha) * a[i - 1] * a[i - 1];
    }
    double sum = 0.0;
    double[] aBar = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
      // line 14: sum += a[i] * a[i];
      aBar[i] += 2.0 * a[i];
    }

    // Reverse sweep
    // line 9: for (int i = 1; i < a.length; i++)
    double alphaBar = 0.0;
    for (int i = a.length - 1; i >= 1; i--) {
      // line 10: a[i] = alpha * a[i] + (1 - alpha) * a[i - 1] * a[i - 1];
      a[i] = aTape[i];
      double g = aBar[i];
      aBar[i] = g * alpha;
      alphaBar += g * a[i] - g * a[i - 1] * a[i - 1];
      aBar[i - 1] += g * a[i - 1] * (1.0 - alpha) + g * ((1.0 - alpha) * a[i - 1]);
    }
    return new RoughnessGrad(sum, aBar, alphaBar);
  }

  /**
   * The value and gradient of {@link Smoothing#roughness(double[], double) roughness} with respect
   * to {@code a} and {@code alpha}.
   *
   * <p>Tape: elements of {@code a}, once for each turn of the loop at line 9.
   */
  @Overwrites("a")
  static RoughnessGrad roughness$valueAndGrad(double[] a, double alpha) {
    return roughness$grad(a, alpha);
  }

  /**
   * The value of {@link Smoothing#roughness(double[], double) roughness} and its derivatives with
   * respect to {@code a} and {@code alpha}.
   */
  record RoughnessGrad(double value, double[] a, double alpha) {
  }
}

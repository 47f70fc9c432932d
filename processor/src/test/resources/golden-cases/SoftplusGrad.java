// Generated from Softplus.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Softplus}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SoftplusGrad {
  private SoftplusGrad() {
  }

  /**
   * The value and gradient of {@link Softplus#loss(double[], double[], double) loss} with respect
   * to {@code w}, {@code x} and {@code label}.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$grad(double[] w, double[] x, double label) {
    // Forward sweep
    double dot = Softplus.dot(w, x);
    double softplus = Softplus.softplus(-label * dot);
    double dot2 = Softplus.dot(w, w);
    double loss = softplus + 0.01 * dot2;

    // Reverse sweep
    // line 8: return softplus(-label * dot(w, x)) + 0.01 * dot(w, w);
    double[] wBar = Zeros.like(w);
    dot$reverse(w, w, wBar, wBar, 0.01);
    double softplusPullback = softplus$adjoint(-label * dot, 1.0);
    double[] xBar = Zeros.like(x);
    double labelBar = -(softplusPullback * dot);
    double dotBar = -(softplusPullback * label);
    dot$reverse(w, x, wBar, xBar, dotBar);
    return new LossGrad(loss, wBar, xBar, labelBar);
  }

  /**
   * The value and gradient of {@link Softplus#loss(double[], double[], double) loss} with respect
   * to {@code w}, {@code x} and {@code label}.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$valueAndGrad(double[] w, double[] x, double label) {
    return loss$grad(w, x, label);
  }

  /**
   * The reverse sweep of {@code dot}, by what its forward sweep recorded.
   */
  private static void dot$reverse(double[] a, double[] b, double[] aBar, double[] bBar,
      double seed) {
    // Reverse sweep
    // line 20: return sum;
    double sumBar = seed;
    // line 17: for (int i = 0; i < a.length; i++)
    for (int i = 0; i < a.length; i++) {
      // line 18: sum += a[i] * b[i];
      aBar[i] += sumBar * b[i];
      bBar[i] += sumBar * a[i];
    }
  }

  /**
   * The adjoint of {@code softplus}: runs it, and then back.
   */
  private static double softplus$adjoint(double x, double seed) {
    // Forward sweep
    double exp = 0.0;
    if (!(x > 30.0)) {
      exp = Math.exp(x);
    }

    // Reverse sweep
    double softplusBar = seed;
    // line 12: return x > 30 ? x : Math.log1p(Math.exp(x));
    double xBar = 0.0;
    if (x > 30.0) {
      xBar += softplusBar;
    } else {
      double expBar = softplusBar / (1.0 + exp);
      xBar += expBar * exp;
    }
    return xBar;
  }

  /**
   * The value of {@link Softplus#loss(double[], double[], double) loss} and its derivatives with
   * respect to {@code w}, {@code x} and {@code label}.
   */
  record LossGrad(double value, double[] w, double[] x, double label) {
  }
}

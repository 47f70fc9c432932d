// Generated from Relaxation.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Relaxation}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class RelaxationGrad {
  private RelaxationGrad() {
  }

  /**
   * The derivative of {@link Relaxation#energy(double, int) energy} with respect to {@code x}.
   *
   * <p>Tape: {@code s}, once for each turn of the loop at line 7; and a count of the turns of the
   * loop at line 14.
   */
  static double energy$grad(double x, int n) {
    // Forward sweep
    double s = 1.0;
    double[] sTape = new double[Math.max(0, n)];
    for (int i = 0; i < n; i++) {
      sTape[i] = s;
      if (s > 2.0) {
        s = Math.sqrt(s) + x;
      } else {
        s = s * x + 1.0;
      }
    }
    int trips = 0;
    while (s > 1.0) {
      s = 0.5 * s + 0.1 * Math.sin(x);
      trips++;
    }

    // Reverse sweep
    // line 17: return s * s;
    double sBar = s + s;
    // line 14: while (s > 1.0)
    double xBar = 0.0;
    for (; trips > 0; trips--) {
      // line 15: s = 0.5 * s + 0.1 * Math.sin(x);
      xBar += sBar * 0.1 * Math.cos(x);
      sBar = sBar * 0.5;
    }
    // line 7: for (int i = 0; i < n; i++)
    for (int i = n - 1; i >= 0; i--) {
      // line 8: if (s > 2.0), asked again: s has the value it had then
      s = sTape[i];
      if (s > 2.0) {
        // line 9: s = Math.sqrt(s) + x;
        xBar += sBar;
        sBar = sBar / (2.0 * Math.sqrt(s));
      } else {
        // line 11: s = s * x + 1.0;
        xBar += sBar * s;
        sBar = sBar * x;
      }
    }
    return xBar;
  }

  /**
   * The value and derivative of {@link Relaxation#energy(double, int) energy} with respect to
   * {@code x}.
   *
   * <p>Tape: {@code s}, once for each turn of the loop at line 7; and a count of the turns of the
   * loop at line 14.
   */
  static EnergyGrad energy$valueAndGrad(double x, int n) {
    // Forward sweep
    double s = 1.0;
    double[] sTape = new double[Math.max(0, n)];
    for (int i = 0; i < n; i++) {
      sTape[i] = s;
      if (s > 2.0) {
        s = Math.sqrt(s) + x;
      } else {
        s = s * x + 1.0;
      }
    }
    int trips = 0;
    while (s > 1.0) {
      s = 0.5 * s + 0.1 * Math.sin(x);
      trips++;
    }
    double energy = s * s;

    // Reverse sweep
    // line 17: return s * s;
    double sBar = s + s;
    // line 14: while (s > 1.0)
    double xBar = 0.0;
    for (; trips > 0; trips--) {
      // line 15: s = 0.5 * s + 0.1 * Math.sin(x);
      xBar += sBar * 0.1 * Math.cos(x);
      sBar = sBar * 0.5;
    }
    // line 7: for (int i = 0; i < n; i++)
    for (int i = n - 1; i >= 0; i--) {
      // line 8: if (s > 2.0), asked again: s has the value it had then
      s = sTape[i];
      if (s > 2.0) {
        // line 9: s = Math.sqrt(s) + x;
        xBar += sBar;
        sBar = sBar / (2.0 * Math.sqrt(s));
      } else {
        // line 11: s = s * x + 1.0;
        xBar += sBar * s;
        sBar = sBar * x;
      }
    }
    return new EnergyGrad(energy, xBar);
  }

  /**
   * The value of {@link Relaxation#energy(double, int) energy} and its derivative with respect to
   * {@code x}.
   */
  record EnergyGrad(double value, double x) {
  }
}

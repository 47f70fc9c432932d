// Generated from Power.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.tape.Tape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Power}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class PowerGrad {
  private PowerGrad() {
  }

  /**
   * The derivative of {@link Power#power(double, int) power} with respect to {@code x}.
   *
   * <p>Tape: what {@code power$forward} records.
   */
  static double power$grad(double x, int n) {
    // Forward sweep
    Tape tape = new Tape();
    double half = 0.0;
    if (!(n == 0)) {
      half = power$forward(x, n / 2, tape);
    }

    // Reverse sweep
    // line 8: if (n == 0)
    double xBar = 0.0;
    if (!(n == 0)) {
      // line 12: return n % 2 == 0 ? half * half : half * half * x;
      double halfBar = 0.0;
      if (n % 2 == 0) {
        halfBar += 2.0 * half;
      } else {
        halfBar += 2.0 * x * half;
        xBar += half * half;
      }
      // line 11: double half = power(x, n / 2);
      double powerPullback = power$reverse(x, n / 2, halfBar, tape);
      xBar += powerPullback;
    }
    return xBar;
  }

  /**
   * The value and derivative of {@link Power#power(double, int) power} with respect to {@code x}.
   *
   * <p>Tape: what {@code power$forward} records.
   */
  static PowerGrad2 power$valueAndGrad(double x, int n) {
    // Forward sweep
    Tape tape = new Tape();
    double power = 0.0;
    double half = 0.0;
    if (n == 0) {
      power = 1.0;
    } else {
      half = power$forward(x, n / 2, tape);
      if (n % 2 == 0) {
        power = half * half;
      } else {
        power = half * half * x;
      }
    }

    // Reverse sweep
    // line 8: if (n == 0)
    double xBar = 0.0;
    if (!(n == 0)) {
      // line 12: return n % 2 == 0 ? half * half : half * half * x;
      double halfBar = 0.0;
      if (n % 2 == 0) {
        halfBar += 2.0 * half;
      } else {
        halfBar += 2.0 * x * half;
        xBar += half * half;
      }
      // line 11: double half = power(x, n / 2);
      double powerPullback = power$reverse(x, n / 2, halfBar, tape);
      xBar += powerPullback;
    }
    return new PowerGrad2(power, xBar);
  }

  /**
   * The forward sweep of {@code power}: runs it, and records what its reverse sweep needs.
   *
   * <p>Tape: what {@code power$forward} records; and {@code half}.
   */
  private static double power$forward(double x, int n, Tape tape) {
    double power = 0.0;
    if (n == 0) {
      power = 1.0;
    } else {
      double half = power$forward(x, n / 2, tape);
      if (n % 2 == 0) {
        power = half * half;
      } else {
        power = half * half * x;
      }
      tape.push(half);
    }
    return power;
  }

  /**
   * The reverse sweep of {@code power}, by what its forward sweep recorded.
   */
  private static double power$reverse(double x, int n, double seed, Tape tape) {
    // Reverse sweep
    double powerBar = seed;
    // line 8: if (n == 0)
    double xBar = 0.0;
    if (!(n == 0)) {
      double half = tape.popDouble();
      // line 12: return n % 2 == 0 ? half * half : half * half * x;
      double halfBar = 0.0;
      if (n % 2 == 0) {
        halfBar += 2.0 * powerBar * half;
      } else {
        halfBar += 2.0 * powerBar * x * half;
        xBar += powerBar * (half * half);
      }
      // line 11: double half = power(x, n / 2);
      double powerPullback = power$reverse(x, n / 2, halfBar, tape);
      xBar += powerPullback;
    }
    return xBar;
  }

  /**
   * The value of {@link Power#power(double, int) power} and its derivative with respect to {@code
   * x}.
   */
  record PowerGrad2(double value, double x) {
  }
}

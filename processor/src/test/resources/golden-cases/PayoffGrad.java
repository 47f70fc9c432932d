// Generated from Payoff.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.partials.Ties;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Payoff}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class PayoffGrad {
  private PayoffGrad() {
  }

  /**
   * The derivative of {@link Payoff#value(double, double, double) value} with respect to {@code
   * spot}; {@code strike} and {@code barrier} are held constant.
   *
   * <p>Tape: none.
   */
  static double value$grad(double spot, double strike, double barrier) {
    // Reverse sweep
    // line 8: if (spot >= barrier)
    double spotBar = 0.0;
    if (!(spot >= barrier)) {
      double payoff = Math.max(spot - strike, 0.0);
      // line 12: return payoff > 10 ? 10 + Math.log(payoff - 9) : payoff;
      double payoffBar = 0.0;
      if (payoff > 10.0) {
        payoffBar += 1.0 / (payoff - 9.0);
      } else {
        payoffBar += 1.0;
      }
      // line 11: double payoff = Math.max(spot - strike, 0);
      spotBar += Ties.above(payoffBar, spot - strike, 0.0);
    }
    return spotBar;
  }

  /**
   * The value and derivative of {@link Payoff#value(double, double, double) value} with respect to
   * {@code spot}; {@code strike} and {@code barrier} are held constant.
   *
   * <p>Tape: none.
   */
  static ValueGrad value$valueAndGrad(double spot, double strike, double barrier) {
    // Forward sweep
    double value = 0.0;
    if (spot >= barrier) {
      value = 0.0;
    } else {
      double payoff = Math.max(spot - strike, 0.0);
      if (payoff > 10.0) {
        value = 10.0 + Math.log(payoff - 9.0);
      } else {
        value = payoff;
      }
    }

    // Reverse sweep
    // line 8: if (spot >= barrier)
    double spotBar = 0.0;
    if (!(spot >= barrier)) {
      double payoff = Math.max(spot - strike, 0.0);
      // line 12: return payoff > 10 ? 10 + Math.log(payoff - 9) : payoff;
      double payoffBar = 0.0;
      if (payoff > 10.0) {
        payoffBar += 1.0 / (payoff - 9.0);
      } else {
        payoffBar += 1.0;
      }
      // line 11: double payoff = Math.max(spot - strike, 0);
      spotBar += Ties.above(payoffBar, spot - strike, 0.0);
    }
    return new ValueGrad(value, spotBar);
  }

  /**
   * The value of {@link Payoff#value(double, double, double) value} and its derivative with respect
   * to {@code spot}.
   */
  record ValueGrad(double value, double spot) {
  }
}

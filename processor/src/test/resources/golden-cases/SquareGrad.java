// Generated from Square.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Square}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SquareGrad {
  private SquareGrad() {
  }

  /**
   * The derivative of {@link Square#loss(double) loss} with respect to {@code w}.
   *
   * <p>Tape: none.
   */
  static double loss$grad(double w) {
    // Reverse sweep
    // line 6: return w * w;
    double wBar = w + w;
    return wBar;
  }

  /**
   * The value and derivative of {@link Square#loss(double) loss} with respect to {@code w}.
   *
   * <p>Tape: none.
   */
  static LossGrad loss$valueAndGrad(double w) {
    // Forward sweep
    double loss = w * w;

    // Reverse sweep
    // line 6: return w * w;
    double wBar = w + w;
    return new LossGrad(loss, wBar);
  }

  /**
   * The value of {@link Square#loss(double) loss} and its derivative with respect to {@code w}.
   */
  record LossGrad(double value, double w) {
  }
}

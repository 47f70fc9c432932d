// Generated from Newton.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Newton}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class NewtonGrad {
  private NewtonGrad() {
  }

  /**
   * The value and gradient of {@link Newton#root(double, double) root} with respect to {@code a}
   * and {@code start}.
   *
   * <p>Tape: {@code x}, once for each turn of the loop at line 10; {@code step}, once for each turn
   * of the loop at line 10; and a count of the turns of the loop at line 10.
   */
  static RootGrad root$grad(double a, double start) {
    // Forward sweep
    DoubleTape xTape = new DoubleTape();
    DoubleTape stepTape = new DoubleTape();
    double x = start;
    boolean done = false;
    int trips = 0;
    while (!done) {
      double step = (x * x - a) / (2.0 * x);
      xTape.push(x);
      x -= step;
      done = Math.abs(step) < 1.0E-12;
      stepTape.push(step);
      trips++;
    }
    double root = x;

    // Reverse sweep
    // line 17: return x;
    double xBar = 1.0;
    // line 10: while (true)
    double aBar = 0.0;
    for (; trips > 0; trips--) {
      double step = stepTape.pop();
      // line 12: x -= step;
      x = xTape.pop();
      double stepBar = -xBar;
      // line 11: double step = (x * x - a) / (2 * x);
      double differenceBar = stepBar / (2.0 * x);
      xBar += 2.0 * differenceBar * x - stepBar / (2.0 * x) * step * 2.0;
      aBar -= differenceBar;
    }
    // line 9: double x = start;
    double startBar = xBar;
    return new RootGrad(root, aBar, startBar);
  }

  /**
   * The value and gradient of {@link Newton#root(double, double) root} with respect to {@code a}
   * and {@code start}.
   *
   * <p>Tape: {@code x}, once for each turn of the loop at line 10; {@code step}, once for each turn
   * of the loop at line 10; and a count of the turns of the loop at line 10.
   */
  static RootGrad root$valueAndGrad(double a, double start) {
    return root$grad(a, start);
  }

  /**
   * The value of {@link Newton#root(double, double) root} and its derivatives with respect to
   * {@code a} and {@code start}.
   */
  record RootGrad(double value, double a, double start) {
  }
}

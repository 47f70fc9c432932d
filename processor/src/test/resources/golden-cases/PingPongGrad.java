// Generated from PingPong.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import io.adjoint.tape.ReferenceTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link PingPong}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class PingPongGrad {
  private PingPongGrad() {
  }

  /**
   * The value and gradient of {@link PingPong#heat(double[], double, int) heat} with respect to
   * {@code u} and {@code rate}.
   *
   * <p>Tape: elements of {@code next}, once for each turn of the loop at line 8; the array {@code
   * u}, once for each turn of the loop at line 7; the array {@code uBar}, once for each turn of the
   * loop at line 7; the array {@code next}, once for each turn of the loop at line 7; and the array
   * {@code nextBar}, once for each turn of the loop at line 7.
   */
  static HeatGrad heat$grad(double[] u, double rate, int steps) {
    // Forward sweep
    DoubleTape nextTape = new DoubleTape();
    ReferenceTape<double[]> uTape = new ReferenceTape<>();
    ReferenceTape<double[]> uBarTape = new ReferenceTape<>();
    ReferenceTape<double[]> nextTape2 = new ReferenceTape<>();
    ReferenceTape<double[]> nextBarTape = new ReferenceTape<>();
    double[] uBar = Zeros.like(u);
    double[] next = new double[u.length];
    double[] nextBar = new double[u.length];
    for (int k = 0; k < steps; k++) {
      nextTape.pushAll(next, 1, u.length - 1);
      for (int i = 1; i < u.length - 1; i++) {
        next[i] = u[i] + rate * (u[i - 1] - 2.0 * u[i] + u[i + 1]);
      }
      double[] t = u;
      double[] tBar = uBar;
      uTape.push(u);
      uBarTape.push(uBar);
      uBar = nextBar;
      u = next;
      nextTape2.push(next);
      nextBarTape.push(nextBar);
      nextBar = tBar;
      next = t;
    }
    double heat = u[u.length / 2] * u[1];

    // Reverse sweep
    // line 15: return u[u.length / 2] * u[1];
    uBar[u.length / 2] += u[1];
    uBar[1] += u[u.length / 2];
    // line 7: for (int k = 0; k < steps; k++)
    double rateBar = 0.0;
    for (int k = steps - 1; k >= 0; k--) {
      // line 13: next = t;
      nextBar = nextBarTape.pop();
      next = nextTape2.pop();
      // line 12: u = next;
      uBar = uBarTape.pop();
      u = uTape.pop();
      // line 8: for (int i = 1; i < u.length - 1; i++)
      for (int i = u.length - 1 - 1; i >= 1; i--) {
        // line 9: next[i] = u[i] + rate * (u[i - 1] - 2 * u[i] + u[i + 1]);
        next[i] = nextTape.pop();
        double g = nextBar[i];
        nextBar[i] = 0.0;
        uBar[i] += g - g * rate * 2.0;
        rateBar += g * (u[i - 1] - 2.0 * u[i] + u[i + 1]);
        uBar[i - 1] += g * rate;
        uBar[i + 1] += g * rate;
      }
    }
    return new HeatGrad(heat, uBar, rateBar);
  }

  /**
   * The value and gradient of {@link PingPong#heat(double[], double, int) heat} with respect to
   * {@code u} and {@code rate}.
   *
   * <p>Tape: elements of {@code next}, once for each turn of the loop at line 8; the array {@code
   * u}, once for each turn of the loop at line 7; the array {@code uBar}, once for each turn of the
   * loop at line 7; the array {@code next}, once for each turn of the loop at line 7; and the array
   * {@code nextBar}, once for each turn of the loop at line 7.
   */
  @Overwrites("u")
  static HeatGrad heat$valueAndGrad(double[] u, double rate, int steps) {
    return heat$grad(u, rate, steps);
  }

  /**
   * The value of {@link PingPong#heat(double[], double, int) heat} and its derivatives with respect
   * to {@code u} and {@code rate}.
   */
  record HeatGrad(double value, double[] u, double rate) {
  }
}

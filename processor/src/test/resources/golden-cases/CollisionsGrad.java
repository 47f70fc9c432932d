// Generated from Collisions.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Collisions}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class CollisionsGrad {
  private CollisionsGrad() {
  }

  /**
   * The value and gradient of {@link Collisions#value(double, double, double[], double, double,
   * double) value} with respect to {@code x}, {@code xBar}, {@code tape}, {@code g}, {@code seed}
   * and {@code value}.
   *
   * <p>Tape: {@code xTape}, once for each turn of the loop at line 11; elements of {@code tape},
   * once for each turn of the loop at line 15; and a count of the turns of the loop at line 11.
   */
  static ValueGrad value$grad(double x, double xBar, double[] tape, double g, double seed,
      double value) {
    // Forward sweep
    DoubleTape xTapeTape = new DoubleTape();
    double xTape = x * xBar;
    int trips = 0;
    int trips2 = 0;
    while (xTape < 100.0 && trips < 5) {
      xTapeTape.push(xTape);
      xTape = xTape * xTape + g;
      trips++;
      trips2++;
    }
    double[] tapeTape = new double[tape.length];
    for (int i = 0; i < tape.length; i++) {
      tapeTape[i] = tape[i];
      tape[i] = tape[i] * seed + xTape;
    }
    double value2 = tape[0] * value + trips;

    // Reverse sweep
    // line 18: return tape[0] * value + trips;
    double[] tapeBar = new double[tape.length];
    tapeBar[0] += value;
    double valueBar = tape[0];
    // line 15: for (int i = 0; i < tape.length; i++)
    double seedBar = 0.0;
    double xTapeBar = 0.0;
    for (int i = tape.length - 1; i >= 0; i--) {
      // line 16: tape[i] = tape[i] * seed + xTape;
      tape[i] = tapeTape[i];
      double g2 = tapeBar[i];
      tapeBar[i] = g2 * seed;
      seedBar += g2 * tape[i];
      xTapeBar += g2;
    }
    // line 11: while (xTape < 100 && trips < 5)
    double gBar = 0.0;
    for (; trips2 > 0; trips2--) {
      // line 12: xTape = xTape * xTape + g;
      xTape = xTapeTape.pop();
      gBar += xTapeBar;
      xTapeBar = 2.0 * xTapeBar * xTape;
    }
    // line 9: double xTape = x * xBar;
    double xBar2 = xTapeBar * xBar;
    double xBarBar = xTapeBar * x;
    return new ValueGrad(value2, xBar2, xBarBar, tapeBar, gBar, seedBar, valueBar);
  }

  /**
   * The value and gradient of {@link Collisions#value(double, double, double[], double, double,
   * double) value} with respect to {@code x}, {@code xBar}, {@code tape}, {@code g}, {@code seed}
   * and {@code value}.
   *
   * <p>Tape: {@code xTape}, once for each turn of the loop at line 11; elements of {@code tape},
   * once for each turn of the loop at line 15; and a count of the turns of the loop at line 11.
   */
  @Overwrites("tape")
  static ValueGrad value$valueAndGrad(double x, double xBar, double[] tape, double g, double seed,
      double value) {
    return value$grad(x, xBar, tape, g, seed, value);
  }

  /**
   * The value of {@link Collisions#value(double, double, double[], double, double, double) value}
   * and its derivatives with respect to {@code x}, {@code xBar}, {@code tape}, {@code g}, {@code
   * seed} and {@code value}.
   */
  record ValueGrad(double value, double x, double xBar, double[] tape, double g, double seed,
      double valueBar) {
  }
}

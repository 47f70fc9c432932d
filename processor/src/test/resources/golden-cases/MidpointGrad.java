// Generated from Midpoint.java. Do not edit: it is written anew at each compilation.
package cases;

import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Midpoint}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class MidpointGrad {
  private MidpointGrad() {
  }

  /**
   * The value and gradient of {@link Midpoint#total(double[], double[], int) total} with respect to
   * {@code rate} and {@code start}.
   *
   * <p>Tape: elements of {@code y}, once for each turn of the loop at line 27; and what one turn of
   * the loop at line 27 records.
   *
   * @param rate an independent
   * @param start an independent
   * @param steps as for {@code total}
   * @return the value and the gradient
   */
  public static TotalGrad total$grad(double[] rate, double[] start, int steps) {
    // Forward sweep
    DoubleTape yTape = new DoubleTape();
    int n = start.length;
    double[] y = new double[start.length];
    for (int j = 0; j < start.length; j++) {
      y[j] = start[j];
    }
    double[] middle = new double[n];
    double[] slope = new double[n];
    for (int step = 0; step < steps; step++) {
      yTape.pushAll(y);
      for (int i = 0; i < n; i++) {
        slope[i] = rate[i] * y[i] * (1.0 - y[i]);
      }
      for (int i = 0; i < n; i++) {
        middle[i] = y[i] + 0.5 * slope[i] * slope[i];
      }
      for (int i = 0; i < n; i++) {
        slope[i] = rate[i] * middle[i] * (1.0 - middle[i]);
      }
      for (int i = 0; i < n; i++) {
        y[i] += 0.1 * slope[i] * middle[i];
      }
    }
    double sum = 0.0;
    double[] yBar = new double[y.length];
    for (int i = 0; i < n; i++) {
      sum += y[i];
      // line 43: sum += y[i];
      yBar[i] += 1.0;
    }

    // Reverse sweep
    // line 27: for (int step = 0; step < steps; step++)
    double[] rateBar = Zeros.like(rate);
    double[] middleBar = new double[middle.length];
    double[] slopeBar = new double[slope.length];
    double[] slopeTape = new double[Math.max(0, n)];
    for (int step = steps - 1; step >= 0; step--) {
      yTape.popAll(y);
      // The same turn again, and then back
      for (int i = 0; i < n; i++) {
        slope[i] = rate[i] * y[i] * (1.0 - y[i]);
      }
      for (int i = 0; i < n; i++) {
        middle[i] = y[i] + 0.5 * slope[i] * slope[i];
      }
      for (int i = 0; i < n; i++) {
        slopeTape[i] = slope[i];
      }
      for (int i = 0; i < n; i++) {
        slope[i] = rate[i] * middle[i] * (1.0 - middle[i]);
      }
      // line 37: for (int i = 0; i < n; i++)
      for (int i = 0; i < n; i++) {
        // line 38: y[i] += 0.1 * slope[i] * middle[i];
        slopeBar[i] += yBar[i] * middle[i] * 0.1;
        middleBar[i] += yBar[i] * (0.1 * slope[i]);
      }
      // line 34: for (int i = 0; i < n; i++)
      for (int i = n - 1; i >= 0; i--) {
        slope[i] = slopeTape[i];
      }
      for (int i = n - 1; i >= 0; i--) {
        // line 35: slope[i] = rate[i] * middle[i] * (1 - middle[i]);
        double g = slopeBar[i];
        slopeBar[i] = 0.0;
        rateBar[i] += g * (1.0 - middle[i]) * middle[i];
        middleBar[i] += g * (1.0 - middle[i]) * rate[i] - g * (rate[i] * middle[i]);
      }
      // line 31: for (int i = 0; i < n; i++)
      for (int i = n - 1; i >= 0; i--) {
        // line 32: middle[i] = y[i] + 0.5 * slope[i] * slope[i];
        double g = middleBar[i];
        middleBar[i] = 0.0;
        yBar[i] += g;
        slopeBar[i] += g * slope[i] * 0.5 + g * (0.5 * slope[i]);
      }
      // line 28: for (int i = 0; i < n; i++)
      for (int i = n - 1; i >= 0; i--) {
        // line 29: slope[i] = rate[i] * y[i] * (1 - y[i]);
        double g = slopeBar[i];
        slopeBar[i] = 0.0;
        rateBar[i] += g * (1.0 - y[i]) * y[i];
        yBar[i] += g * (1.0 - y[i]) * rate[i] - g * (rate[i] * y[i]);
      }
    }
    // line 24: double[] y = start.clone();
    double[] startBar = new double[start.length];
    for (int j = start.length - 1; j >= 0; j--) {
      double g = yBar[j];
      yBar[j] = 0.0;
      startBar[j] += g;
    }
    return new TotalGrad(sum, rateBar, startBar);
  }

  /**
   * The value and gradient of {@link Midpoint#total(double[], double[], int) total} with respect to
   * {@code rate} and {@code start}.
   *
   * <p>Tape: elements of {@code y}, once for each turn of the loop at line 27; and what one turn of
   * the loop at line 27 records.
   *
   * @param rate an independent
   * @param start an independent
   * @param steps as for {@code total}
   * @return the value and the gradient
   */
  public static TotalGrad total$valueAndGrad(double[] rate, double[] start, int steps) {
    return total$grad(rate, start, steps);
  }

  /**
   * The value of {@link Midpoint#total(double[], double[], int) total} and its derivatives with
   * respect to {@code rate} and {@code start}.
   *
   * @param value the value
   * @param rate the derivative with respect to {@code rate}
   * @param start the derivative with respect to {@code start}
   */
  public record TotalGrad(double value, double[] rate, double[] start) {
  }
}

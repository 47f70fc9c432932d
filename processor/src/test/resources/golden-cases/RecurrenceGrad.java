// Generated from Recurrence.java. Do not edit: it is written anew at each compilation.
package cases;

import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Recurrence}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class RecurrenceGrad {
  private RecurrenceGrad() {
  }

  /**
   * The derivative of {@link Recurrence#run(double, int[]) run} with respect to {@code x}.
   *
   * <p>Tape: {@code s}, once for each turn of the loop at line 23.
   *
   * @param x an independent
   * @param steps as for {@code run}
   * @return the derivative
   */
  public static double run$grad(double x, int[] steps) {
    // Forward sweep
    DoubleTape sTape = new DoubleTape();
    double s = x;
    for (int i = 0; i < steps.length; i++) {
      int step = steps[i];
      if (step == 0 || step == 1) {
        if (step == 0) {
          s += 1.0;
        }
        sTape.push(s);
        s *= x;
      } else if (step == 2) {
        sTape.push(s);
        s = Math.sin(s);
      } else {
        sTape.push(s);
        s *= s;
      }
    }

    // Reverse sweep
    // line 37: return s;
    double sBar = 1.0;
    // line 23: for (int step : steps)
    double xBar = 0.0;
    for (int i = steps.length - 1; i >= 0; i--) {
      int step = steps[i];
      // line 24: switch (step)
      if (step == 0 || step == 1) {
        // line 28: s *= x;
        s = sTape.pop();
        xBar += sBar * s;
        sBar *= x;
      } else if (step == 2) {
        // line 31: s = Math.sin(s);
        s = sTape.pop();
        sBar = sBar * Math.cos(s);
      } else {
        // line 34: s *= s;
        s = sTape.pop();
        sBar = 2.0 * sBar * s;
      }
    }
    // line 22: double s = x;
    xBar += sBar;
    return xBar;
  }

  /**
   * The value and derivative of {@link Recurrence#run(double, int[]) run} with respect to {@code
   * x}.
   *
   * <p>Tape: {@code s}, once for each turn of the loop at line 23.
   *
   * @param x an independent
   * @param steps as for {@code run}
   * @return the value and the gradient
   */
  public static RunGrad run$valueAndGrad(double x, int[] steps) {
    // Forward sweep
    DoubleTape sTape = new DoubleTape();
    double s = x;
    for (int i = 0; i < steps.length; i++) {
      int step = steps[i];
      if (step == 0 || step == 1) {
        if (step == 0) {
          s += 1.0;
        }
        sTape.push(s);
        s *= x;
      } else if (step == 2) {
        sTape.push(s);
        s = Math.sin(s);
      } else {
        sTape.push(s);
        s *= s;
      }
    }
    double run = s;

    // Reverse sweep
    // line 37: return s;
    double sBar = 1.0;
    // line 23: for (int step : steps)
    double xBar = 0.0;
    for (int i = steps.length - 1; i >= 0; i--) {
      int step = steps[i];
      // line 24: switch (step)
      if (step == 0 || step == 1) {
        // line 28: s *= x;
        s = sTape.pop();
        xBar += sBar * s;
        sBar *= x;
      } else if (step == 2) {
        // line 31: s = Math.sin(s);
        s = sTape.pop();
        sBar = sBar * Math.cos(s);
      } else {
        // line 34: s *= s;
        s = sTape.pop();
        sBar = 2.0 * sBar * s;
      }
    }
    // line 22: double s = x;
    xBar += sBar;
    return new RunGrad(run, xBar);
  }

  /**
   * The value of {@link Recurrence#run(double, int[]) run} and its derivative with respect to
   * {@code x}.
   *
   * @param value the value
   * @param x the derivative with respect to {@code x}
   */
  public record RunGrad(double value, double x) {
  }
}

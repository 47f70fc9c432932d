// Generated from Delay.java. Do not edit: it is written anew at each compilation.
package cases;

import io.adjoint.array.Ranges;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Delay}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class DelayGrad {
  private DelayGrad() {
  }

  /**
   * The gradient of {@link Delay#filter(double[], double[]) filter} with respect to {@code
   * weights}; {@code signal} is held constant.
   *
   * <p>Tape: none.
   *
   * @param signal held constant
   * @param weights an independent
   * @return the gradient
   */
  public static double[] filter$grad(double[] signal, double[] weights) {
    // Forward sweep
    double[] line = new double[weights.length];
    double[] weightsBar = Zeros.like(weights);
    for (int i = 0; i < signal.length; i++) {
      double value = signal[i];
      int count = line.length - 1;
      Ranges.requireCopy("double", line.length, 0, line.length, 1, count);
      for (int j = count - 1; j >= 0; j--) {
        line[1 + j] = line[j];
      }
      line[0] = value;
      double y = 0.0;
      for (int k = 0; k < line.length; k++) {
        y += weights[k] * line[k];
      }
      // line 29: energy += y * y;
      double yBar = 2.0 * y;
      // line 26: for (int k = 0; k < line.length; k++)
      for (int k = 0; k < line.length; k++) {
        // line 27: y += weights[k] * line[k];
        weightsBar[k] += yBar * line[k];
      }
    }
    return weightsBar;
  }

  /**
   * The value and gradient of {@link Delay#filter(double[], double[]) filter} with respect to
   * {@code weights}; {@code signal} is held constant.
   *
   * <p>Tape: none.
   *
   * @param signal held constant
   * @param weights an independent
   * @return the value and the gradient
   */
  public static FilterGrad filter$valueAndGrad(double[] signal, double[] weights) {
    // Forward sweep
    double[] line = new double[weights.length];
    double energy = 0.0;
    double[] weightsBar = Zeros.like(weights);
    for (int i = 0; i < signal.length; i++) {
      double value = signal[i];
      int count = line.length - 1;
      Ranges.requireCopy("double", line.length, 0, line.length, 1, count);
      for (int j = count - 1; j >= 0; j--) {
        line[1 + j] = line[j];
      }
      line[0] = value;
      double y = 0.0;
      for (int k = 0; k < line.length; k++) {
        y += weights[k] * line[k];
      }
      energy += y * y;
      // line 29: energy += y * y;
      double yBar = 2.0 * y;
      // line 26: for (int k = 0; k < line.length; k++)
      for (int k = 0; k < line.length; k++) {
        // line 27: y += weights[k] * line[k];
        weightsBar[k] += yBar * line[k];
      }
    }
    return new FilterGrad(energy, weightsBar);
  }

  /**
   * The value of {@link Delay#filter(double[], double[]) filter} and its gradient with respect to
   * {@code weights}.
   *
   * @param value the value
   * @param weights the derivative with respect to {@code weights}
   */
  public record FilterGrad(double value, double[] weights) {
  }
}

// Generated from Dense.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Dense}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class DenseGrad {
  private DenseGrad() {
  }

  /**
   * The derivatives of {@link Dense#activations(double[][], double[], double[]) activations} with
   * respect to {@code w}, {@code b} and {@code x}, each element that it returns weighted by its
   * seed.
   *
   * <p>{@code seed} has the shape of the array that {@code activations} returns; it is not changed.
   *
   * <p>Tape: {@code tanh}, once for each turn of the loop at line 11.
   *
   * @param w an independent
   * @param b an independent
   * @param x an independent
   * @param seed the seed of the result
   * @return the value and the derivatives
   * @throws java.lang.IllegalArgumentException if a seed has not the shape of what it seeds
   */
  public static ActivationsGrad activations$vjp(double[][] w, double[] b, double[] x,
      double[] seed) {
    // Forward sweep
    double[] y = new double[b.length];
    double[] tanhTape = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double z = b[i];
      for (int j = 0; j < x.length; j++) {
        z += w[i][j] * x[j];
      }
      double tanh = Math.tanh(z);
      y[i] = tanh;
      tanhTape[i] = tanh;
    }
    Seeds.require("seed", seed, y);

    // Reverse sweep
    double[] yBar = Copies.of(seed);
    // line 11: for (int i = 0; i < y.length; i++)
    double[][] wBar = Zeros.like(w);
    double[] bBar = new double[b.length];
    double[] xBar = Zeros.like(x);
    for (int i = y.length - 1; i >= 0; i--) {
      double tanh = tanhTape[i];
      // line 16: y[i] = Math.tanh(z);
      double g = yBar[i];
      yBar[i] = 0.0;
      double tanhBar = g;
      double zBar = tanhBar * ((1.0 - tanh) * (1.0 + tanh));
      // line 13: for (int j = 0; j < x.length; j++)
      for (int j = 0; j < x.length; j++) {
        // line 14: z += w[i][j] * x[j];
        wBar[i][j] += zBar * x[j];
        xBar[j] += zBar * w[i][j];
      }
      // line 12: double z = b[i];
      bBar[i] += zBar;
    }
    return new ActivationsGrad(y, wBar, bBar, xBar);
  }

  /**
   * The value of {@link Dense#activations(double[][], double[], double[]) activations} and its seed
   * pulled back to {@code w}, {@code b} and {@code x}.
   *
   * @param value the value
   * @param w the derivative with respect to {@code w}
   * @param b the derivative with respect to {@code b}
   * @param x the derivative with respect to {@code x}
   */
  public record ActivationsGrad(double[] value, double[][] w, double[] b, double[] x) {
  }
}

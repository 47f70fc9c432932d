// Generated from Normalisation.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Distinct;
import io.adjoint.array.Seeds;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Normalisation}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class NormalisationGrad {
  private NormalisationGrad() {
  }

  /**
   * The gradient of {@link Normalisation#normalise(double[]) normalise} with respect to {@code v},
   * each element that it writes weighted by its seed.
   *
   * <p>{@code vBar} has the shape of {@code v}; it is not changed. The derivatives are with respect
   * to what the arrays hold on entry.
   *
   * <p>Tape: elements of {@code v}, once for each turn of the loop at line 13.
   */
  static double[] normalise$vjp(double[] v, double[] vBar) {
    Seeds.require("vBar", vBar, v);
    vBar = Copies.of(vBar);
    // Forward sweep
    double sum = 0.0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * v[i];
    }
    double norm = Math.sqrt(sum);
    double[] vTape = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      vTape[i] = v[i];
      v[i] /= norm;
    }

    // Reverse sweep
    // line 13: for (int i = 0; i < v.length; i++)
    double normBar = 0.0;
    boolean normIsUsed = false;
    for (int i = v.length - 1; i >= 0; i--) {
      // line 14: v[i] /= norm;
      v[i] = vTape[i];
      double g = vBar[i];
      vBar[i] = g / norm;
      normBar -= g / norm * (v[i] / norm);
      normIsUsed = true;
    }
    // line 12: double norm = Math.sqrt(sum);
    double sumBar = 0.0;
    if (normIsUsed) {
      sumBar += normBar / (2.0 * norm);
    }
    // line 9: for (int i = 0; i < v.length; i++)
    for (int i = 0; i < v.length; i++) {
      // line 10: sum += v[i] * v[i];
      vBar[i] += 2.0 * sumBar * v[i];
    }
    return vBar;
  }

  /**
   * The derivatives of {@link Normalisation#axpy(double, double[], double[]) axpy} with respect to
   * {@code a}, {@code x} and {@code y}, each element that it writes weighted by its seed.
   *
   * <p>{@code yBar} has the shape of {@code y}; it is not changed. The derivatives are with respect
   * to what the arrays hold on entry.
   *
   * <p>Tape: elements of {@code y}, once for each turn of the loop at line 20.
   */
  static AxpyGrad axpy$vjp(double a, double[] x, double[] y, double[] yBar) {
    Distinct.require("x", x, "y", y);
    Seeds.require("yBar", yBar, y);
    yBar = Copies.of(yBar);
    // Forward sweep
    double[] yTape = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      yTape[i] = y[i];
      y[i] += a * x[i];
    }

    // Reverse sweep
    // line 20: for (int i = 0; i < x.length; i++)
    double aBar = 0.0;
    double[] xBar = new double[x.length];
    for (int i = x.length - 1; i >= 0; i--) {
      // line 21: y[i] += a * x[i];
      y[i] = yTape[i];
      aBar += yBar[i] * x[i];
      xBar[i] += yBar[i] * a;
    }
    return new AxpyGrad(aBar, xBar, yBar);
  }

  /**
   * The derivatives of {@link Normalisation#scaled(double[], double) scaled} with respect to {@code
   * v} and {@code by}, each element that it returns weighted by its seed.
   *
   * <p>{@code seed} has the shape of the array that {@code scaled} returns; it is not changed.
   *
   * <p>Tape: elements of {@code v}, once for each turn of the loop at line 27.
   */
  static ScaledGrad scaled$vjp(double[] v, double by, double[] seed) {
    seed = Copies.of(seed);
    // Forward sweep
    double[] vTape = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      vTape[i] = v[i];
      v[i] *= by;
    }
    double[] scaled = Copies.of(v);

    // Reverse sweep
    double[] vBar = new double[v.length];
    Seeds.add(Seeds.fitted(seed, v), vBar);
    // line 27: for (int i = 0; i < v.length; i++)
    double byBar = 0.0;
    for (int i = v.length - 1; i >= 0; i--) {
      // line 28: v[i] *= by;
      v[i] = vTape[i];
      double g = vBar[i];
      vBar[i] = g * by;
      byBar += g * v[i];
    }
    Seeds.require("seed", seed, scaled);
    return new ScaledGrad(scaled, vBar, byBar);
  }

  /**
   * The seeds of {@link Normalisation#axpy(double, double[], double[]) axpy} pulled back to {@code
   * a}, {@code x} and {@code y}.
   */
  record AxpyGrad(double a, double[] x, double[] y) {
  }

  /**
   * The value of {@link Normalisation#scaled(double[], double) scaled} and its seed pulled back to
   * {@code v} and {@code by}.
   */
  record ScaledGrad(double[] value, double[] v, double by) {
  }
}

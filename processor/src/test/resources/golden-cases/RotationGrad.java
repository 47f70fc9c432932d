// Generated from Rotation.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Rotation}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class RotationGrad {
  private RotationGrad() {
  }

  /**
   * The derivatives of {@link Rotation#rotate(double[], double) rotate} with respect to {@code p}
   * and {@code angle}, each element that it writes weighted by its seed.
   *
   * <p>{@code pBar} has the shape of {@code p}; it is not changed. The derivatives are with respect
   * to what the arrays hold on entry.
   *
   * <p>Tape: none.
   */
  static RotateGrad rotate$vjp(double[] p, double angle, double[] pBar) {
    Seeds.require("pBar", pBar, p);
    pBar = Copies.of(pBar);
    // Forward sweep
    double x = p[0];
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double pBefore = p[0];
    p[0] = x * cos - p[1] * sin;
    double sin2 = sin;
    double cos2 = cos;
    double pBefore2 = p[1];
    p[1] = x * sin2 + p[1] * cos2;

    // Reverse sweep
    // line 11: p[1] = x * Math.sin(angle) + p[1] * Math.cos(angle);
    p[1] = pBefore2;
    double g = pBar[1];
    pBar[1] = g * cos2;
    double xBar = g * sin2;
    double sinBar2 = g * x;
    double cosBar2 = g * p[1];
    double angleBar = -(cosBar2 * sin);
    angleBar += sinBar2 * cos;
    // line 10: p[0] = x * Math.cos(angle) - p[1] * Math.sin(angle);
    p[0] = pBefore;
    double g2 = pBar[0];
    pBar[0] = 0.0;
    xBar += g2 * cos;
    double cosBar = g2 * x;
    pBar[1] -= g2 * sin;
    double sinBar = -(g2 * p[1]);
    angleBar += sinBar * cos;
    angleBar -= cosBar * sin;
    // line 9: double x = p[0];
    pBar[0] += xBar;
    return new RotateGrad(pBar, angleBar);
  }

  /**
   * The derivatives of {@link Rotation#blend(float[], double[], int[], double) blend} with respect
   * to {@code into}, {@code from} and {@code t}, each element that it writes weighted by its seed.
   *
   * <p>{@code intoBar} has the shape of {@code into}; it is not changed. The derivatives are with
   * respect to what the arrays hold on entry.
   *
   * <p>Tape: elements of {@code into}, once for each turn of the loop at line 16.
   */
  static BlendGrad blend$vjp(float[] into, double[] from, int[] order, double t, float[] intoBar) {
    Seeds.require("intoBar", intoBar, into);
    intoBar = Copies.of(intoBar);
    // Forward sweep
    float[] intoTape = new float[into.length];
    for (int i = 0; i < into.length; i++) {
      intoTape[i] = into[i];
      into[i] = (float) (into[i] * (1.0 - t) + from[order[i]] * t);
    }

    // Reverse sweep
    // line 16: for (int i = 0; i < into.length; i++)
    double[] fromBar = Zeros.like(from);
    double tBar = 0.0;
    for (int i = into.length - 1; i >= 0; i--) {
      // line 17: into[i] = (float) (into[i] * (1 - t) + from[order[i]] * t);
      into[i] = intoTape[i];
      float g = intoBar[i];
      intoBar[i] = (float) (g * (1.0 - t));
      tBar += g * from[order[i]] - (double) g * into[i];
      fromBar[order[i]] += g * t;
    }
    return new BlendGrad(intoBar, fromBar, tBar);
  }

  /**
   * The value and gradient of {@link Rotation#dot(double[], double[]) dot} with respect to {@code
   * a} and {@code b}.
   *
   * <p>Tape: none.
   */
  static DotGrad dot$grad(double[] a, double[] b) {
    // Forward sweep
    double sum = 0.0;
    double[] aBar = new double[a.length];
    double[] bBar = Zeros.like(b);
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
      // line 25: sum += a[i] * b[i];
      aBar[i] += b[i];
      bBar[i] += a[i];
    }
    return new DotGrad(sum, aBar, bBar);
  }

  /**
   * The value and gradient of {@link Rotation#dot(double[], double[]) dot} with respect to {@code
   * a} and {@code b}.
   *
   * <p>Tape: none.
   */
  static DotGrad dot$valueAndGrad(double[] a, double[] b) {
    return dot$grad(a, b);
  }

  /**
   * The seeds of {@link Rotation#rotate(double[], double) rotate} pulled back to {@code p} and
   * {@code angle}.
   */
  record RotateGrad(double[] p, double angle) {
  }

  /**
   * The seeds of {@link Rotation#blend(float[], double[], int[], double) blend} pulled back to
   * {@code into}, {@code from} and {@code t}.
   */
  record BlendGrad(float[] into, double[] from, double t) {
  }

  /**
   * The value of {@link Rotation#dot(double[], double[]) dot} and its derivatives with respect to
   * {@code a} and {@code b}.
   */
  record DotGrad(double value, double[] a, double[] b) {
  }
}

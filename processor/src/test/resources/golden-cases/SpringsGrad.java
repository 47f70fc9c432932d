// Generated from Springs.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.array.Shapes;
import io.adjoint.array.Zeros;
import io.adjoint.sparse.CompressedHessian;
import io.adjoint.sparse.CompressedJacobian;
import io.adjoint.sparse.HessianPattern;
import io.adjoint.sparse.Indices;
import io.adjoint.sparse.SparseMatrix;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Springs}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class SpringsGrad {
  private SpringsGrad() {
  }

  /**
   * The gradient of {@link Springs#chain(double[]) chain} with respect to {@code x}.
   *
   * <p>Tape: {@code expm1}, once for each turn of the loop at line 14.
   *
   * @param x an independent
   * @return the gradient
   */
  public static double[] chain$grad(double[] x) {
    // Forward sweep
    DoubleTape expm1Tape = new DoubleTape();
    int i = 0;
    double[] xBar = Zeros.like(x);
    while (i + 1 < x.length) {
      double stretch = x[i + 1] - x[i];
      if (!(stretch > 0.0)) {
        double expm1 = Math.expm1(-stretch);
        expm1Tape.push(expm1);
      }
      // line 16: energy += stretch > 0 ? stretch * stretch / 2 : penalty(stretch);
      double stretchBar = 0.0;
      if (stretch > 0.0) {
        double productBar = 1.0 / 2.0;
        stretchBar += 2.0 * productBar * stretch;
      } else {
        double expm1 = expm1Tape.pop();
        double penaltyBar = 1.0;
        // line 22: return 10 * Math.expm1(-stretch);
        double expm1Bar = penaltyBar * 10.0;
        stretchBar -= expm1Bar * (expm1 + 1.0);
      }
      // line 15: double stretch = x[i + 1] - x[i];
      xBar[i + 1] += stretchBar;
      xBar[i] -= stretchBar;
      i++;
    }
    return xBar;
  }

  /**
   * The value and gradient of {@link Springs#chain(double[]) chain} with respect to {@code x}.
   *
   * <p>Tape: {@code expm1}, once for each turn of the loop at line 14.
   *
   * @param x an independent
   * @return the value and the gradient
   */
  public static ChainGrad chain$valueAndGrad(double[] x) {
    // Forward sweep
    DoubleTape expm1Tape = new DoubleTape();
    double energy = 0.0;
    int i = 0;
    double[] xBar = Zeros.like(x);
    while (i + 1 < x.length) {
      double stretch = x[i + 1] - x[i];
      if (stretch > 0.0) {
        energy += stretch * stretch / 2.0;
      } else {
        double expm1 = Math.expm1(-stretch);
        double penalty = 10.0 * expm1;
        energy += penalty;
        expm1Tape.push(expm1);
      }
      // line 16: energy += stretch > 0 ? stretch * stretch / 2 : penalty(stretch);
      double stretchBar = 0.0;
      if (stretch > 0.0) {
        double productBar = 1.0 / 2.0;
        stretchBar += 2.0 * productBar * stretch;
      } else {
        double expm1 = expm1Tape.pop();
        double penaltyBar = 1.0;
        // line 22: return 10 * Math.expm1(-stretch);
        double expm1Bar = penaltyBar * 10.0;
        stretchBar -= expm1Bar * (expm1 + 1.0);
      }
      // line 15: double stretch = x[i + 1] - x[i];
      xBar[i + 1] += stretchBar;
      xBar[i] -= stretchBar;
      i++;
    }
    return new ChainGrad(energy, xBar);
  }

  /**
   * The second derivatives of {@link Springs#chain(double[]) chain} with respect to {@code x} times
   * a direction, by forward over reverse mode.
   *
   * <p>{@code xDot} is the direction, of the independent's shape; it is not changed.
   *
   * <p>Tape: {@code expm1Dot}, once for each turn of the loop at line 14.
   *
   * @param x an independent
   * @param xDot the direction of {@code x}
   * @return the product
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static double[] chain$hvp(double[] x, double[] xDot) {
    Shapes.require("xDot", xDot, "x", x);
    // Forward sweep
    DoubleTape expm1TapeDot = new DoubleTape();
    int i = 0;
    double[] xBarDot = Zeros.like(x);
    while (i + 1 < x.length) {
      double stretch = x[i + 1] - x[i];
      double stretchDot = xDot[i + 1] - xDot[i];
      if (!(stretch > 0.0)) {
        double expm1 = Math.expm1(-stretch);
        double expm1Dot = -(stretchDot * (expm1 + 1.0));
        expm1TapeDot.push(expm1Dot);
      }
      // line 16: energy += stretch > 0 ? stretch * stretch / 2 : penalty(stretch);
      double stretchBarDot = 0.0;
      if (stretch > 0.0) {
        double productBar = 1.0 / 2.0;
        stretchBarDot += stretchDot * (2.0 * productBar);
      } else {
        double expm1Dot = expm1TapeDot.pop();
        double penaltyBar = 1.0;
        // line 22: return 10 * Math.expm1(-stretch);
        double expm1Bar = penaltyBar * 10.0;
        stretchBarDot -= expm1Dot * expm1Bar;
      }
      // line 15: double stretch = x[i + 1] - x[i];
      xBarDot[i + 1] += stretchBarDot;
      xBarDot[i] -= stretchBarDot;
      i++;
    }
    return xBarDot;
  }

  /**
   * The second derivatives of {@link Springs#chain(double[]) chain} with respect to {@code x} that
   * are not always zero.
   *
   * <p>Both halves of the symmetric matrix are listed. Columns of one colour share a product: see
   * {@link io.adjoint.sparse.CompressedHessian}.
   *
   * <p>Tape: none.
   *
   * @param x an independent
   * @return the matrix, as a list of its entries
   */
  public static SparseMatrix chain$sparseHessian(double[] x) {
    HessianPattern pattern = chain$hessianPattern(x);
    CompressedHessian hessian = CompressedHessian.of(pattern);
    for (int sweep = 0; sweep < hessian.sweeps(); sweep++) {
      double[] xDot = hessian.direction(sweep);
      double[] product = chain$hvp(x, xDot);
      hessian.take(sweep, product);
    }
    return hessian.matrix();
  }

  /**
   * The gradient of {@link Springs#residual(double[], double[]) residual} with respect to {@code
   * u}, each element that it returns weighted by its seed; {@code weights} is held constant.
   *
   * <p>{@code seed} has the shape of the array that {@code residual} returns; it is not changed.
   *
   * <p>Tape: none.
   */
  static double[] residual$vjp(double[] u, double[] weights, double[] seed) {
    // Forward sweep
    double[] r = new double[u.length - weights.length + 1];
    for (int i = 0; i < r.length; i++) {
      double sum = 0.0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * u[i + k];
      }
      r[i] = sum - u[i] * u[i];
    }
    Seeds.require("seed", seed, r);

    // Reverse sweep
    double[] rBar = Copies.of(seed);
    // line 29: for (int i = 0; i < r.length; i++)
    double[] uBar = new double[u.length];
    for (int i = r.length - 1; i >= 0; i--) {
      // line 34: r[i] = sum - u[i] * u[i];
      double g = rBar[i];
      rBar[i] = 0.0;
      double sumBar = g;
      uBar[i] -= 2.0 * g * u[i];
      // line 31: for (int k = 0; k < weights.length; k++)
      for (int k = 0; k < weights.length; k++) {
        // line 32: sum += weights[k] * u[i + k];
        uBar[i + k] += sumBar * weights[k];
      }
    }
    return uBar;
  }

  /**
   * The value of {@link Springs#residual(double[], double[]) residual} and its derivative in a
   * direction, by forward mode, with respect to {@code u}; {@code weights} is held constant.
   *
   * <p>{@code uDot} is the direction, of the independent's shape; it is not changed.
   *
   * <p>Tape: none.
   */
  static ResidualJvp residual$jvp(double[] u, double[] weights, double[] uDot) {
    Shapes.require("uDot", uDot, "u", u);
    double[] r = new double[u.length - weights.length + 1];
    double[] rDot = new double[u.length - weights.length + 1];
    for (int i = 0; i < r.length; i++) {
      double sum = 0.0;
      double sumDot = 0.0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * u[i + k];
        sumDot += uDot[i + k] * weights[k];
      }
      r[i] = sum - u[i] * u[i];
      rDot[i] = sumDot - 2.0 * uDot[i] * u[i];
    }
    return new ResidualJvp(r, rDot);
  }

  /**
   * The first derivatives, where they are not always zero, of each element of what {@link
   * Springs#residual(double[], double[]) residual} returns with respect to {@code u}; {@code
   * weights} is held constant.
   *
   * <p>A row belongs to an element of the result, a column to one of the independent. Columns of
   * one colour share a product, or rows: see {@link io.adjoint.sparse.CompressedJacobian}.
   *
   * <p>Tape: none.
   */
  static SparseMatrix residual$sparseJacobian(double[] u, double[] weights) {
    Indices[] pattern = residual$jacobianPattern(u, weights);
    CompressedJacobian jacobian = CompressedJacobian.of(pattern, u.length);
    for (int sweep = 0; sweep < jacobian.sweeps(); sweep++) {
      if (jacobian.isForward()) {
        double[] uDot = jacobian.direction(sweep);
        ResidualJvp column = residual$jvp(u, weights, uDot);
        jacobian.take(sweep, column.tangent());
      } else {
        double[] seed = jacobian.direction(sweep);
        double[] row = residual$vjp(u, weights, seed);
        jacobian.take(sweep, row);
      }
    }
    return jacobian.matrix();
  }

  /**
   * Which elements of the independent meet in {@code chain} where it is not linear: its loops and
   * subscripts, and of its numbers what these depend on.
   */
  private static HessianPattern chain$hessianPattern(double[] x) {
    Indices[] xFrom = Indices.each(x.length);
    HessianPattern pattern = new HessianPattern(x.length);
    int i = 0;
    while (i + 1 < x.length) {
      double stretch = x[i + 1] - x[i];
      Indices stretchFrom = Indices.union(xFrom[i + 1], xFrom[i]);
      if (stretch > 0.0) {
        // line 16: energy += stretch > 0 ? stretch * stretch / 2 : penalty(stretch);
        pattern.meet(stretchFrom);
      } else {
        // line 22: return 10 * Math.expm1(-stretch);
        pattern.meet(stretchFrom);
      }
      i++;
    }
    return pattern;
  }

  /**
   * Which elements of the independent reach each element of the result of {@code residual}: its
   * loops and subscripts, and of its numbers what these depend on.
   */
  private static Indices[] residual$jacobianPattern(double[] u, double[] weights) {
    Indices[] uFrom = Indices.each(u.length);
    double[] r = new double[u.length - weights.length + 1];
    Indices[] rFrom = new Indices[u.length - weights.length + 1];
    for (int i = 0; i < r.length; i++) {
      // line 30: double sum = 0;
      Indices sumFrom = null;
      for (int k = 0; k < weights.length; k++) {
        // line 32: sum += weights[k] * u[i + k];
        sumFrom = Indices.union(sumFrom, uFrom[i + k]);
      }
      // line 34: r[i] = sum - u[i] * u[i];
      rFrom[i] = Indices.union(sumFrom, uFrom[i]);
    }
    return rFrom;
  }

  /**
   * The value of {@link Springs#chain(double[]) chain} and its gradient with respect to {@code x}.
   *
   * @param value the value
   * @param x the derivative with respect to {@code x}
   */
  public record ChainGrad(double value, double[] x) {
  }

  /**
   * The value of {@link Springs#residual(double[], double[]) residual} and its tangent.
   */
  record ResidualJvp(double[] value, double[] tangent) {
  }
}

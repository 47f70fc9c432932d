// Generated from Determinant.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Determinant}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class DeterminantGrad {
  private DeterminantGrad() {
  }

  /**
   * The gradient of {@link Determinant#determinant(double[][]) determinant} with respect to {@code
   * a}.
   *
   * <p>Tape: none.
   *
   * @param a an independent
   * @return the gradient
   */
  public static double[][] determinant$grad(double[][] a) {
    // Forward sweep
    double[][] aBar = Zeros.like(a);
    minor$onePass(a, 0, (1 << a.length) - 1, aBar, 1.0);
    return aBar;
  }

  /**
   * The value and gradient of {@link Determinant#determinant(double[][]) determinant} with respect
   * to {@code a}.
   *
   * <p>Tape: none.
   *
   * @param a an independent
   * @return the value and the gradient
   */
  public static DeterminantGrad2 determinant$valueAndGrad(double[][] a) {
    // Forward sweep
    double[][] aBar = Zeros.like(a);
    double minor = minor$onePass(a, 0, (1 << a.length) - 1, aBar, 1.0);
    return new DeterminantGrad2(minor, aBar);
  }

  /**
   * The value of {@code minor}; adds seed times its gradient on the way.
   */
  private static double minor$onePass(double[][] a, int row, int columns, double[][] aBar,
      double seed) {
    double minor2 = 0.0;
    if (row == a.length - 1) {
      minor2 = a[row][Integer.numberOfTrailingZeros(columns)];
      // line 18: return a[row][Integer.numberOfTrailingZeros(columns)];
      aBar[row][Integer.numberOfTrailingZeros(columns)] += seed;
    } else {
      double sum = 0.0;
      int sign = 1;
      int left = columns;
      // line 27: return sum;
      double sumBar = seed;
      while (left != 0) {
        int column = Integer.numberOfTrailingZeros(left);
        double product = sign * a[row][column];
        // line 24: sum += sign * a[row][column] * minor(a, row + 1, columns & ~(1 << column));
        double minorBar = sumBar * product;
        double minor = minor$onePass(a, row + 1, columns & ~(1 << column), aBar, minorBar);
        sum += product * minor;
        // line 24: sum += sign * a[row][column] * minor(a, row + 1, columns & ~(1 << column));
        double productBar = sumBar * minor;
        aBar[row][column] += productBar * sign;
        sign = -sign;
        left &= left - 1;
      }
      minor2 = sum;
    }
    return minor2;
  }

  /**
   * The value of {@link Determinant#determinant(double[][]) determinant} and its gradient with
   * respect to {@code a}.
   *
   * @param value the value
   * @param a the derivative with respect to {@code a}
   */
  public record DeterminantGrad2(double value, double[][] a) {
  }
}

// Generated from Triangle.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import io.adjoint.tape.ReferenceTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Triangle}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class TriangleGrad {
  private TriangleGrad() {
  }

  /**
   * The value and gradient of {@link Triangle#apex(double[], double) apex} with respect to {@code
   * base} and {@code weight}.
   *
   * <p>Tape: elements of {@code rows}, once for each turn of the loop at line 8; elements of {@code
   * rowsBar}, once for each turn of the loop at line 8; and elements of {@code rows}, once for each
   * turn of the loop at line 10.
   */
  static ApexGrad apex$grad(double[] base, double weight) {
    // Forward sweep
    ReferenceTape<double[]> rowsTape = new ReferenceTape<>();
    ReferenceTape<double[]> rowsBarTape = new ReferenceTape<>();
    DoubleTape rowsTape2 = new DoubleTape();
    double[] baseBar = Zeros.like(base);
    double[][] rows = new double[base.length][];
    double[][] rowsBar = new double[base.length][];
    rowsBar[0] = baseBar;
    rows[0] = base;
    for (int i = 1; i < rows.length; i++) {
      double[] value = new double[base.length - i];
      rowsTape.push(rows[i]);
      rowsBarTape.push(rowsBar[i]);
      rowsBar[i] = new double[base.length - i];
      rows[i] = value;
      for (int j = 0; j < rows[i].length; j++) {
        rowsTape2.push(rows[i][j]);
        rows[i][j] = weight * rows[i - 1][j] * rows[i - 1][j + 1];
      }
    }
    double apex = rows[rows.length - 1][0];

    // Reverse sweep
    // line 14: return rows[rows.length - 1][0];
    rowsBar[rows.length - 1][0] += 1.0;
    // line 8: for (int i = 1; i < rows.length; i++)
    double weightBar = 0.0;
    for (int i = rows.length - 1; i >= 1; i--) {
      // line 10: for (int j = 0; j < rows[i].length; j++)
      for (int j = rows[i].length - 1; j >= 0; j--) {
        // line 11: rows[i][j] = weight * rows[i - 1][j] * rows[i - 1][j + 1];
        rows[i][j] = rowsTape2.pop();
        double g = rowsBar[i][j];
        rowsBar[i][j] = 0.0;
        weightBar += g * rows[i - 1][j + 1] * rows[i - 1][j];
        rowsBar[i - 1][j] += g * rows[i - 1][j + 1] * weight;
        rowsBar[i - 1][j + 1] += g * (weight * rows[i - 1][j]);
      }
      // line 9: rows[i] = new double[base.length - i];
      rowsBar[i] = rowsBarTape.pop();
      rows[i] = rowsTape.pop();
    }
    return new ApexGrad(apex, baseBar, weightBar);
  }

  /**
   * The value and gradient of {@link Triangle#apex(double[], double) apex} with respect to {@code
   * base} and {@code weight}.
   *
   * <p>Tape: elements of {@code rows}, once for each turn of the loop at line 8; elements of {@code
   * rowsBar}, once for each turn of the loop at line 8; and elements of {@code rows}, once for each
   * turn of the loop at line 10.
   */
  @Overwrites("base")
  static ApexGrad apex$valueAndGrad(double[] base, double weight) {
    return apex$grad(base, weight);
  }

  /**
   * The value of {@link Triangle#apex(double[], double) apex} and its derivatives with respect to
   * {@code base} and {@code weight}.
   */
  record ApexGrad(double value, double[] base, double weight) {
  }
}

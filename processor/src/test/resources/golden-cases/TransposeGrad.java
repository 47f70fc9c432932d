// Generated from Transpose.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Distinct;
import io.adjoint.array.Seeds;
import io.adjoint.array.Zeros;
import io.adjoint.tape.FloatTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Transpose}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class TransposeGrad {
  private TransposeGrad() {
  }

  /**
   * The derivatives of {@link Transpose#gram(float[][], float[][]) gram} with respect to {@code m}
   * and {@code out}, each element that it writes weighted by its seed.
   *
   * <p>{@code outBar} has the shape of {@code out}; it is not changed. The derivatives are with
   * respect to what the arrays hold on entry.
   *
   * <p>Tape: elements of {@code out}, once for each turn of the loop at line 9; and elements of
   * {@code out}, once for each turn of the loop at line 11.
   */
  static GramGrad gram$vjp(float[][] m, float[][] out, float[][] outBar) {
    Distinct.requireRows("out", out);
    Distinct.require("m", m, "out", out);
    Seeds.require("outBar", outBar, out);
    outBar = Copies.of(outBar);
    // Forward sweep
    FloatTape outTape = new FloatTape();
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        outTape.push(out[i][j]);
        out[i][j] = 0.0f;
        float[] mRow = m[i];
        for (int k = 0; k < mRow.length; k++) {
          outTape.push(out[i][j]);
          out[i][j] += mRow[k] * m[j][k];
        }
      }
    }

    // Reverse sweep
    // line 8: for (int i = 0; i < m.length; i++)
    float[][] mBar = Zeros.like(m);
    for (int i = m.length - 1; i >= 0; i--) {
      // line 9: for (int j = 0; j < m.length; j++)
      for (int j = m.length - 1; j >= 0; j--) {
        // line 11: for (int k = 0; k < m[i].length; k++)
        float[] mRow = m[i];
        for (int k = mRow.length - 1; k >= 0; k--) {
          // line 12: out[i][j] += m[i][k] * m[j][k];
          out[i][j] = outTape.pop();
          mBar[i][k] += outBar[i][j] * m[j][k];
          mBar[j][k] += outBar[i][j] * mRow[k];
        }
        // line 10: out[i][j] = 0;
        out[i][j] = outTape.pop();
        outBar[i][j] = 0.0f;
      }
    }
    return new GramGrad(mBar, outBar);
  }

  /**
   * The gradient of {@link Transpose#transposed(double[][], int) transposed} with respect to {@code
   * m}, each element that it returns weighted by its seed.
   *
   * <p>{@code seed} has the shape of the array that {@code transposed} returns; it is not changed.
   *
   * <p>Tape: none.
   */
  static double[][] transposed$vjp(double[][] m, int columns, double[][] seed) {
    // Forward sweep
    double[][] t = new double[columns][m.length];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < m.length; j++) {
        t[i][j] = m[j][i];
      }
    }
    Seeds.require("seed", seed, t);

    // Reverse sweep
    double[][] tBar = Copies.of(seed);
    // line 21: for (int i = 0; i < columns; i++)
    double[][] mBar = Zeros.like(m);
    for (int i = columns - 1; i >= 0; i--) {
      // line 22: for (int j = 0; j < m.length; j++)
      for (int j = m.length - 1; j >= 0; j--) {
        // line 23: t[i][j] = m[j][i];
        double g = tBar[i][j];
        tBar[i][j] = 0.0;
        mBar[j][i] += g;
      }
    }
    return mBar;
  }

  /**
   * The seeds of {@link Transpose#gram(float[][], float[][]) gram} pulled back to {@code m} and
   * {@code out}.
   */
  record GramGrad(float[][] m, float[][] out) {
  }
}

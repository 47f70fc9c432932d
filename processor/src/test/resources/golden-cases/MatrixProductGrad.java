// Generated from MatrixProduct.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link MatrixProduct}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class MatrixProductGrad {
  private MatrixProductGrad() {
  }

  /**
   * The value and gradient of {@link MatrixProduct#distance(double[][], double[][], double[])
   * distance} with respect to {@code a}, {@code b} and {@code target}.
   *
   * <p>Tape: none.
   */
  static DistanceGrad distance$grad(double[][] a, double[][] b, double[] target) {
    // Forward sweep
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    double distance = 0.0;
    double[][] cBar = Zeros.like(c);
    double[] targetBar = Zeros.like(target);
    for (int i = 0; i < a.length; i++) {
      double[] bRow = b[0];
      for (int j = 0; j < bRow.length; j++) {
        double difference = c[i][j] - target[j];
        distance += difference * difference;
      }
      // line 18: for (int j = 0; j < b[0].length; j++)
      double[] bRow2 = b[0];
      for (int j = 0; j < bRow2.length; j++) {
        double difference = c[i][j] - target[j];
        // line 20: distance += difference * difference;
        double differenceBar = 2.0 * difference;
        // line 19: double difference = c[i][j] - target[j];
        cBar[i][j] += differenceBar;
        targetBar[j] -= differenceBar;
      }
    }

    // Reverse sweep
    // line 9: for (int i = 0; i < a.length; i++)
    double[][] aBar = Zeros.like(a);
    double[][] bBar = Zeros.like(b);
    for (int i = 0; i < a.length; i++) {
      // line 10: for (int j = 0; j < b[0].length; j++)
      for (int j = 0; j < b[0].length; j++) {
        // line 11: for (int k = 0; k < b.length; k++)
        if (0 < b.length) {
          double cBarElement = cBar[i][j];
          for (int k = 0; k < b.length; k++) {
            // line 12: c[i][j] += a[i][k] * b[k][j];
            aBar[i][k] += cBarElement * b[k][j];
            bBar[k][j] += cBarElement * a[i][k];
          }
        }
      }
    }
    return new DistanceGrad(distance, aBar, bBar, targetBar);
  }

  /**
   * The value and gradient of {@link MatrixProduct#distance(double[][], double[][], double[])
   * distance} with respect to {@code a}, {@code b} and {@code target}.
   *
   * <p>Tape: none.
   */
  static DistanceGrad distance$valueAndGrad(double[][] a, double[][] b, double[] target) {
    return distance$grad(a, b, target);
  }

  /**
   * The value of {@link MatrixProduct#distance(double[][], double[][], double[]) distance} and its
   * derivatives with respect to {@code a}, {@code b} and {@code target}.
   */
  record DistanceGrad(double value, double[][] a, double[][] b, double[] target) {
  }
}

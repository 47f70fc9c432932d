package demo;

import io.adjoint.Differentiable;

final class MatrixProduct {
  @Differentiable
  static double distance(double[][] a, double[][] b, double[] target) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        double difference = c[i][j] - target[j];
        distance += difference * difference;
      }
    }
    return distance;
  }

  private MatrixProduct() {}
}

// at distance({{0.5, -1.0, 2.0}, {1.5, 0.25, -0.5}}, {{1.0, 2.0}, {-1.0, 0.5}, {0.75, 3.0}}, {1.0, -1.0})
// throws at distance({{0.5}}, {{1.0, 2.0}}, {1.0})

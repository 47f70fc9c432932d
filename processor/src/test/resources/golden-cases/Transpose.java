package demo;

import io.adjoint.Differentiable;

final class Transpose {
  @Differentiable
  static void gram(float[][] m, float[][] out) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        out[i][j] = 0;
        for (int k = 0; k < m[i].length; k++) {
          out[i][j] += m[i][k] * m[j][k];
        }
      }
    }
  }

  @Differentiable(wrt = "m")
  static double[][] transposed(double[][] m, int columns) {
    double[][] t = new double[columns][m.length];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < m.length; j++) {
        t[i][j] = m[j][i];
      }
    }
    return t;
  }

  private Transpose() {}
}

// at gram({{1.0f, 2.0f, -0.5f}, {0.25f, -1.0f, 3.0f}}, {{9.0f, 8.0f}, {7.0f, 6.0f}})
// throws at gram({{1.0f, 2.0f}, {0.25f, -1.0f}}, {{9.0f, 8.0f}, {7.0f}})
// at transposed({{1.0, 2.0, -0.5}, {0.25, -1.0, 3.0}}, 3)
// at transposed({{1.0, 2.0, -0.5}, {0.25, -1.0, 3.0}}, 0)
// throws at transposed({{1.0}, {2.0}}, 2)

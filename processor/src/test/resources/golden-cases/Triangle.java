package demo;

final class Triangle {
  @io.adjoint.Differentiable
  static double apex(double[] base, double weight) {
    double[][] rows = new double[base.length][];
    rows[0] = base;
    for (int i = 1; i < rows.length; i++) {
      rows[i] = new double[base.length - i];
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = weight * rows[i - 1][j] * rows[i - 1][j + 1];
      }
    }
    return rows[rows.length - 1][0];
  }

  private Triangle() {}
}

// at apex({0.5, 1.5, -2.0, 0.75}, 0.8)
// at apex({0.5}, 0.8)

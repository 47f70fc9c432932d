package demo;

import io.adjoint.Differentiable;

final class Nearest {
  @Differentiable
  static double cost(double[][] points, double[] centers) {
    double cost = 0;
    for (double[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double center : centers) {
        nearest = Math.min(nearest, Math.hypot(point[0] - center, point[1]));
      }
      cost += nearest;
    }
    return cost;
  }

  @Differentiable
  static double widest(double[] from, double[] to) {
    double widest = 0;
    for (int i = 0; i < from.length; i++) {
      double width = to[i] * to[i] - from[i];
      if (width > widest) {
        widest = width;
      }
    }
    return widest;
  }

  private Nearest() {}
}

// at cost({{0.5, -1.0}, {2.0, 1.5}, {0.25, -0.5}}, {0.75, 0.3, 1.8})
// at cost({}, {0.75})
// at widest({0.5, -1.0, 2.0}, {2.0, 1.5, 0.25})
// at widest({}, {})

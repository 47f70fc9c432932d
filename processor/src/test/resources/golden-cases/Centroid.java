package demo;

import io.adjoint.Differentiable;

final class Centroid {
  @Differentiable
  static double inertia(double[][] points, double cx, double cy) {
    double inertia = 0;
    for (double[] point : points) {
      double distance = Math.hypot(point[0] - cx, point[1] - cy);
      inertia += distance * distance;
    }
    return inertia;
  }

  private Centroid() {}
}

// at inertia({{0.5, -1.0}, {2.0, 1.5}, {0.25, -0.5}}, 0.75, 0.3)
// at inertia({}, 0.75, 0.3)

package demo;

import io.adjoint.Differentiable;

/** Calls of methods in other top-level classes, of which one cannot be called from here. */
final class Trajectory {
  @Differentiable(wrt = {"speed", "area"})
  static double range(double speed, double area, double[] densities) {
    double distance = 0;
    for (int i = 0; i < densities.length; i++) {
      distance += speed * 0.5;
      speed = Drag.slowed(speed, area, densities[i]);
    }
    return distance;
  }

  // with Drag
  // at range(12.0, 0.25, {1.2, 0.9, 0.5})
  // at range(3.0, 0.5, {1.2})
}

package demo;

import io.adjoint.Differentiable;

/** What other classes call, through a method that they cannot call themselves. */
final class Drag {
  @Differentiable
  static double slowed(double speed, double area, double density) {
    return speed - 0.01 * force(speed, area * density);
  }

  private static double force(double speed, double density) {
    return 0.5 * density * speed * speed;
  }

  // at slowed(12.0, 0.25, 1.2)
}

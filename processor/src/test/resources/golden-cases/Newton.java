package demo;

import io.adjoint.Differentiable;

final class Newton {
  /** The square root of a number, by Newton's method. */
  @Differentiable
  static double root(double a, double start) {
    double x = start;
    while (true) {
      double step = (x * x - a) / (2 * x);
      x -= step;
      if (Math.abs(step) < 1e-12) {
        break;
      }
    }
    return x;
  }

  private Newton() {}
}

// at root(2.0, 1.0)
// at root(9.0, 20.0)

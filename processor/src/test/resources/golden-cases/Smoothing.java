package demo;

import io.adjoint.Differentiable;

final class Smoothing {
  /** Overwrites its array from left to right, and reads what it has overwritten. */
  @Differentiable
  static double roughness(double[] a, double alpha) {
    for (int i = 1; i < a.length; i++) {
      a[i] = alpha * a[i] + (1 - alpha) * a[i - 1] * a[i - 1];
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
    }
    return sum;
  }

  private Smoothing() {}
}

// at roughness({0.5, -1.25, 2.0}, 0.25)
// at roughness({0.5}, 0.25)
// at roughness({}, 0.25)

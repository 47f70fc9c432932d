package demo;

import io.adjoint.Differentiable;

final class Search {
  /** Sums squares, and returns as soon as the sum is over the limit. */
  @Differentiable(wrt = "a")
  static double firstOver(double[] a, double limit) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        continue;
      }
      sum += a[i] * a[i];
      if (sum > limit) {
        return sum * i;
      }
    }
    return -sum;
  }

  private Search() {}
}

// at firstOver({0.5, -1.0, 2.0, 1.5}, 3.0)
// at firstOver({0.5, -1.0, 2.0, 1.5}, 30.0)

package demo;

import io.adjoint.Differentiable;

final class Softplus {
  @Differentiable
  static double loss(double[] w, double[] x, double label) {
    return softplus(-label * dot(w, x)) + 0.01 * dot(w, w);
  }

  static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private Softplus() {}
}

// at loss({0.5, -0.25}, {1.0, 2.0}, 1.0)
// at loss({0.5, -0.25}, {-40.0, 50.0}, 1.0)

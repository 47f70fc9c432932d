package demo;

import io.adjoint.Differentiable;

final class Normalisation {
  @Differentiable
  static void normalise(double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * v[i];
    }
    double norm = Math.sqrt(sum);
    for (int i = 0; i < v.length; i++) {
      v[i] /= norm;
    }
  }

  @Differentiable
  static void axpy(double a, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += a * x[i];
    }
  }

  @Differentiable
  static double[] scaled(double[] v, double by) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= by;
    }
    return v;
  }

  private Normalisation() {}
}

// at normalise({3.0, -4.0, 1.5})
// at normalise({-2.0})
// throws at normalise(null)
// at axpy(0.5, {1.0, -2.0, 3.0}, {0.25, 4.0, -1.0})
// at axpy(0.5, {1.0}, {0.25, 4.0, -1.0})
// throws at axpy(0.5, {1.0, -2.0, 3.0}, {0.25})
// throws at axpy(0.5, null, {0.25})
// at scaled({3.0, -4.0, 1.5}, 0.5)
// at scaled({}, 0.5)

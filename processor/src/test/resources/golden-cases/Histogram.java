package demo;

import io.adjoint.Differentiable;

final class Histogram {
  @Differentiable
  static double energy(double[] weights, int[] bins, int count) {
    double[] total = new double[count];
    int i = 0;
    while (i < weights.length) {
      total[bins[i]] += weights[i++];
    }
    double energy = 0;
    for (double each : total) {
      energy += each * each;
    }
    return energy;
  }

  @Differentiable
  static double shuffled(double[] a, double x) {
    int i = 0;
    a[i++] += x;
    a[i++] *= x * a[0];
    a[i] -= a[--i];
    return a[0] + a[1] * a[2];
  }

  private Histogram() {}
}

// at energy({0.5, -1.0, 2.0, 1.5}, {1, 0, 1, 2}, 4)
// throws at energy({0.5, -1.0}, {1, 4}, 4)
// at shuffled({0.5, -1.0, 2.0}, 1.5)

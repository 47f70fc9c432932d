package demo;

import io.adjoint.Differentiable;

final class Logistic {
  private static final double CARRYING_CAPACITY = 2.0;

  @Differentiable
  static double population(double start, double rate, int years) {
    double p = start;
    for (int year = 0; year < years; year++) {
      p = next(p, rate);
    }
    return p;
  }

  private static double next(double p, double rate) {
    return p + rate * p * (1 - p / CARRYING_CAPACITY);
  }

  private Logistic() {}
}

// at population(0.25, 1.5, 6)
// at population(0.25, 1.5, 0)

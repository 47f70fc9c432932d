package demo;

import io.adjoint.Differentiable;

final class Moments {
  private static final class Accumulator {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return sum / count;
    }

    double variance() {
      double mean = mean();
      return squares / count - mean * mean;
    }
  }

  @Differentiable
  static double variance(double[] values) {
    Accumulator accumulator = new Accumulator();
    for (double value : values) {
      accumulator.add(value);
    }
    return accumulator.variance();
  }

  private Moments() {}
}

// at variance({0.5, -1.0, 2.0, 1.5})
// at variance({3.0})

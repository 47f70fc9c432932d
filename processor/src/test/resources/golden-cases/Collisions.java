package demo;

import io.adjoint.Differentiable;

final class Collisions {
  /** Every name that the generated code would like to use is taken. */
  @Differentiable
  static double value(double x, double xBar, double[] tape, double g, double seed, double value) {
    double xTape = x * xBar;
    int trips = 0;
    while (xTape < 100 && trips < 5) {
      xTape = xTape * xTape + g;
      trips++;
    }
    for (int i = 0; i < tape.length; i++) {
      tape[i] = tape[i] * seed + xTape;
    }
    return tape[0] * value + trips;
  }

  private Collisions() {}
}

// at value(2.0, 1.5, {1.0, 2.0}, 0.5, 0.25, 3.0)
// at value(20.0, 15.0, {1.0}, 0.5, 0.25, 3.0)

package demo;

import io.adjoint.Differentiable;

final class Payoff {
  @Differentiable(wrt = "spot")
  static double value(double spot, double strike, double barrier) {
    if (spot >= barrier) {
      return 0;
    }
    double payoff = Math.max(spot - strike, 0);
    return payoff > 10 ? 10 + Math.log(payoff - 9) : payoff;
  }

  private Payoff() {}
}

// at value(12.0, 10.0, 30.0)
// at value(25.0, 10.0, 30.0)
// at value(35.0, 10.0, 30.0)
// at value(8.0, 10.0, 30.0)

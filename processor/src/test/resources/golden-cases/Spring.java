package demo;

import io.adjoint.Differentiable;

class Spring {
  @Differentiable
  double energy(double stiffness, double extension) {
    return half(stiffness) * extension * extension;
  }

  private double half(double x) {
    return x / 2;
  }
}

// at energy(2.0, 1.5)

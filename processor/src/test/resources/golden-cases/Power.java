package demo;

import io.adjoint.Differentiable;

final class Power {
  @Differentiable
  static double power(double x, int n) {
    if (n == 0) {
      return 1;
    }
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
  }

  private Power() {}
}

// at power(1.1, 13)
// at power(-0.7, 4)
// at power(1.1, 0)

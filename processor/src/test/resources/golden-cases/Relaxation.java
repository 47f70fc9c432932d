package demo;

final class Relaxation {
  @io.adjoint.Differentiable
  static double energy(double x, int n) {
    double s = 1.0;
    for (int i = 0; i < n; i++) {
      if (s > 2.0) {
        s = Math.sqrt(s) + x;
      } else {
        s = s * x + 1.0;
      }
    }
    while (s > 1.0) {
      s = 0.5 * s + 0.1 * Math.sin(x);
    }
    return s * s;
  }

  private Relaxation() {}
}

// at energy(1.2, 6)
// at energy(0.3, 4)
// at energy(1.7, 0)

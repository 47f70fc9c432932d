package demo;

final class Square {
  @io.adjoint.Differentiable
  static double loss(double w) {
    return w * w;
  }

  private Square() {}
}

// at loss(3.0)
// at loss(-1.5)

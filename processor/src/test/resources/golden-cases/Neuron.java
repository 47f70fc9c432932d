package demo;

final class Neuron {
  @io.adjoint.Differentiable(wrt = {"w", "b"})
  static double loss(double[] w, double b, double[] x, double y) {
    double prediction = b;
    for (int i = 0; i < w.length; i++) {
      prediction += w[i] * x[i];
    }
    double residual = prediction - y;
    return residual * residual;
  }

  private Neuron() {}
}

// at loss({0.5, 0.25, 0.5}, 0.0, {1.0, 2.0, 3.0}, 5.0)
// at loss({}, 1.5, {}, 5.0)

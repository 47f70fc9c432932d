package demo;

import io.adjoint.Differentiable;

/** A layer of a network: an array from a matrix, an array and another. */
public final class Dense {
  /** The activations. */
  @Differentiable
  public static double[] activations(double[][] w, double[] b, double[] x) {
    double[] y = new double[b.length];
    for (int i = 0; i < y.length; i++) {
      double z = b[i];
      for (int j = 0; j < x.length; j++) {
        z += w[i][j] * x[j];
      }
      y[i] = Math.tanh(z);
    }
    return y;
  }

  private Dense() {}
}

// at activations({{0.5, -1.0, 0.25}, {2.0, 0.125, -0.5}}, {0.1, -0.2}, {1.0, 0.5, -0.75})
// at activations({{0.5}}, {0.1}, {1.0})
// at activations({}, {}, {1.0, 2.0})
// throws at activations({{0.5}}, {0.1}, {1.0, 2.0})
// throws at activations(null, {0.1}, {1.0})

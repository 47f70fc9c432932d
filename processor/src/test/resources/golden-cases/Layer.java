package demo;

import io.adjoint.Differentiable;

final class Layer {
  @Differentiable(wrt = {"w", "b"})
  static float loss(float[] w, float b, float[] x, int stride) {
    float sum = 0;
    for (int i = 0; i < x.length; i += stride) {
      float z = w[i] * x[i] + b;
      sum += z > 0 ? z : 0.01f * z;
    }
    return (float) Math.tanh(sum);
  }

  private Layer() {}
}

// at loss({0.5f, -0.25f, 1.0f, 0.75f}, 0.1f, {1.0f, 2.0f, -1.0f, 0.5f}, 2)
// at loss({0.5f, -0.25f, 1.0f, 0.75f}, 0.1f, {1.0f, 2.0f, -1.0f, 0.5f}, 1)

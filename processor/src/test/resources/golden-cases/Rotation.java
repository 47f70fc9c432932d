package demo;

import io.adjoint.Differentiable;

/** Arrays that are written where no other can be the same: nothing is tested at entry but the seeds. */
final class Rotation {
  @Differentiable
  static void rotate(double[] p, double angle) {
    double x = p[0];
    p[0] = x * Math.cos(angle) - p[1] * Math.sin(angle);
    p[1] = x * Math.sin(angle) + p[1] * Math.cos(angle);
  }

  @Differentiable
  static void blend(float[] into, double[] from, int[] order, double t) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (float) (into[i] * (1 - t) + from[order[i]] * t);
    }
  }

  @Differentiable
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private Rotation() {}
}

// at rotate({1.5, -2.0}, 0.7)
// at blend({1.0f, 2.0f}, {0.5, 0.25, -1.0}, {2, 0}, 0.25)
// at dot({1.5, -2.0}, {0.5, 3.0})

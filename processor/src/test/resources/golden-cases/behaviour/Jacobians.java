package cases;

import io.adjoint.Differentiable;

/** Methods whose Jacobians have more than two subscripts, or several parts. */
final class Jacobians {
  /** Few numbers in, many out: a sweep forward for each. */
  @Differentiable
  static double[][] outer(double[] x, double p) {
    double[][] m = new double[x.length][x.length + 1];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = j < x.length ? x[i] * x[j] * p : Math.sin(p * x[i]);
      }
    }
    return m;
  }

  /** Many numbers in, few out: a sweep back for each. */
  @Differentiable
  static double[] rowProducts(double[][] m) {
    double[] y = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      y[i] = 1;
      for (int j = 0; j < m[i].length; j++) {
        y[i] *= m[i][j] + i;
      }
    }
    return y;
  }

  /** Either way, by the lengths: a ragged result of a ragged independent. */
  @Differentiable
  static double[][] ragged(double[][] m, double[] x) {
    double[][] y = new double[x.length][];
    for (int i = 0; i < y.length; i++) {
      y[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < m.length; k++) {
          for (int l = 0; l < m[k].length; l++) {
            sum += m[k][l] * m[k][l] * (k - l + 0.5) * x[j];
          }
        }
        y[i][j] = sum * x[i];
      }
    }
    return y;
  }

  @Differentiable
  static double[][][] cube(double[][][] t, int n) {
    double[][][] y = new double[n][t.length][];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < t.length; j++) {
        y[i][j] = new double[j + 1];
        for (int k = 0; k < t[j].length; k++) {
          for (int l = 0; l < t[j][k].length; l++) {
            y[i][j][j] += t[j][k][l] * t[j][k][l] * (i + 1) - t[0][0][0];
          }
        }
      }
    }
    return y;
  }

  @Differentiable(wrt = {"p", "q"})
  static double[][] ofNumbers(double p, double q, int n) {
    double[][] y = new double[n][2];
    for (int i = 0; i < n; i++) {
      y[i][0] = p * q + i * q;
      y[i][1] = Math.exp(p) / (q + i);
    }
    return y;
  }

  @Differentiable
  static float[][] floats(float[][] m, double[] x, float s) {
    float[][] y = new float[m.length][x.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i][j] = m[i][0] * (float) x[j] * s + m[i][m[i].length - 1];
      }
    }
    return y;
  }

  @Differentiable
  static float[] floatsOfDoubles(double[][] m) {
    float[] y = new float[] {0, 0};
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        y[(i + j) % 2] += (float) (m[i][j] * m[i][j]);
      }
    }
    return y;
  }

  /** The second array that is written is of another length and rank. */
  @Differentiable(wrt = "x")
  static void two(double[] x, double[] y, double[][] z) {
    for (int i = 0; i < x.length; i++) {
      y[0] += x[i] * x[i];
      for (int j = 0; j < z.length; j++) {
        z[j][i] = x[i] * x[x.length - 1 - i] * (j + 1);
      }
    }
  }

  /** Each of both arrays is an independent too, and counts as it is on entry. */
  @Differentiable
  static void rotated(double angle, double[] x, double[] y) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (int i = 0; i < x.length; i++) {
      double old = x[i];
      x[i] = c * old - s * y[i];
      y[i] = s * old + c * y[i];
    }
  }

  @Differentiable(wrt = {"w", "x"})
  static void layer(double[][] w, float[] x, double[] sums, float[] activations) {
    for (int i = 0; i < w.length; i++) {
      double sum = 0;
      for (int j = 0; j < w[i].length; j++) {
        sum += w[i][j] * x[j];
      }
      sums[i] = sum;
      activations[i] = (float) Math.tanh(sum);
    }
  }

  /** Of numbers alone there is nothing to choose. */
  @Differentiable(wrt = {"wait", "value"})
  static void ofTwoNumbers(double wait, double value, double[] value2, double[] y) {
    value2[0] = wait * value;
    y[0] = wait / value;
    y[1] = value * value;
  }

  @Differentiable
  static double[][] someRowsAlone(double[] x) {
    double[][] y = new double[3][];
    y[1] = new double[] {x[0] * x[1], x[1] * x[1]};
    y[2] = new double[0];
    return y;
  }
}
// at outer({0.5, -1.5, 2.0}, 0.7)
// at outer({}, 0.7)
// at rowProducts({{0.5, 1.5, -2.0, 0.3}, {1.1}, {}, {0.25, 0.75}})
// at rowProducts({{}, {}, {1.5}})
// at ragged({{0.5, 1.5}, {}, {-2.0}}, {1.5, -0.5})
// at ragged({{0.5, 1.5, 0.25, 0.75}, {}, {-2.0, 1.0, 1.25}}, {1.5})
// at cube({{{0.5, 1.5}, {2.5}}, {}, {{}, {-0.75}}}, 3)
// at cube({{{0.5, 1.5}, {2.5}}, {}, {{}, {-0.75}}}, 0)
// at ofNumbers(0.5, 1.5, 3)
// at floats({{0.5f, 1.5f}, {2.5f}}, {0.25, 0.75, -1.0}, 2.0f)
// at floats({{0.5f, 1.5f}, {2.5f, 1.0f, 1.0f, 1.0f, -1.0f}}, {0.25}, 2.0f)
// at floatsOfDoubles({{0.5, 1.5}, {2.5}})
// at two({0.5, 1.5}, {0.25, 3.0}, {{1.0, 2.0, 3.0}, {4.0, 5.0}})
// at two({0.5, 1.5, -0.5, 1.25}, {0.25}, {})
// at rotated(0.4, {0.5, 1.5}, {-1.0, 2.0})
// at layer({{0.5, 1.5}, {-1.0, 0.25}}, {0.75f, -0.5f}, {0.0, 0.0}, {0.0f, 0.0f, 7.0f})
// at layer({{0.5}, {-1.0}, {2.0}}, {0.75f, -0.5f}, {0.0, 0.0, 0.0}, {0.0f, 0.0f, 7.0f})
// at ofTwoNumbers(0.5, 1.5, {0.0}, {0.0, 0.0})
// at someRowsAlone({0.5, 1.5})

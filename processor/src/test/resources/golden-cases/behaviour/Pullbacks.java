package cases;

import io.adjoint.Differentiable;

/** Methods that return arrays, and such as write arrays that they are given. */
final class Pullbacks {
  @Differentiable
  static double[] overwritten(double[] x, double p) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * p;
    }
    for (int i = 0; i < x.length; i++) {
      y[i] = y[i] * y[i] * x[i];
    }
    return y;
  }

  @Differentiable
  static double[] byAnotherName(double[] x, double p) {
    double[] r = x;
    for (int i = 0; i < r.length; i++) {
      r[i] = Math.exp(p * r[i]);
    }
    return r;
  }

  @Differentiable
  static float[] row(float[][] m, int k, float s) {
    float[] r = m[k];
    for (int i = 0; i < r.length; i++) {
      r[i] *= r[i] * s;
    }
    return m[k];
  }

  @Differentiable(wrt = "m")
  static double[] untouched(double[][] m, int k) {
    return m[k];
  }

  @Differentiable
  static double[] local(double[] x) {
    double[] y = new double[2];
    double[] z = y;
    z[0] = x[0] * x[1];
    z[1] = z[0] * x[0];
    return z;
  }

  @Differentiable
  static double[] rowOfItsOwn(double[] x) {
    double[][] m = new double[2][x.length];
    for (int i = 0; i < x.length; i++) {
      m[0][i] = x[i];
      m[1][i] = m[0][i] * m[0][i];
      m[0][i] = 0;
    }
    return m[1];
  }

  @Differentiable
  static void twoOutputs(double[] x, double[] sum, float[] product, int[] count) {
    double s = 0;
    float p = 1;
    for (int i = 0; i < x.length; i++) {
      s += x[i];
      p *= (float) x[i];
      sum[i] = s * sum[i];
      product[i] += p;
      count[0]++;
    }
  }

  @Differentiable(wrt = {"x"})
  static void ofOneOnly(double[] x, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] * x[i] + Math.sin(x[i]);
    }
  }

  @Differentiable
  static void throughHelper(double[] x, double[] out) {
    square(x, out);
    square(out, x);
    out[0] *= x[0];
  }

  private static void square(double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i] * from[i];
    }
  }

  @Differentiable
  static double[] fromHelper(double[] x, double p) {
    double[] y = powers(x, p);
    double[] z = powers(y, 2);
    for (int i = 0; i < z.length; i++) {
      z[i] += y[i];
    }
    return z;
  }

  @Differentiable
  static double[] powers(double[] x, double p) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.pow(x[i], p);
    }
    return y;
  }

  @Differentiable
  static double[] namesOfOurs(double[] seed, double seedBar, double[] value) {
    double[] namesOfOurs = new double[seed.length];
    for (int i = 0; i < seed.length; i++) {
      namesOfOurs[i] = seed[i] * seedBar + value[i];
    }
    return namesOfOurs;
  }

  @Differentiable
  static void named(double[] value, double[] valueBar, double outBar) {
    value[0] = valueBar[0] * outBar;
    valueBar[1] = value[1] * outBar;
  }

  @Differentiable
  static double[] notOfThem(double[] x, int n) { // ADJ304
    double[] zeros = new double[n];
    if (n > 2) {
      zeros[0] = n;
    }
    return zeros;
  }

  @Differentiable
  static void mayBeNull(double[] x, double[] out) {
    if (out != null) {
      out[0] = x[0] * x[0];
    }
  }

  @Differentiable
  static double[][] outer(double[] a, double[] b) {
    double[][] m = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        m[i][j] = a[i] * b[j];
      }
    }
    return m;
  }

  @Differentiable
  static void collatz(double[] x, double[] steps) {
    double v = x[0];
    int n = 0;
    while (v > 1.5 && n < 30) {
      v = n % 2 == 0 ? v / 2 : v * 1.25;
      steps[n % steps.length] += v;
      n++;
    }
    x[0] = v;
  }

  @Differentiable
  double[] scaled(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = twice(x[i]) * x[0];
    }
    return y;
  }

  private double twice(double x) {
    return x + x;
  }

  @Differentiable
  static double alsoWrites(double[] x, double[] out) {
    out[0] = x[0] * x[0];
    return out[0] * x[0];
  }

  @Differentiable
  static void recursively(double[] x, int n) {
    if (n > 0) {
      x[n] = x[n] * x[n - 1];
      recursively(x, n - 1);
      x[0] += x[n];
    }
  }
}

// at overwritten({1.5, -2.0, 0.25}, 0.5)
// at overwritten({}, 0.5)
// throws at overwritten(null, 0.5)
// at byAnotherName({1.5, -2.0, 0.25}, 0.5)
// at row({{1.0f, 2.0f}, {3.0f, -0.5f}, {}}, 1, 0.5f)
// at row({{1.0f, 2.0f}, {3.0f, -0.5f}, {}}, 2, 0.5f)
// throws at row({{1.0f, 2.0f}, null}, 1, 0.5f)
// throws at row({{1.0f, 2.0f}}, 1, 0.5f)
// at untouched({{1.0, 2.0}, {3.0, -0.5}}, 1)
// throws at untouched({{1.0, 2.0}, {3.0, -0.5}}, 2)
// throws at untouched(null, 0)
// at local({1.5, -2.0, 0.25})
// throws at local({1.5})
// at rowOfItsOwn({1.5, -2.0, 0.25})
// at twoOutputs({1.5, -2.0, 0.25}, {1.0, 2.0, 3.0}, {0.5f, 0.25f, 0.125f}, {0})
// throws at twoOutputs({1.5, -2.0, 0.25}, {1.0, 2.0, 3.0}, {0.5f, 0.25f, 0.125f}, {})
// at ofOneOnly({1.5, -2.0, 0.25}, {1.0, 2.0})
// at throughHelper({1.5, -2.0}, {1.0, 2.0})
// at fromHelper({1.5, 2.0}, 1.5)
// at powers({1.5, 2.0}, 1.5)
// at namesOfOurs({1.5, 2.0}, 1.5, {0.5, 0.25})
// at named({1.5, 2.0}, {0.5, 0.25}, 3.0)
// at notOfThem({1.5, 2.0}, 3)
// throws at notOfThem({1.5, 2.0}, -1)
// at mayBeNull({1.5, 2.0}, {0.5, 0.25})
// at outer({1.5, 2.0}, {0.5, 0.25, -3.0})
// at collatz({7.3, 1.0}, {0.5, 0.25, -3.0})
// at scaled({7.3, 1.0})
// at alsoWrites({7.3, 1.0}, {1.0})
// at recursively({1.1, 0.9, 1.2, -0.8}, 3)

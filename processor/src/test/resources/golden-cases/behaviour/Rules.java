package cases;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;
import java.util.Arrays;

/** Rules for methods of arrays: what they are given must be what the method was given, and what it returned. */
final class Rules {
  static double norm(double[] a, double s) {
    return s * Math.sqrt(Arrays.stream(a).map(v -> v * v).sum());
  }

  @Derivative(of = "norm", argument = "a")
  static void normA(double g, double[] a, double s, double y, double[] aBar) {
    for (int i = 0; i < a.length; i++) {
      aBar[i] += g * s * s * a[i] / y;
    }
  }

  @Derivative(of = "norm", argument = "s")
  static double normS(double g, double[] a, double s, double y) {
    return g * y / s;
  }

  @Differentiable
  static double overwritten(double[] w, double b) {
    double s = 0;
    for (int i = 0; i < 3; i++) {
      w[0] = w[0] * b;
      double v = norm(w, b);
      s += v * v;
      v = norm(w, v);
      s = s + v;
      w[1] = v;
    }
    s = norm(w, s);
    return s * norm(w, 2);
  }

  @Differentiable
  static double inBranchesAndHelpers(double[] w, double b) {
    double s = b;
    int k = 0;
    while (k < 4) {
      if (k % 2 == 0) {
        s = scaled(w, s, k);
      } else {
        double[] copy = w.clone();
        copy[k % w.length] *= s;
        s += norm(copy, 0.5 + k);
      }
      k++;
    }
    return s;
  }

  private static double scaled(double[] w, double s, int k) {
    double r = s;
    for (int i = 0; i <= k; i++) {
      r = norm(w, r) / (1 + i);
      w[0] += r / 8;
    }
    return r;
  }

  @Differentiable
  static double sameArrayTwice(double[] w) {
    return weighted(w, w) + weighted(w, new double[] {1, 2, 3});
  }

  static double weighted(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i] * b[i];
    }
    return Double.parseDouble(Double.toString(sum));
  }

  @Derivative(of = "weighted", argument = "a")
  static void weightedA(double g, double[] a, double[] b, double y, double[] aBar) {
    for (int i = 0; i < a.length; i++) {
      aBar[i] += 2 * g * a[i] * b[i];
    }
  }

  @Derivative(of = "weighted", argument = "b")
  static void weightedB(double g, double[] a, double[] b, double y, double[] bBar) {
    for (int i = 0; i < a.length; i++) {
      bBar[i] += g * a[i] * a[i];
    }
  }

  static double[] softmax(double[] x) {
    double max = Arrays.stream(x).max().orElseThrow();
    double[] weights = Arrays.stream(x).map(v -> Math.exp(v - max)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(v -> v / sum).toArray();
  }

  @Derivative(of = "softmax")
  static void softmaxAdjoint(double[] g, double[] x, double[] y, double[] xBar) {
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      mean += g[i] * y[i];
    }
    for (int i = 0; i < y.length; i++) {
      xBar[i] += y[i] * (g[i] - mean);
    }
  }

  @Differentiable
  static double resultOverwritten(double[] x, int label) {
    double[] p = softmax(x);
    p[label] = Math.log(p[label]);
    double[] q = softmax(p);
    for (int i = 0; i < 2; i++) {
      q = softmax(q);
      q[0] *= x[1];
    }
    return -q[label] * p[1];
  }

  @Differentiable
  static double[] twice(double[] x) {
    return softmax(softmax(x));
  }

  @Differentiable
  static double rowsAndMatrices(double[][] m, double s) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      double[] p = softmax(m[i]);
      sum += p[0] * s;
      m[i] = p;
    }
    return sum * trace(m, s, 2);
  }

  static double trace(double[][] m, double s, int power) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      sum += s * Math.pow(m[i][i], power);
    }
    return Double.parseDouble(Double.toString(sum));
  }

  @Derivative(of = "trace", argument = "m")
  static void traceM(double g, double[][] m, double s, int power, double y, double[][] mBar) {
    for (int i = 0; i < m.length; i++) {
      mBar[i][i] += g * s * power * Math.pow(m[i][i], power - 1);
    }
  }

  @Derivative(of = "trace", argument = "s")
  static double traceS(double g, double[][] m, double s, int power, double y) {
    return g * y / s;
  }

  static double[] powers(double x, int n) {
    double[] powers = new double[n];
    Arrays.setAll(powers, i -> Math.pow(x, i));
    return powers;
  }

  @Derivative(of = "powers")
  static double powersAdjoint(double[] g, double x, int n, double[] y) {
    double xBar = 0;
    for (int i = 1; i < n; i++) {
      xBar += g[i] * i * y[i - 1];
    }
    return xBar;
  }

  @Differentiable
  static double polynomial(double[] c, double x) {
    double sum = 0;
    double[] y = powers(x * x, c.length);
    for (int i = 0; i < c.length; i++) {
      sum += c[i] * y[i];
    }
    return sum;
  }

  static float mean(float[] a, double[] weights) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (float) weights[i] * a[i];
    }
    return sum;
  }

  @Derivative(of = "mean", argument = "a")
  static void meanA(float g, float[] a, double[] weights, float y, float[] aBar) {
    for (int i = 0; i < a.length; i++) {
      aBar[i] += g * (float) weights[i];
    }
  }

  @Differentiable(wrt = "a")
  static double onlyOneOfThem(float[] a, double[] weights) {
    double mean = mean(a, weights);
    return mean * mean;
  }

  static double[][] triangle(double[] x, double a) {
    double[][] y = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      y[i] = new double[i + 1];
      Arrays.setAll(y[i], 0 == i ? k -> a * x[0] * x[0] * x[0] : k -> a * x[y.length - 1] * x[k] * x[k]);
    }
    return y;
  }

  @Derivative(of = "triangle", argument = "x")
  static void triangleX(double[][] g, double[] x, double a, double[][] y, double[] xBar) {
    int last = x.length - 1;
    xBar[0] += 3 * g[0][0] * a * x[0] * x[0];
    for (int i = 1; i < x.length; i++) {
      for (int k = 0; k <= i; k++) {
        xBar[last] += g[i][k] * a * x[k] * x[k];
        xBar[k] += 2 * g[i][k] * a * x[last] * x[k];
      }
    }
  }

  @Derivative(of = "triangle", argument = "a")
  static double triangleA(double[][] g, double[] x, double a, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      for (int k = 0; k < y[i].length; k++) {
        sum += g[i][k] * y[i][k] / a;
      }
    }
    return sum;
  }

  @Differentiable
  static double resultOfRows(double[] x, double a) {
    double sum = 0;
    double[][] rows = triangle(x, a);
    for (int i = 0; i < rows.length; i++) {
      for (double v : rows[i]) {
        sum += (i + 1) * v * v;
      }
    }
    return sum * x[0];
  }

  // at overwritten({1, 2, -0.5}, 0.7)
  // at overwritten({0.25, -1, 0.5}, 1.25)
  // at inBranchesAndHelpers({1, 2, -0.5}, 0.7)
  // at sameArrayTwice({0.5, -0.25, 2})
  // at resultOverwritten({1, 2, -0.5}, 2)
  // at resultOverwritten({0.5, 0.25, 0.75}, 1)
  // at twice({0.5, 0.25, 0.75})
  // at rowsAndMatrices({{0.5, 0.25}, {0.75, 1.5}}, 1.25)
  // at polynomial({0.5, 0.25, 0.75}, 1.25)
  // at resultOfRows({1.25, -0.5, 0.75}, 0.5)
  // at resultOfRows({0.5}, 2)
  // at onlyOneOfThem({0.5f, 0.25f, 0.75f}, {0.5, 0.25, 0.25})
}

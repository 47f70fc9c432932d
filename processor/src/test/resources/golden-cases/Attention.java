package demo;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;
import java.util.Arrays;

/** Rules for methods of arrays: what is returned may be an array, too. */
final class Attention {
  @Differentiable(wrt = {"scores", "scale"})
  static double entropy(double[] scores, double scale) {
    double[] p = softmax(scores, scale);
    double sum = norm(scores);
    for (int i = 0; i < p.length; i++) {
      p[i] *= Math.log(p[i]);
      sum -= p[i];
    }
    return sum;
  }

  static double[] softmax(double[] x, double scale) {
    double max = Arrays.stream(x).max().orElseThrow();
    double[] weights = Arrays.stream(x).map(v -> Math.exp(scale * (v - max))).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(v -> v / sum).toArray();
  }

  @Derivative(of = "softmax", argument = "x")
  static void softmaxX(double[] g, double[] x, double scale, double[] y, double[] xBar) {
    double mean = mean(g, y);
    for (int i = 0; i < y.length; i++) {
      xBar[i] += scale * y[i] * (g[i] - mean);
    }
  }

  @Derivative(of = "softmax", argument = "scale")
  static double softmaxScale(double[] g, double[] x, double scale, double[] y) {
    double mean = mean(x, y);
    double scaleBar = 0;
    for (int i = 0; i < y.length; i++) {
      scaleBar += g[i] * y[i] * (x[i] - mean);
    }
    return scaleBar;
  }

  static double mean(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  static double norm(double[] v) {
    return Math.sqrt(Arrays.stream(v).map(each -> each * each).sum());
  }

  @Derivative(of = "norm")
  static void normAdjoint(double g, double[] v, double y, double[] vBar) {
    for (int i = 0; i < v.length; i++) {
      vBar[i] += g * v[i] / y;
    }
  }

  // at entropy({0.5, -0.25, 1.5}, 0.75)
  // at entropy({1.0, 2.0}, 1.0)
}

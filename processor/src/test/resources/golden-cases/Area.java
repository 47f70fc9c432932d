package demo;

import io.adjoint.Differentiable;

public final class Area {
  @Differentiable
  public static double area(double radius) {
    return Math.PI * radius * radius;
  }

  @Differentiable
  public static double area(double width, double height) {
    return width * height;
  }

  /** By the trapezoid formula, from the corners of a polygon. */
  @Differentiable
  public static double area(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      int next = (i + 1) % x.length;
      sum += x[i] * y[next] - x[next] * y[i];
    }
    return sum / 2;
  }

  private Area() {}
}

// at area(1.5)
// at area(1.5, 2.0)
// at area({0.0, 2.0, 2.5, 0.5}, {0.0, 0.25, 1.5, 1.0})

package demo;

import io.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

final class Quadrature {
  @Differentiable
  static double area(double width, double height, int pieces) {
    DoubleUnaryOperator bell = t -> height * Math.exp(-t * t / (2 * width * width));
    return integral(bell, -width, width, pieces);
  }

  private static double integral(DoubleUnaryOperator function, double from, double to, int pieces) {
    double length = (to - from) / pieces;
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      sum += function.applyAsDouble(from + (i + 0.5) * length);
    }
    return sum * length;
  }

  private Quadrature() {}
}

// at area(0.8, 2.0, 5)
// at area(1.5, -0.5, 1)

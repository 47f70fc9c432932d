// Generated from Quadrature.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Quadrature}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class QuadratureGrad {
  private QuadratureGrad() {
  }

  /**
   * The value and gradient of {@link Quadrature#area(double, double, int) area} with respect to
   * {@code width} and {@code height}.
   *
   * <p>Tape: none.
   */
  static AreaGrad area$grad(double width, double height, int pieces) {
    // Forward sweep
    double from = -width;
    double length = (width - from) / pieces;
    double sum = 0.0;
    // line 10: return integral(bell, -width, width, pieces);
    double sumBar = length;
    double heightBar = 0.0;
    double widthBar = 0.0;
    double fromBar = 0.0;
    double lengthBar = 0.0;
    for (int i = 0; i < pieces; i++) {
      double t = from + (i + 0.5) * length;
      double exp = Math.exp(-t * t / (2.0 * width * width));
      sum += height * exp;
      // line 17: sum += function.applyAsDouble(from + (i + 0.5) * length);
      heightBar += sumBar * exp;
      double expBar = sumBar * height;
      double productBar = expBar * exp / (2.0 * width * width);
      double productBar2 = -(expBar * exp / (2.0 * width * width) * (-t * t / (2.0 * width
          * width)));
      double tBar = -(2.0 * productBar * t);
      widthBar += productBar2 * width * 2.0 + productBar2 * (2.0 * width);
      fromBar += tBar;
      lengthBar += tBar * (i + 0.5);
    }
    double area = sum * length;

    // Reverse sweep
    // line 10: return integral(bell, -width, width, pieces);
    lengthBar += sum;
    // line 14: double length = (to - from) / pieces;
    double differenceBar = lengthBar / pieces;
    widthBar += differenceBar;
    fromBar -= differenceBar;
    // line 10: return integral(bell, -width, width, pieces);
    widthBar -= fromBar;
    return new AreaGrad(area, widthBar, heightBar);
  }

  /**
   * The value and gradient of {@link Quadrature#area(double, double, int) area} with respect to
   * {@code width} and {@code height}.
   *
   * <p>Tape: none.
   */
  static AreaGrad area$valueAndGrad(double width, double height, int pieces) {
    return area$grad(width, height, pieces);
  }

  /**
   * The value of {@link Quadrature#area(double, double, int) area} and its derivatives with respect
   * to {@code width} and {@code height}.
   */
  record AreaGrad(double value, double width, double height) {
  }
}

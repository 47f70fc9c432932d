// Generated from Area.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Area}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class AreaGrad {
  private AreaGrad() {
  }

  /**
   * The derivative of {@link Area#area(double) area} with respect to {@code radius}.
   *
   * <p>Tape: none.
   *
   * @param radius an independent
   * @return the derivative
   */
  public static double area$grad(double radius) {
    // Reverse sweep
    // line 8: return Math.PI * radius * radius;
    double radiusBar = radius * Math.PI + Math.PI * radius;
    return radiusBar;
  }

  /**
   * The value and derivative of {@link Area#area(double) area} with respect to {@code radius}.
   *
   * <p>Tape: none.
   *
   * @param radius an independent
   * @return the value and the gradient
   */
  public static AreaGrad2 area$valueAndGrad(double radius) {
    // Forward sweep
    double area = Math.PI * radius * radius;

    // Reverse sweep
    // line 8: return Math.PI * radius * radius;
    double radiusBar = radius * Math.PI + Math.PI * radius;
    return new AreaGrad2(area, radiusBar);
  }

  /**
   * The value and gradient of {@link Area#area(double, double) area} with respect to {@code width}
   * and {@code height}.
   *
   * <p>Tape: none.
   *
   * @param width an independent
   * @param height an independent
   * @return the value and the gradient
   */
  public static AreaGrad3 area$grad(double width, double height) {
    // Forward sweep
    double area = width * height;

    // Reverse sweep
    // line 13: return width * height;
    double widthBar = height;
    double heightBar = width;
    return new AreaGrad3(area, widthBar, heightBar);
  }

  /**
   * The value and gradient of {@link Area#area(double, double) area} with respect to {@code width}
   * and {@code height}.
   *
   * <p>Tape: none.
   *
   * @param width an independent
   * @param height an independent
   * @return the value and the gradient
   */
  public static AreaGrad3 area$valueAndGrad(double width, double height) {
    return area$grad(width, height);
  }

  /**
   * The value and gradient of {@link Area#area(double[], double[]) area} with respect to {@code x}
   * and {@code y}.
   *
   * <p>Tape: none.
   *
   * @param x an independent
   * @param y an independent
   * @return the value and the gradient
   */
  public static AreaGrad4 area$grad(double[] x, double[] y) {
    // Forward sweep
    double sum = 0.0;
    // line 24: return sum / 2;
    double sumBar = 1.0 / 2.0;
    double[] xBar = new double[x.length];
    double[] yBar = Zeros.like(y);
    for (int i = 0; i < x.length; i++) {
      int next = (i + 1) % x.length;
      sum += x[i] * y[next] - x[next] * y[i];
      // line 22: sum += x[i] * y[next] - x[next] * y[i];
      xBar[i] += sumBar * y[next];
      yBar[next] += sumBar * x[i];
      xBar[next] -= sumBar * y[i];
      yBar[i] -= sumBar * x[next];
    }
    double area = sum / 2.0;
    return new AreaGrad4(area, xBar, yBar);
  }

  /**
   * The value and gradient of {@link Area#area(double[], double[]) area} with respect to {@code x}
   * and {@code y}.
   *
   * <p>Tape: none.
   *
   * @param x an independent
   * @param y an independent
   * @return the value and the gradient
   */
  public static AreaGrad4 area$valueAndGrad(double[] x, double[] y) {
    return area$grad(x, y);
  }

  /**
   * The value of {@link Area#area(double) area} and its derivative with respect to {@code radius}.
   *
   * @param value the value
   * @param radius the derivative with respect to {@code radius}
   */
  public record AreaGrad2(double value, double radius) {
  }

  /**
   * The value of {@link Area#area(double, double) area} and its derivatives with respect to {@code
   * width} and {@code height}.
   *
   * @param value the value
   * @param width the derivative with respect to {@code width}
   * @param height the derivative with respect to {@code height}
   */
  public record AreaGrad3(double value, double width, double height) {
  }

  /**
   * The value of {@link Area#area(double[], double[]) area} and its derivatives with respect to
   * {@code x} and {@code y}.
   *
   * @param value the value
   * @param x the derivative with respect to {@code x}
   * @param y the derivative with respect to {@code y}
   */
  public record AreaGrad4(double value, double[] x, double[] y) {
  }
}

package demo;

import io.adjoint.Differentiable;
import io.adjoint.ImplicitRoot;

/** Derivatives of solvers from their equations: of one unknown, and of two. */
final class Volatility {
  @Differentiable(wrt = {"price", "spot"})
  static double spread(double price, double spot, double strike) {
    return implied(price, spot, strike, 1e-15) - implied(1.1 * price, spot, strike, 1e-15);
  }

  @ImplicitRoot("residual")
  static double implied(double price, double spot, double strike, double tolerance) {
    double low = 0;
    double high = 4;
    while (high - low > tolerance) {
      double middle = (low + high) / 2;
      if (residual(middle, price, spot, strike) > 0) {
        high = middle;
      } else if (middle > low) {
        low = middle;
      } else {
        break;
      }
    }
    return low;
  }

  /** Of an option with a logistic distribution. */
  static double residual(double volatility, double price, double spot, double strike) {
    return volatility * Math.log1p(Math.exp((spot - strike) / volatility)) - price;
  }

  @Differentiable
  @ImplicitRoot("circleAndLine")
  static double[] crossing(double radius, double slope) {
    double x = radius / Math.sqrt(1 + slope * slope);
    return new double[] {x, slope * x};
  }

  static double[] circleAndLine(double[] point, double radius, double slope) {
    double[] residuals = new double[2];
    residuals[0] = point[0] * point[0] + point[1] * point[1] - radius * radius;
    residuals[1] = point[1] - slope * point[0];
    return residuals;
  }

  // at spread(1.0, 2.0, 1.5)
  // at crossing(1.25, 0.5)
}

// Generated from Volatility.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.implicit.LinearSystems;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Volatility}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class VolatilityGrad {
  private VolatilityGrad() {
  }

  /**
   * The value and gradient of {@link Volatility#spread(double, double, double) spread} with respect
   * to {@code price} and {@code spot}; {@code strike} is held constant.
   *
   * <p>Tape: none.
   */
  static SpreadGrad spread$grad(double price, double spot, double strike) {
    // Forward sweep
    double implied = Volatility.implied(price, spot, strike, 1.0E-15);
    double implied2 = Volatility.implied(1.1 * price, spot, strike, 1.0E-15);
    double spread = implied - implied2;

    // Reverse sweep
    // line 10: return implied(price, spot, strike, 1e-15) - implied(1.1 * price, spot, strike, 1e-15);
    ImpliedBars impliedPullback = implied$adjoint(1.1 * price, spot, strike, 1.0E-15, implied2,
        -1.0);
    double priceBar = impliedPullback.priceBar() * 1.1;
    double spotBar = impliedPullback.spotBar();
    ImpliedBars impliedPullback2 = implied$adjoint(price, spot, strike, 1.0E-15, implied, 1.0);
    priceBar += impliedPullback2.priceBar();
    spotBar += impliedPullback2.spotBar();
    return new SpreadGrad(spread, priceBar, spotBar);
  }

  /**
   * The value and gradient of {@link Volatility#spread(double, double, double) spread} with respect
   * to {@code price} and {@code spot}; {@code strike} is held constant.
   *
   * <p>Tape: none.
   */
  static SpreadGrad spread$valueAndGrad(double price, double spot, double strike) {
    return spread$grad(price, spot, strike);
  }

  /**
   * The derivatives of {@link Volatility#crossing(double, double) crossing} with respect to {@code
   * radius} and {@code slope}, each element that it returns weighted by its seed.
   *
   * <p>{@code seed} has the shape of the array that {@code crossing} returns; it is not changed.
   *
   * <p>Tape: none.
   */
  static CrossingGrad crossing$vjp(double radius, double slope, double[] seed) {
    // Forward sweep
    double[] crossing = Volatility.crossing(radius, slope);
    Seeds.require("seed", seed, crossing);
    double[] crossing2 = Copies.of(crossing);

    // Reverse sweep
    double[] crossingBar = Copies.of(seed);
    CrossingBars crossingPullback = crossing$adjoint(radius, slope, crossing, crossingBar);
    double radiusBar = crossingPullback.radiusBar();
    double slopeBar = crossingPullback.slopeBar();
    return new CrossingGrad(crossing2, radiusBar, slopeBar);
  }

  /**
   * The adjoint of {@code residual}: runs it, and then back.
   */
  private static double residual$adjoint(double volatility, double spot, double strike,
      double seed) {
    // Forward sweep
    double exp = Math.exp((spot - strike) / volatility);
    double log1p = Math.log1p(exp);

    // Reverse sweep
    // line 32: return volatility * Math.log1p(Math.exp((spot - strike) / volatility)) - price;
    double volatilityBar = seed * log1p;
    double log1pBar = seed * volatility;
    double expBar = log1pBar / (1.0 + exp);
    volatilityBar -= expBar * exp / volatility * ((spot - strike) / volatility);
    return volatilityBar;
  }

  /**
   * The adjoint of {@code residual}: runs it, and then back.
   */
  private static ResidualBars residual$adjoint2(double volatility, double spot, double strike,
      double seed) {
    // Forward sweep
    double exp = Math.exp((spot - strike) / volatility);

    // Reverse sweep
    // line 32: return volatility * Math.log1p(Math.exp((spot - strike) / volatility)) - price;
    double expBar = seed * volatility / (1.0 + exp);
    double priceBar = -seed;
    double spotBar = expBar * exp / volatility;
    return new ResidualBars(priceBar, spotBar);
  }

  /**
   * The adjoint of {@code implied}: from its equation at the solution.
   */
  private static ImpliedBars implied$adjoint(double price, double spot, double strike,
      double tolerance, double implied, double seed) {
    double slope = residual$adjoint(implied, spot, strike, 1.0);
    double lambda = -seed / slope;
    ResidualBars pulled = residual$adjoint2(implied, spot, strike, lambda);
    return new ImpliedBars(pulled.priceBar(), pulled.spotBar());
  }

  /**
   * The adjoint of {@code circleAndLine}: runs it, and then back.
   */
  private static void circleAndLine$adjoint(double[] point, double slope, double[] pointBar,
      double[] seed) {
    // Reverse sweep
    double[] residualsBar = seed;
    // line 45: residuals[1] = point[1] - slope * point[0];
    double g = residualsBar[1];
    residualsBar[1] = 0.0;
    pointBar[1] += g;
    pointBar[0] -= g * slope;
    // line 44: residuals[0] = point[0] * point[0] + point[1] * point[1] - radius * radius;
    double g2 = residualsBar[0];
    residualsBar[0] = 0.0;
    pointBar[0] += 2.0 * g2 * point[0];
    pointBar[1] += 2.0 * g2 * point[1];
  }

  /**
   * The adjoint of {@code circleAndLine}: runs it, and then back.
   */
  private static CircleAndLineBars circleAndLine$adjoint2(double[] point, double radius,
      double[] seed) {
    // Reverse sweep
    double[] residualsBar = seed;
    // line 45: residuals[1] = point[1] - slope * point[0];
    double g = residualsBar[1];
    residualsBar[1] = 0.0;
    double slopeBar = -(g * point[0]);
    // line 44: residuals[0] = point[0] * point[0] + point[1] * point[1] - radius * radius;
    double g2 = residualsBar[0];
    residualsBar[0] = 0.0;
    double radiusBar = -(2.0 * g2 * radius);
    return new CircleAndLineBars(radiusBar, slopeBar);
  }

  /**
   * The adjoint of {@code crossing}: from its equation at the solution.
   */
  private static CrossingBars crossing$adjoint(double radius, double slope, double[] crossing,
      double[] seed) {
    double[][] system = new double[crossing.length][crossing.length];
    for (int i = 0; i < crossing.length; i++) {
      double[] unit = new double[crossing.length];
      unit[i] = -1.0;
      circleAndLine$adjoint(crossing, slope, system[i], unit);
    }
    double[] lambda = LinearSystems.solveTransposed(system, seed);
    CircleAndLineBars pulled = circleAndLine$adjoint2(crossing, radius, lambda);
    return new CrossingBars(pulled.radiusBar(), pulled.slopeBar());
  }

  /**
   * The value of {@link Volatility#spread(double, double, double) spread} and its derivatives with
   * respect to {@code price} and {@code spot}.
   */
  record SpreadGrad(double value, double price, double spot) {
  }

  /**
   * The value of {@link Volatility#crossing(double, double) crossing} and its seed pulled back to
   * {@code radius} and {@code slope}.
   */
  record CrossingGrad(double[] value, double radius, double slope) {
  }

  /**
   * The adjoints of the arguments of {@code residual}.
   */
  private record ResidualBars(double priceBar, double spotBar) {
  }

  /**
   * The adjoints of the arguments of {@code implied}.
   */
  private record ImpliedBars(double priceBar, double spotBar) {
  }

  /**
   * The adjoints of the arguments of {@code circleAndLine}.
   */
  private record CircleAndLineBars(double radiusBar, double slopeBar) {
  }

  /**
   * The adjoints of the arguments of {@code crossing}.
   */
  private record CrossingBars(double radiusBar, double slopeBar) {
  }
}

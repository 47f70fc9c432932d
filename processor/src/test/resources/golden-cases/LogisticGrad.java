// Generated from Logistic.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Logistic}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class LogisticGrad {
  private LogisticGrad() {
  }

  /**
   * The value and gradient of {@link Logistic#population(double, double, int) population} with
   * respect to {@code start} and {@code rate}.
   *
   * <p>Tape: {@code p}, once for each turn of the loop at line 11.
   */
  static PopulationGrad population$grad(double start, double rate, int years) {
    // Forward sweep
    double p = start;
    double[] pTape = new double[Math.max(0, years)];
    for (int year = 0; year < years; year++) {
      pTape[year] = p;
      p = next(p, rate);
    }
    double population = p;

    // Reverse sweep
    // line 14: return p;
    double pBar = 1.0;
    // line 11: for (int year = 0; year < years; year++)
    double rateBar = 0.0;
    for (int year = years - 1; year >= 0; year--) {
      // line 12: p = next(p, rate);
      p = pTape[year];
      NextBars nextPullback = next$adjoint(p, rate, pBar);
      pBar = nextPullback.pBar();
      rateBar += nextPullback.rateBar();
    }
    // line 10: double p = start;
    double startBar = pBar;
    return new PopulationGrad(population, startBar, rateBar);
  }

  /**
   * The value and gradient of {@link Logistic#population(double, double, int) population} with
   * respect to {@code start} and {@code rate}.
   *
   * <p>Tape: {@code p}, once for each turn of the loop at line 11.
   */
  static PopulationGrad population$valueAndGrad(double start, double rate, int years) {
    return population$grad(start, rate, years);
  }

  /**
   * The adjoint of {@code next}: runs it, and then back.
   */
  private static NextBars next$adjoint(double p, double rate, double seed) {
    // Reverse sweep
    // line 18: return p + rate * p * (1 - p / CARRYING_CAPACITY);
    double productBar = seed * (1.0 - p / 2.0);
    double pBar = seed + productBar * rate - seed * (rate * p) / 2.0;
    double rateBar = productBar * p;
    return new NextBars(pBar, rateBar);
  }

  /**
   * The private method {@code next}, as it is.
   */
  private static double next(double p, double rate) {
    return p + rate * p * (1.0 - p / 2.0);
  }

  /**
   * The value of {@link Logistic#population(double, double, int) population} and its derivatives
   * with respect to {@code start} and {@code rate}.
   */
  record PopulationGrad(double value, double start, double rate) {
  }

  /**
   * The adjoints of the arguments of {@code next}.
   */
  private record NextBars(double pBar, double rateBar) {
  }
}

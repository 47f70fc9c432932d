// Generated from Moments.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Moments}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class MomentsGrad {
  private MomentsGrad() {
  }

  /**
   * The gradient of {@link Moments#variance(double[]) variance} with respect to {@code values}.
   *
   * <p>Tape: none.
   */
  static double[] variance$grad(double[] values) {
    // Forward sweep
    double accumulatorSum = 0.0;
    int accumulatorCount = 0;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      accumulatorCount++;
      accumulatorSum += value;
    }
    double mean = accumulatorSum / accumulatorCount;

    // Reverse sweep
    // line 33: return accumulator.variance();
    double accumulatorSquaresBar = 1.0 / accumulatorCount;
    double meanBar = -(2.0 * mean);
    // line 22: double mean = mean();
    double accumulatorSumBar = meanBar / accumulatorCount;
    // line 30: for (double value : values)
    double[] valuesBar = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      // line 14: squares += value * value;
      double valueBar = 2.0 * accumulatorSquaresBar * value;
      // line 13: sum += value;
      valueBar += accumulatorSumBar;
      // line 30: for (double value : values)
      valuesBar[i] += valueBar;
    }
    return valuesBar;
  }

  /**
   * The value and gradient of {@link Moments#variance(double[]) variance} with respect to {@code
   * values}.
   *
   * <p>Tape: none.
   */
  static VarianceGrad variance$valueAndGrad(double[] values) {
    // Forward sweep
    double accumulatorSquares = 0.0;
    double accumulatorSum = 0.0;
    int accumulatorCount = 0;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      accumulatorCount++;
      accumulatorSum += value;
      accumulatorSquares += value * value;
    }
    double mean = accumulatorSum / accumulatorCount;
    double variance = accumulatorSquares / accumulatorCount - mean * mean;

    // Reverse sweep
    // line 33: return accumulator.variance();
    double accumulatorSquaresBar = 1.0 / accumulatorCount;
    double meanBar = -(2.0 * mean);
    // line 22: double mean = mean();
    double accumulatorSumBar = meanBar / accumulatorCount;
    // line 30: for (double value : values)
    double[] valuesBar = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      // line 14: squares += value * value;
      double valueBar = 2.0 * accumulatorSquaresBar * value;
      // line 13: sum += value;
      valueBar += accumulatorSumBar;
      // line 30: for (double value : values)
      valuesBar[i] += valueBar;
    }
    return new VarianceGrad(variance, valuesBar);
  }

  /**
   * The value of {@link Moments#variance(double[]) variance} and its gradient with respect to
   * {@code values}.
   */
  record VarianceGrad(double value, double[] values) {
  }
}

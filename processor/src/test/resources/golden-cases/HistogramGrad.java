// Generated from Histogram.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.tape.IntTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Histogram}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class HistogramGrad {
  private HistogramGrad() {
  }

  /**
   * The gradient of {@link Histogram#energy(double[], int[], int) energy} with respect to {@code
   * weights}.
   *
   * <p>Tape: {@code index}, once for each turn of the loop at line 10; and a count of the turns of
   * the loop at line 10.
   */
  static double[] energy$grad(double[] weights, int[] bins, int count) {
    // Forward sweep
    IntTape indexTape = new IntTape();
    double[] total = new double[count];
    int i = 0;
    int trips = 0;
    while (i < weights.length) {
      int index = bins[i];
      total[index] += weights[i];
      i++;
      indexTape.push(index);
      trips++;
    }
    double[] totalBar = new double[total.length];
    for (int j = 0; j < total.length; j++) {
      double each = total[j];
      // line 15: energy += each * each;
      double eachBar = 2.0 * each;
      // line 14: for (double each : total)
      totalBar[j] += eachBar;
    }

    // Reverse sweep
    // line 10: while (i < weights.length)
    double[] weightsBar = new double[weights.length];
    for (; trips > 0; trips--) {
      int index = indexTape.pop();
      // line 11: total[bins[i]] += weights[i++];
      i--;
      weightsBar[i] += totalBar[index];
    }
    return weightsBar;
  }

  /**
   * The value and gradient of {@link Histogram#energy(double[], int[], int) energy} with respect to
   * {@code weights}.
   *
   * <p>Tape: {@code index}, once for each turn of the loop at line 10; and a count of the turns of
   * the loop at line 10.
   */
  static EnergyGrad energy$valueAndGrad(double[] weights, int[] bins, int count) {
    // Forward sweep
    IntTape indexTape = new IntTape();
    double[] total = new double[count];
    int i = 0;
    int trips = 0;
    while (i < weights.length) {
      int index = bins[i];
      total[index] += weights[i];
      i++;
      indexTape.push(index);
      trips++;
    }
    double energy = 0.0;
    double[] totalBar = new double[total.length];
    for (int j = 0; j < total.length; j++) {
      double each = total[j];
      energy += each * each;
      // line 15: energy += each * each;
      double eachBar = 2.0 * each;
      // line 14: for (double each : total)
      totalBar[j] += eachBar;
    }

    // Reverse sweep
    // line 10: while (i < weights.length)
    double[] weightsBar = new double[weights.length];
    for (; trips > 0; trips--) {
      int index = indexTape.pop();
      // line 11: total[bins[i]] += weights[i++];
      i--;
      weightsBar[i] += totalBar[index];
    }
    return new EnergyGrad(energy, weightsBar);
  }

  /**
   * The value and gradient of {@link Histogram#shuffled(double[], double) shuffled} with respect to
   * {@code a} and {@code x}.
   *
   * <p>Tape: none.
   */
  static ShuffledGrad shuffled$grad(double[] a, double x) {
    // Forward sweep
    int i = 0;
    double aBefore = a[i];
    a[i] += x;
    i++;
    double aBefore2 = a[i];
    a[i] *= x * a[0];
    i++;
    int index = i;
    i--;
    double aBefore3 = a[index];
    a[index] -= a[i];
    double shuffled = a[0] + a[1] * a[2];

    // Reverse sweep
    // line 26: return a[0] + a[1] * a[2];
    double[] aBar = new double[a.length];
    aBar[0] += 1.0;
    aBar[1] += a[2];
    aBar[2] += a[1];
    // line 25: a[i] -= a[--i];
    a[index] = aBefore3;
    aBar[i] -= aBar[index];
    i++;
    // line 24: a[i++] *= x * a[0];
    i--;
    a[i] = aBefore2;
    double g = aBar[i];
    aBar[i] = g * (x * a[0]);
    double xBar = g * a[i] * a[0];
    aBar[0] += g * a[i] * x;
    // line 23: a[i++] += x;
    i--;
    a[i] = aBefore;
    xBar += aBar[i];
    return new ShuffledGrad(shuffled, aBar, xBar);
  }

  /**
   * The value and gradient of {@link Histogram#shuffled(double[], double) shuffled} with respect to
   * {@code a} and {@code x}.
   *
   * <p>Tape: none.
   */
  @Overwrites("a")
  static ShuffledGrad shuffled$valueAndGrad(double[] a, double x) {
    return shuffled$grad(a, x);
  }

  /**
   * The value of {@link Histogram#energy(double[], int[], int) energy} and its gradient with
   * respect to {@code weights}.
   */
  record EnergyGrad(double value, double[] weights) {
  }

  /**
   * The value of {@link Histogram#shuffled(double[], double) shuffled} and its derivatives with
   * respect to {@code a} and {@code x}.
   */
  record ShuffledGrad(double value, double[] a, double x) {
  }
}

// Generated from Attention.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Distinct;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Attention}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class AttentionGrad {
  private AttentionGrad() {
  }

  /**
   * The value and gradient of {@link Attention#entropy(double[], double) entropy} with respect to
   * {@code scores} and {@code scale}.
   *
   * <p>Tape: elements of {@code p}, once for each turn of the loop at line 13; {@code sum}, once
   * for each turn of the loop at line 13; and {@code log}, once for each turn of the loop at line
   * 13.
   */
  static EntropyGrad entropy$grad(double[] scores, double scale) {
    // Forward sweep
    double[] p = Attention.softmax(scores, scale);
    Distinct.requireNew("demo.Attention.softmax", p, scores);
    double sum = Attention.norm(scores);
    double[] pTape = new double[p.length];
    double[] sumTape = new double[p.length];
    double[] logTape = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      double log = Math.log(p[i]);
      pTape[i] = p[i];
      p[i] *= log;
      sumTape[i] = sum;
      sum -= p[i];
      logTape[i] = log;
    }
    double entropy = sum;

    // Reverse sweep
    // line 13: for (int i = 0; i < p.length; i++)
    double[] pBar = new double[p.length];
    for (int i = p.length - 1; i >= 0; i--) {
      double log = logTape[i];
      // line 15: sum -= p[i];
      sum = sumTape[i];
      pBar[i] += -1.0;
      // line 14: p[i] *= Math.log(p[i]);
      p[i] = pTape[i];
      double g = pBar[i];
      pBar[i] = g * log;
      double logBar = g * p[i];
      pBar[i] += logBar / p[i];
    }
    // line 12: double sum = norm(scores);
    double[] scoresBar = Zeros.like(scores);
    norm$adjoint(scores, sum, scoresBar, 1.0);
    // line 11: double[] p = softmax(scores, scale);
    double softmaxPullback = softmax$adjoint(scores, scale, p, scoresBar, pBar);
    double scaleBar = softmaxPullback;
    return new EntropyGrad(entropy, scoresBar, scaleBar);
  }

  /**
   * The value and gradient of {@link Attention#entropy(double[], double) entropy} with respect to
   * {@code scores} and {@code scale}.
   *
   * <p>Tape: elements of {@code p}, once for each turn of the loop at line 13; {@code sum}, once
   * for each turn of the loop at line 13; and {@code log}, once for each turn of the loop at line
   * 13.
   */
  static EntropyGrad entropy$valueAndGrad(double[] scores, double scale) {
    return entropy$grad(scores, scale);
  }

  /**
   * The adjoint of {@code softmax}: what its rules say.
   */
  private static double softmax$adjoint(double[] x, double scale, double[] softmax, double[] xBar,
      double[] seed) {
    Attention.softmaxX(seed, x, scale, softmax, xBar);
    return Attention.softmaxScale(seed, x, scale, softmax);
  }

  /**
   * The adjoint of {@code norm}: what its rules say.
   */
  private static void norm$adjoint(double[] v, double norm, double[] vBar, double seed) {
    Attention.normAdjoint(seed, v, norm, vBar);
  }

  /**
   * The value of {@link Attention#entropy(double[], double) entropy} and its derivatives with
   * respect to {@code scores} and {@code scale}.
   */
  record EntropyGrad(double value, double[] scores, double scale) {
  }
}

// Generated from Search.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Search}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SearchGrad {
  private SearchGrad() {
  }

  /**
   * The gradient of {@link Search#firstOver(double[], double) firstOver} with respect to {@code a};
   * {@code limit} is held constant.
   *
   * <p>Tape: {@code sum}, once for each turn of the loop at line 10; and a count of the turns of
   * the loop at line 10.
   */
  static double[] firstOver$grad(double[] a, double limit) {
    // Forward sweep
    DoubleTape sumTape = new DoubleTape();
    double sum = 0.0;
    int i = 0;
    boolean returned = false;
    int trips = 0;
    while (!returned && i < a.length) {
      if (!(a[i] < 0.0)) {
        sumTape.push(sum);
        sum += a[i] * a[i];
        if (sum > limit) {
          returned = true;
        }
      }
      i++;
      trips++;
    }

    // Reverse sweep
    double firstOverBar = 1.0;
    // line 19: return -sum;
    double sumBar = 0.0;
    if (!returned) {
      sumBar -= firstOverBar;
      firstOverBar = 0.0;
    }
    // line 10: for (int i = 0; i < a.length; i++)
    double[] aBar = Zeros.like(a);
    for (; trips > 0; trips--) {
      i--;
      // line 11: if (a[i] < 0)
      if (!(a[i] < 0.0)) {
        // line 15: if (sum > limit)
        if (sum > limit) {
          // line 16: return sum * i;
          sumBar += firstOverBar * i;
          firstOverBar = 0.0;
        }
        // line 14: sum += a[i] * a[i];
        sum = sumTape.pop();
        aBar[i] += 2.0 * sumBar * a[i];
      }
    }
    return aBar;
  }

  /**
   * The value and gradient of {@link Search#firstOver(double[], double) firstOver} with respect to
   * {@code a}; {@code limit} is held constant.
   *
   * <p>Tape: {@code sum}, once for each turn of the loop at line 10; and a count of the turns of
   * the loop at line 10.
   */
  static FirstOverGrad firstOver$valueAndGrad(double[] a, double limit) {
    // Forward sweep
    DoubleTape sumTape = new DoubleTape();
    double sum = 0.0;
    double firstOver = 0.0;
    int i = 0;
    boolean returned = false;
    int trips = 0;
    while (!returned && i < a.length) {
      if (!(a[i] < 0.0)) {
        sumTape.push(sum);
        sum += a[i] * a[i];
        if (sum > limit) {
          firstOver = sum * i;
          returned = true;
        }
      }
      i++;
      trips++;
    }
    if (!returned) {
      firstOver = -sum;
    }

    // Reverse sweep
    double firstOverBar = 1.0;
    // line 19: return -sum;
    double sumBar = 0.0;
    if (!returned) {
      sumBar -= firstOverBar;
      firstOverBar = 0.0;
    }
    // line 10: for (int i = 0; i < a.length; i++)
    double[] aBar = Zeros.like(a);
    for (; trips > 0; trips--) {
      i--;
      // line 11: if (a[i] < 0)
      if (!(a[i] < 0.0)) {
        // line 15: if (sum > limit)
        if (sum > limit) {
          // line 16: return sum * i;
          sumBar += firstOverBar * i;
          firstOverBar = 0.0;
        }
        // line 14: sum += a[i] * a[i];
        sum = sumTape.pop();
        aBar[i] += 2.0 * sumBar * a[i];
      }
    }
    return new FirstOverGrad(firstOver, aBar);
  }

  /**
   * The value of {@link Search#firstOver(double[], double) firstOver} and its gradient with respect
   * to {@code a}.
   */
  record FirstOverGrad(double value, double[] a) {
  }
}

// Generated from Layer.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import io.adjoint.tape.FloatTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Layer}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class LayerGrad {
  private LayerGrad() {
  }

  /**
   * The value and gradient of {@link Layer#loss(float[], float, float[], int) loss} with respect to
   * {@code w} and {@code b}; {@code x} is held constant.
   *
   * <p>Tape: {@code z}, once for each turn of the loop at line 9; and a count of the turns of the
   * loop at line 9.
   */
  static LossGrad loss$grad(float[] w, float b, float[] x, int stride) {
    // Forward sweep
    FloatTape zTape = new FloatTape();
    float sum = 0.0f;
    int i = 0;
    int trips = 0;
    while (i < x.length) {
      float z = w[i] * x[i] + b;
      if (z > 0.0f) {
        sum += z;
      } else {
        sum += 0.01f * z;
      }
      i += stride;
      zTape.push(z);
      trips++;
    }
    double tanh = Math.tanh(sum);
    float loss = (float) tanh;

    // Reverse sweep
    // line 13: return (float) Math.tanh(sum);
    float sumBar = (float) ((1.0 - tanh) * (1.0 + tanh));
    // line 9: for (int i = 0; i < x.length; i += stride)
    float[] wBar = Zeros.like(w);
    float bBar = 0.0f;
    for (; trips > 0; trips--) {
      float z = zTape.pop();
      // line 9: i += stride
      i -= stride;
      // line 11: sum += z > 0 ? z : 0.01f * z;
      float zBar = 0.0f;
      if (z > 0.0f) {
        zBar += sumBar;
      } else {
        zBar += sumBar * 0.01f;
      }
      // line 10: float z = w[i] * x[i] + b;
      wBar[i] += zBar * x[i];
      bBar += zBar;
    }
    return new LossGrad(loss, wBar, bBar);
  }

  /**
   * The value and gradient of {@link Layer#loss(float[], float, float[], int) loss} with respect to
   * {@code w} and {@code b}; {@code x} is held constant.
   *
   * <p>Tape: {@code z}, once for each turn of the loop at line 9; and a count of the turns of the
   * loop at line 9.
   */
  static LossGrad loss$valueAndGrad(float[] w, float b, float[] x, int stride) {
    return loss$grad(w, b, x, stride);
  }

  /**
   * The value of {@link Layer#loss(float[], float, float[], int) loss} and its derivatives with
   * respect to {@code w} and {@code b}.
   */
  record LossGrad(float value, float[] w, float b) {
  }
}

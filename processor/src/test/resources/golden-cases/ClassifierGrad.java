// Generated from Classifier.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.array.Shapes;
import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Classifier}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class ClassifierGrad {
  private ClassifierGrad() {
  }

  /**
   * The value and gradient of {@link Classifier#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code y} are held constant.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @return the value and the gradient
   */
  public static LossGrad loss$grad(double[] w, double b, double[] x, double y) {
    // Forward sweep
    double z = b;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
    }
    double exp = Math.exp(-y * z);
    double loss = Math.log1p(exp);

    // Reverse sweep
    // line 20: return Math.log1p(Math.exp(-y * z));
    double expBar = 1.0 / (1.0 + exp);
    double zBar = -(expBar * exp * y);
    // line 17: for (int i = 0; i < w.length; i++)
    double[] wBar = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 18: z += w[i] * x[i];
      wBar[i] += zBar * x[i];
    }
    // line 16: double z = b;
    double bBar = zBar;
    return new LossGrad(loss, wBar, bBar);
  }

  /**
   * The value and gradient of {@link Classifier#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}; {@code x} and {@code y} are held constant.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @return the value and the gradient
   */
  public static LossGrad loss$valueAndGrad(double[] w, double b, double[] x, double y) {
    return loss$grad(w, b, x, y);
  }

  /**
   * The derivatives of {@link Classifier#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}, times {@code seed}; {@code x} and {@code y} are held
   * constant.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @param seed the seed of the result
   * @return the value and the derivatives
   */
  public static LossGrad loss$vjp(double[] w, double b, double[] x, double y, double seed) {
    // Forward sweep
    double z = b;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
    }
    double exp = Math.exp(-y * z);
    double loss = Math.log1p(exp);

    // Reverse sweep
    // line 20: return Math.log1p(Math.exp(-y * z));
    double expBar = seed / (1.0 + exp);
    double zBar = -(expBar * exp * y);
    // line 17: for (int i = 0; i < w.length; i++)
    double[] wBar = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 18: z += w[i] * x[i];
      wBar[i] += zBar * x[i];
    }
    // line 16: double z = b;
    double bBar = zBar;
    return new LossGrad(loss, wBar, bBar);
  }

  /**
   * The value of {@link Classifier#loss(double[], double, double[], double) loss}; adds {@code
   * seed} times its gradient with respect to {@code w} and {@code b} to {@code into}; {@code x} and
   * {@code y} are held constant.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @param seed what it is multiplied by
   * @param into what the gradient is added to
   * @return the value
   */
  public static double loss$backward(double[] w, double b, double[] x, double y, double seed,
      LossBuffers into) {
    double[] wBar = into.w;
    Shapes.require("into.w", wBar, "w", w);
    // Forward sweep
    double z = b;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
    }
    double exp = Math.exp(-y * z);
    double loss = Math.log1p(exp);

    // Reverse sweep
    // line 20: return Math.log1p(Math.exp(-y * z));
    double expBar = seed / (1.0 + exp);
    double zBar = -(expBar * exp * y);
    // line 17: for (int i = 0; i < w.length; i++)
    for (int i = 0; i < w.length; i++) {
      // line 18: z += w[i] * x[i];
      wBar[i] += zBar * x[i];
    }
    // line 16: double z = b;
    double bBar = zBar;
    into.b += bBar;
    return loss;
  }

  /**
   * The value of {@link Classifier#loss(double[], double, double[], double) loss} and its
   * derivative in a direction, by forward mode, with respect to {@code w} and {@code b}; {@code x}
   * and {@code y} are held constant.
   *
   * <p>{@code wDot}, {@code bDot} are the direction, of the independents' shapes; they are not
   * changed.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @param wDot the direction of {@code w}
   * @param bDot the direction of {@code b}
   * @return the value and its tangent
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static LossJvp loss$jvp(double[] w, double b, double[] x, double y, double[] wDot,
      double bDot) {
    Shapes.require("wDot", wDot, "w", w);
    double z = b;
    double zDot = bDot;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
      zDot += wDot[i] * x[i];
    }
    double exp = Math.exp(-y * z);
    double expDot = -(zDot * y * exp);
    return new LossJvp(Math.log1p(exp), expDot / (1.0 + exp));
  }

  /**
   * The second derivatives of {@link Classifier#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b} times a direction, by forward over reverse mode; {@code x}
   * and {@code y} are held constant.
   *
   * <p>{@code wDot}, {@code bDot} are the direction, of the independents' shapes; they are not
   * changed.
   *
   * <p>Tape: none.
   *
   * @param w an independent
   * @param b an independent
   * @param x held constant
   * @param y held constant
   * @param wDot the direction of {@code w}
   * @param bDot the direction of {@code b}
   * @return the product
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static LossHvp loss$hvp(double[] w, double b, double[] x, double y, double[] wDot,
      double bDot) {
    Shapes.require("wDot", wDot, "w", w);
    // Forward sweep
    double z = b;
    double zDot = bDot;
    for (int i = 0; i < w.length; i++) {
      z += w[i] * x[i];
      zDot += wDot[i] * x[i];
    }
    double exp = Math.exp(-y * z);
    double expDot = -(zDot * y * exp);

    // Reverse sweep
    // line 20: return Math.log1p(Math.exp(-y * z));
    double expBar = 1.0 / (1.0 + exp);
    double expBarDot = -(expDot / (1.0 + exp) * expBar);
    double zBarDot = -((expBarDot * exp + expDot * expBar) * y);
    // line 17: for (int i = 0; i < w.length; i++)
    double[] wBarDot = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 18: z += w[i] * x[i];
      wBarDot[i] += zBarDot * x[i];
    }
    // line 16: double z = b;
    double bBarDot = zBarDot;
    return new LossHvp(wBarDot, bBarDot);
  }

  /**
   * The gradient of {@link Classifier#decay(double[], int) decay} with respect to {@code x}.
   *
   * <p>Tape: elements of {@code x}, once for each turn of the loop at line 28.
   */
  static double[] decay$grad(double[] x, int steps) {
    // Forward sweep
    DoubleTape xTape = new DoubleTape();
    for (int t = 0; t < steps; t++) {
      xTape.pushAll(x);
      for (int i = 0; i < x.length; i++) {
        double damped = 0.9 * Math.sin(x[i]);
        x[i] = damped;
      }
    }

    // Reverse sweep
    // line 27: for (int t = 0; t < steps; t++)
    double[] xBar = Zeros.like(x);
    for (int t = steps - 1; t >= 0; t--) {
      // line 28: for (int i = 0; i < x.length; i++)
      for (int i = x.length - 1; i >= 0; i--) {
        // line 30: energy += x[i] * x[i];
        xBar[i] += 2.0 * x[i];
        // line 29: x[i] = damped(x[i]);
        x[i] = xTape.pop();
        double g = xBar[i];
        xBar[i] = 0.0;
        double dampedBar = g;
        // line 37: return 0.9 * Math.sin(v);
        xBar[i] += dampedBar * 0.9 * Math.cos(x[i]);
      }
    }
    return xBar;
  }

  /**
   * The value and gradient of {@link Classifier#decay(double[], int) decay} with respect to {@code
   * x}.
   *
   * <p>Tape: elements of {@code x}, once for each turn of the loop at line 28.
   */
  @Overwrites("x")
  static DecayGrad decay$valueAndGrad(double[] x, int steps) {
    // Forward sweep
    DoubleTape xTape = new DoubleTape();
    double energy = 0.0;
    for (int t = 0; t < steps; t++) {
      xTape.pushAll(x);
      for (int i = 0; i < x.length; i++) {
        double damped = 0.9 * Math.sin(x[i]);
        x[i] = damped;
        energy += x[i] * x[i];
      }
    }

    // Reverse sweep
    // line 27: for (int t = 0; t < steps; t++)
    double[] xBar = Zeros.like(x);
    for (int t = steps - 1; t >= 0; t--) {
      // line 28: for (int i = 0; i < x.length; i++)
      for (int i = x.length - 1; i >= 0; i--) {
        // line 30: energy += x[i] * x[i];
        xBar[i] += 2.0 * x[i];
        // line 29: x[i] = damped(x[i]);
        x[i] = xTape.pop();
        double g = xBar[i];
        xBar[i] = 0.0;
        double dampedBar = g;
        // line 37: return 0.9 * Math.sin(v);
        xBar[i] += dampedBar * 0.9 * Math.cos(x[i]);
      }
    }
    return new DecayGrad(energy, xBar);
  }

  /**
   * The value of {@link Classifier#decay(double[], int) decay}; adds {@code seed} times its
   * gradient with respect to {@code x} to {@code into}.
   *
   * <p>Tape: elements of {@code x}, once for each turn of the loop at line 28.
   */
  static double decay$backward(double[] x, int steps, double seed, DecayBuffers into) {
    // Forward sweep
    DoubleTape xTape = into.xTape;
    double energy = 0.0;
    for (int t = 0; t < steps; t++) {
      xTape.pushAll(x);
      for (int i = 0; i < x.length; i++) {
        double damped = 0.9 * Math.sin(x[i]);
        x[i] = damped;
        energy += x[i] * x[i];
      }
    }
    double decay = energy;

    // Reverse sweep
    // line 33: return energy;
    double energyBar = seed;
    // line 27: for (int t = 0; t < steps; t++)
    double[] xBar = Zeros.like(x);
    for (int t = steps - 1; t >= 0; t--) {
      // line 28: for (int i = 0; i < x.length; i++)
      for (int i = x.length - 1; i >= 0; i--) {
        // line 30: energy += x[i] * x[i];
        xBar[i] += 2.0 * energyBar * x[i];
        // line 29: x[i] = damped(x[i]);
        x[i] = xTape.pop();
        double g = xBar[i];
        xBar[i] = 0.0;
        double dampedBar = g;
        // line 37: return 0.9 * Math.sin(v);
        xBar[i] += dampedBar * 0.9 * Math.cos(x[i]);
      }
    }
    Seeds.add(xBar, into.x);
    return decay;
  }

  /**
   * The second derivatives of {@link Classifier#decay(double[], int) decay} with respect to {@code
   * x} times a direction, by forward over reverse mode.
   *
   * <p>{@code xDot} is the direction, of the independent's shape; it is not changed.
   *
   * <p>Tape: elements of {@code x}, once for each turn of the loop at line 28; and elements of
   * {@code xDot}, once for each turn of the loop at line 28.
   */
  static double[] decay$hvp(double[] x, int steps, double[] xDot) {
    Shapes.require("xDot", xDot, "x", x);
    xDot = Copies.of(xDot);
    // Forward sweep
    DoubleTape xTape = new DoubleTape();
    DoubleTape xTapeDot = new DoubleTape();
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < x.length; i++) {
        xTape.push(x[i]);
        xTapeDot.push(xDot[i]);
      }
      for (int i = 0; i < x.length; i++) {
        double damped = 0.9 * Math.sin(x[i]);
        double dampedDot = xDot[i] * Math.cos(x[i]) * 0.9;
        x[i] = damped;
        xDot[i] = dampedDot;
      }
    }

    // Reverse sweep
    // line 27: for (int t = 0; t < steps; t++)
    double[] xBar = Zeros.like(x);
    double[] xBarDot = Zeros.like(x);
    for (int t = steps - 1; t >= 0; t--) {
      // line 28: for (int i = 0; i < x.length; i++)
      for (int i = x.length - 1; i >= 0; i--) {
        // line 30: energy += x[i] * x[i];
        xBarDot[i] += xDot[i] * 2.0;
        xBar[i] += 2.0 * x[i];
        // line 29: x[i] = damped(x[i]);
        x[i] = xTape.pop();
        xDot[i] = xTapeDot.pop();
        double g = xBar[i];
        double gDot = xBarDot[i];
        xBar[i] = 0.0;
        xBarDot[i] = 0.0;
        double dampedBar = g;
        double dampedBarDot = gDot;
        // line 37: return 0.9 * Math.sin(v);
        double cos = Math.cos(x[i]);
        double cosDot = -(xDot[i] * Math.sin(x[i]));
        xBarDot[i] += dampedBarDot * 0.9 * cos + cosDot * (dampedBar * 0.9);
        xBar[i] += dampedBar * 0.9 * cos;
      }
    }
    return xBarDot;
  }

  /**
   * The second derivatives of {@link Classifier#decay(double[], int) decay} with respect to {@code
   * x}.
   *
   * <p>Tape: none.
   */
  static double[][] decay$hessian(double[] x, int steps) {
    double[][] hessian = new double[x.length][];
    double[] xDot = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      xDot[i] = 1.0;
      double[] column = decay$hvp(x, steps, xDot);
      hessian[i] = column;
      xDot[i] = 0.0;
    }
    return hessian;
  }

  /**
   * The derivatives of {@link Classifier#rotated(double[], double) rotated} with respect to {@code
   * p} and {@code angle}, each element that it returns weighted by its seed.
   *
   * <p>{@code seed} has the shape of the array that {@code rotated} returns; it is not changed.
   *
   * <p>Tape: none.
   */
  static RotatedGrad rotated$vjp(double[] p, double angle, double[] seed) {
    // Forward sweep
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[] rotated = new double[2];
    rotated[0] = c * p[0] - s * p[1];
    rotated[1] = s * p[0] + c * p[1];
    Seeds.require("seed", seed, rotated);

    // Reverse sweep
    double[] rotatedBar = Copies.of(seed);
    // line 45: return new double[] {c * p[0] - s * p[1], s * p[0] + c * p[1]};
    double g = rotatedBar[1];
    rotatedBar[1] = 0.0;
    double[] pBar = new double[p.length];
    double sBar = g * p[0];
    pBar[0] += g * s;
    double cBar = g * p[1];
    pBar[1] += g * c;
    double g2 = rotatedBar[0];
    cBar += g2 * p[0];
    pBar[0] += g2 * c;
    sBar -= g2 * p[1];
    pBar[1] -= g2 * s;
    // line 44: double s = Math.sin(angle);
    double angleBar = sBar * Math.cos(angle);
    // line 43: double c = Math.cos(angle);
    angleBar -= cBar * Math.sin(angle);
    return new RotatedGrad(rotated, pBar, angleBar);
  }

  /**
   * The value of {@link Classifier#rotated(double[], double) rotated} and its derivative in a
   * direction, by forward mode, with respect to {@code p} and {@code angle}.
   *
   * <p>{@code pDot}, {@code angleDot} are the direction, of the independents' shapes; they are not
   * changed.
   *
   * <p>Tape: none.
   */
  static RotatedJvp rotated$jvp(double[] p, double angle, double[] pDot, double angleDot) {
    Shapes.require("pDot", pDot, "p", p);
    double c = Math.cos(angle);
    double cDot = -(angleDot * Math.sin(angle));
    double s = Math.sin(angle);
    double sDot = angleDot * Math.cos(angle);
    double[] rotated = new double[2];
    double[] rotatedDot = new double[2];
    rotated[0] = c * p[0] - s * p[1];
    rotatedDot[0] = cDot * p[0] + pDot[0] * c - (sDot * p[1] + pDot[1] * s);
    rotated[1] = s * p[0] + c * p[1];
    rotatedDot[1] = sDot * p[0] + pDot[0] * s + (cDot * p[1] + pDot[1] * c);
    return new RotatedJvp(rotated, rotatedDot);
  }

  /**
   * The first derivatives of each element of what {@link Classifier#rotated(double[], double)
   * rotated} returns with respect to {@code p} and {@code angle}.
   *
   * <p>Subscripts of the result come first, then those of the independent.
   *
   * <p>Tape: none.
   */
  static RotatedJacobian rotated$jacobian(double[] p, double angle) {
    double[] pDot = new double[p.length];
    double angleDot = 0.0;
    RotatedJvp first = rotated$jvp(p, angle, pDot, angleDot);
    double[] tangent = first.tangent();
    double[][] pJacobian = new double[tangent.length][p.length];
    double[] angleJacobian = new double[tangent.length];
    if (p.length + 1 <= tangent.length) {
      for (int j = 0; j < p.length; j++) {
        pDot[j] = 1.0;
        RotatedJvp column = rotated$jvp(p, angle, pDot, angleDot);
        double[] tangent2 = column.tangent();
        for (int i = 0; i < tangent2.length; i++) {
          pJacobian[i][j] = tangent2[i];
        }
        pDot[j] = 0.0;
      }
      RotatedJvp column = rotated$jvp(p, angle, pDot, 1.0);
      double[] tangent2 = column.tangent();
      for (int i = 0; i < tangent2.length; i++) {
        angleJacobian[i] = tangent2[i];
      }
    } else {
      double[] seed = new double[tangent.length];
      for (int row = 0; row < tangent.length; row++) {
        seed[row] = 1.0;
        RotatedGrad pulled = rotated$vjp(p, angle, seed);
        double[] pBar = pulled.p();
        for (int j = 0; j < pBar.length; j++) {
          pJacobian[row][j] = pBar[j];
        }
        angleJacobian[row] = pulled.angle();
        seed[row] = 0.0;
      }
    }
    return new RotatedJacobian(pJacobian, angleJacobian);
  }

  /**
   * The value of {@link Classifier#loss(double[], double, double[], double) loss} and its
   * derivatives with respect to {@code w} and {@code b}.
   *
   * @param value the value
   * @param w the derivative with respect to {@code w}
   * @param b the derivative with respect to {@code b}
   */
  public record LossGrad(double value, double[] w, double b) {
  }

  /**
   * The value of {@link Classifier#loss(double[], double, double[], double) loss} and its tangent.
   *
   * @param value the value
   * @param tangent its tangent
   */
  public record LossJvp(double value, double tangent) {
  }

  /**
   * The second derivatives of {@link Classifier#loss(double[], double, double[], double) loss}
   * times a direction.
   *
   * @param w with respect to {@code w}
   * @param b with respect to {@code b}
   */
  public record LossHvp(double[] w, double b) {
  }

  /**
   * The value of {@link Classifier#decay(double[], int) decay} and its gradient with respect to
   * {@code x}.
   */
  record DecayGrad(double value, double[] x) {
  }

  /**
   * The value of {@link Classifier#rotated(double[], double) rotated} and its seed pulled back to
   * {@code p} and {@code angle}.
   */
  record RotatedGrad(double[] value, double[] p, double angle) {
  }

  /**
   * The value of {@link Classifier#rotated(double[], double) rotated} and its tangent.
   */
  record RotatedJvp(double[] value, double[] tangent) {
  }

  /**
   * The first derivatives of {@link Classifier#rotated(double[], double) rotated}.
   */
  record RotatedJacobian(double[][] p, double[] angle) {
  }

  /**
   * What the gradients of {@link Classifier#loss(double[], double, double[], double) loss} are
   * added to: arrays of the caller's.
   */
  public static final class LossBuffers {
    /**
     * The gradients with respect to {@code w}, added up.
     */
    public final double[] w;

    /**
     * The gradients with respect to {@code b}, added up.
     */
    public double b;

    /**
     * Buffers of the caller's, which are not copied; a number is what its sum starts from.
     *
     * @param w what is added to
     *
     * @param b what is added to
     */
    public LossBuffers(double[] w, double b) {
      this.w = w;
      this.b = b;
    }

    /**
     * Sets all numbers to zero, and frees what a call that threw an exception has left behind.
     */
    public void zero() {
      Arrays.fill(w, 0);
      b = 0;
    }
  }

  /**
   * What the gradients of {@link Classifier#decay(double[], int) decay} are added to: arrays of the
   * caller's.
   */
  static final class DecayBuffers {
    /**
     * The gradients with respect to {@code x}, added up.
     */
    final double[] x;

    private final DoubleTape xTape = new DoubleTape();

    /**
     * Buffers of the caller's, which are not copied; a number is what its sum starts from.
     */
    DecayBuffers(double[] x) {
      this.x = x;
    }

    /**
     * Sets all numbers to zero, and frees what a call that threw an exception has left behind.
     */
    void zero() {
      Arrays.fill(x, 0);
      xTape.clear();
    }
  }
}

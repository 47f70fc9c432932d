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
   * The value and gradient of {@link Classifier#loss(double[], double, double[], double) loss} with
   * respect to {@code w} and {@code b}, and its second derivatives times a direction, by forward
   * over reverse mode; {@code x} and {@code y} are held constant.
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
   * @return the value, the gradient and the product
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static LossGradAndHvp loss$gradAndHvp(double[] w, double b, double[] x, double y,
      double[] wDot, double bDot) {
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
    double loss = Math.log1p(exp);

    // Reverse sweep
    // line 20: return Math.log1p(Math.exp(-y * z));
    double expBar = 1.0 / (1.0 + exp);
    double expBarDot = -(expDot / (1.0 + exp) * expBar);
    double zBar = -(expBar * exp * y);
    double zBarDot = -((expBarDot * exp + expDot * expBar) * y);
    // line 17: for (int i = 0; i < w.length; i++)
    double[] wBar = new double[w.length];
    double[] wBarDot = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      // line 18: z += w[i] * x[i];
      wBarDot[i] += zBarDot * x[i];
      wBar[i] += zBar * x[i];
    }
    // line 16: double z = b;
    double bBar = zBar;
    double bBarDot = zBarDot;
    return new LossGradAndHvp(loss, wBar, bBar, wBarDot, bBarDot);
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
    double[][] xDot = new double[4][x.length];
    int j = 0;
    while (j < x.length) {
      int lanes = Math.min(4, x.length - j);
      for (int lane = 0; lane < lanes; lane++) {
        xDot[lane][j + lane] = 1.0;
      }
      double[][] columns = decay$hvps(x, steps, xDot);
      for (int lane = 0; lane < lanes; lane++) {
        hessian[j + lane] = columns[lane];
      }
      for (int lane = 0; lane < lanes; lane++) {
        xDot[lane][j + lane] = 0.0;
      }
      j += 4;
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
    double angleBar = sBar * c;
    // line 43: double c = Math.cos(angle);
    angleBar -= cBar * s;
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
    double sDot = angleDot * c;
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
    RotatedJacobian jacobian = null;
    if ((p.length + 1 + 3) / 4 <= 2) {
      double[][] pDot = new double[4][p.length];
      double[] angleDot = new double[4];
      angleDot[0] = 1.0;
      double[][] columns = rotated$jvps(p, angle, pDot, angleDot);
      double[][] pJacobian = new double[columns[0].length][p.length];
      double[] angleJacobian = new double[columns[0].length];
      double[] columnsRow = columns[0];
      for (int i = 0; i < columnsRow.length; i++) {
        angleJacobian[i] = columnsRow[i];
      }
      angleDot[0] = 0.0;
      int j = 0;
      while (j < p.length) {
        int lanes = Math.min(4, p.length - j);
        for (int lane = 0; lane < lanes; lane++) {
          pDot[lane][j + lane] = 1.0;
        }
        double[][] columns2 = rotated$jvps(p, angle, pDot, angleDot);
        for (int i = 0; i < columns2[0].length; i++) {
          for (int lane = 0; lane < lanes; lane++) {
            pJacobian[i][j + lane] = columns2[lane][i];
          }
        }
        for (int lane = 0; lane < lanes; lane++) {
          pDot[lane][j + lane] = 0.0;
        }
        j += 4;
      }
      jacobian = new RotatedJacobian(pJacobian, angleJacobian);
    } else {
      jacobian = rotated$rows(p, angle);
    }
    return jacobian;
  }

  /**
   * {@code decay$hvp} in several directions at once: an array of tangents in, an array of them out.
   */
  private static double[][] decay$hvps(double[] x, int steps, double[][] xDot) {
    double[] xDot0 = xDot[0];
    double[] xDot1 = xDot[1];
    double[] xDot2 = xDot[2];
    double[] xDot3 = xDot[3];
    xDot0 = Copies.of(xDot0);
    xDot1 = Copies.of(xDot1);
    xDot2 = Copies.of(xDot2);
    xDot3 = Copies.of(xDot3);
    // Forward sweep
    DoubleTape xTape = new DoubleTape();
    DoubleTape xTapeDot0 = new DoubleTape();
    DoubleTape xTapeDot1 = new DoubleTape();
    DoubleTape xTapeDot2 = new DoubleTape();
    DoubleTape xTapeDot3 = new DoubleTape();
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < x.length; i++) {
        xTape.push(x[i]);
        xTapeDot0.push(xDot0[i]);
        xTapeDot1.push(xDot1[i]);
        xTapeDot2.push(xDot2[i]);
        xTapeDot3.push(xDot3[i]);
      }
      for (int i = 0; i < x.length; i++) {
        double damped = 0.9 * Math.sin(x[i]);
        double cos = Math.cos(x[i]);
        double dampedDot0 = xDot0[i] * cos * 0.9;
        double dampedDot1 = xDot1[i] * cos * 0.9;
        double dampedDot2 = xDot2[i] * cos * 0.9;
        double dampedDot3 = xDot3[i] * cos * 0.9;
        x[i] = damped;
        xDot0[i] = dampedDot0;
        xDot1[i] = dampedDot1;
        xDot2[i] = dampedDot2;
        xDot3[i] = dampedDot3;
      }
    }

    // Reverse sweep
    // line 27: for (int t = 0; t < steps; t++)
    double[] xBar = Zeros.like(x);
    double[] xBarDot0 = Zeros.like(x);
    double[] xBarDot1 = Zeros.like(x);
    double[] xBarDot2 = Zeros.like(x);
    double[] xBarDot3 = Zeros.like(x);
    for (int t = steps - 1; t >= 0; t--) {
      // line 28: for (int i = 0; i < x.length; i++)
      for (int i = x.length - 1; i >= 0; i--) {
        // line 30: energy += x[i] * x[i];
        xBarDot0[i] += xDot0[i] * 2.0;
        xBarDot1[i] += xDot1[i] * 2.0;
        xBarDot2[i] += xDot2[i] * 2.0;
        xBarDot3[i] += xDot3[i] * 2.0;
        xBar[i] += 2.0 * x[i];
        // line 29: x[i] = damped(x[i]);
        x[i] = xTape.pop();
        xDot0[i] = xTapeDot0.pop();
        xDot1[i] = xTapeDot1.pop();
        xDot2[i] = xTapeDot2.pop();
        xDot3[i] = xTapeDot3.pop();
        double g = xBar[i];
        double gDot0 = xBarDot0[i];
        double gDot1 = xBarDot1[i];
        double gDot2 = xBarDot2[i];
        double gDot3 = xBarDot3[i];
        xBar[i] = 0.0;
        xBarDot0[i] = 0.0;
        xBarDot1[i] = 0.0;
        xBarDot2[i] = 0.0;
        xBarDot3[i] = 0.0;
        double dampedBar = g;
        double dampedBarDot0 = gDot0;
        double dampedBarDot1 = gDot1;
        double dampedBarDot2 = gDot2;
        double dampedBarDot3 = gDot3;
        // line 37: return 0.9 * Math.sin(v);
        double cos = Math.cos(x[i]);
        double sin = Math.sin(x[i]);
        double cosDot0 = -(xDot0[i] * sin);
        double cosDot1 = -(xDot1[i] * sin);
        double cosDot2 = -(xDot2[i] * sin);
        double cosDot3 = -(xDot3[i] * sin);
        xBarDot0[i] += dampedBarDot0 * 0.9 * cos + cosDot0 * (dampedBar * 0.9);
        xBarDot1[i] += dampedBarDot1 * 0.9 * cos + cosDot1 * (dampedBar * 0.9);
        xBarDot2[i] += dampedBarDot2 * 0.9 * cos + cosDot2 * (dampedBar * 0.9);
        xBarDot3[i] += dampedBarDot3 * 0.9 * cos + cosDot3 * (dampedBar * 0.9);
        xBar[i] += dampedBar * 0.9 * cos;
      }
    }
    double[][] tangents = new double[][] {xBarDot0, xBarDot1, xBarDot2, xBarDot3};
    return tangents;
  }

  /**
   * {@code rotated$jvp} in several directions at once: an array of tangents in, an array of them
   * out.
   */
  private static double[][] rotated$jvps(double[] p, double angle, double[][] pDot,
      double[] angleDot) {
    double[] pDot0 = pDot[0];
    double[] pDot1 = pDot[1];
    double[] pDot2 = pDot[2];
    double[] pDot3 = pDot[3];
    double angleDot0 = angleDot[0];
    double angleDot1 = angleDot[1];
    double angleDot2 = angleDot[2];
    double angleDot3 = angleDot[3];
    double c = Math.cos(angle);
    double sin = Math.sin(angle);
    double cDot0 = -(angleDot0 * sin);
    double cDot1 = -(angleDot1 * sin);
    double cDot2 = -(angleDot2 * sin);
    double cDot3 = -(angleDot3 * sin);
    double s = Math.sin(angle);
    double sDot0 = angleDot0 * c;
    double sDot1 = angleDot1 * c;
    double sDot2 = angleDot2 * c;
    double sDot3 = angleDot3 * c;
    double[] rotated = new double[2];
    double[] rotatedDot0 = new double[2];
    double[] rotatedDot1 = new double[2];
    double[] rotatedDot2 = new double[2];
    double[] rotatedDot3 = new double[2];
    rotated[0] = c * p[0] - s * p[1];
    rotatedDot0[0] = cDot0 * p[0] + pDot0[0] * c - (sDot0 * p[1] + pDot0[1] * s);
    rotatedDot1[0] = cDot1 * p[0] + pDot1[0] * c - (sDot1 * p[1] + pDot1[1] * s);
    rotatedDot2[0] = cDot2 * p[0] + pDot2[0] * c - (sDot2 * p[1] + pDot2[1] * s);
    rotatedDot3[0] = cDot3 * p[0] + pDot3[0] * c - (sDot3 * p[1] + pDot3[1] * s);
    rotated[1] = s * p[0] + c * p[1];
    rotatedDot0[1] = sDot0 * p[0] + pDot0[0] * s + (cDot0 * p[1] + pDot0[1] * c);
    rotatedDot1[1] = sDot1 * p[0] + pDot1[0] * s + (cDot1 * p[1] + pDot1[1] * c);
    rotatedDot2[1] = sDot2 * p[0] + pDot2[0] * s + (cDot2 * p[1] + pDot2[1] * c);
    rotatedDot3[1] = sDot3 * p[0] + pDot3[0] * s + (cDot3 * p[1] + pDot3[1] * c);
    double[][] tangents = new double[][] {rotatedDot0, rotatedDot1, rotatedDot2, rotatedDot3};
    return tangents;
  }

  /**
   * The Jacobian of {@code rotated}: runs it once, and then back for each element of its result.
   */
  private static RotatedJacobian rotated$rows(double[] p, double angle) {
    // Forward sweep
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[] rotated = new double[2];
    rotated[0] = c * p[0] - s * p[1];
    rotated[1] = s * p[0] + c * p[1];
    double[][] pJacobian = new double[rotated.length][p.length];
    double[] angleJacobian = new double[rotated.length];
    // Reverse sweep, once for each row
    if (0 < rotated.length) {
      double pElement = p[0];
      double pElement2 = p[1];
      for (int row = 0; row < rotated.length; row++) {
        double[] seed = new double[rotated.length];
        seed[row] = 1.0;
        double[] pBar = pJacobian[row];
        double[] rotatedBar = seed;
        // line 45: return new double[] {c * p[0] - s * p[1], s * p[0] + c * p[1]};
        double g = rotatedBar[1];
        rotatedBar[1] = 0.0;
        double sBar = g * pElement;
        pBar[0] += g * s;
        double cBar = g * pElement2;
        pBar[1] += g * c;
        double g2 = rotatedBar[0];
        rotatedBar[0] = 0.0;
        cBar += g2 * pElement;
        pBar[0] += g2 * c;
        sBar -= g2 * pElement2;
        pBar[1] -= g2 * s;
        // line 44: double s = Math.sin(angle);
        double angleBar = sBar * c;
        // line 43: double c = Math.cos(angle);
        angleBar -= cBar * s;
        angleJacobian[row] = angleBar;
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
   * The value of {@link Classifier#loss(double[], double, double[], double) loss}, its gradient,
   * and its second derivatives times a direction.
   *
   * @param value the value
   * @param w the derivative with respect to {@code w}
   * @param b the derivative with respect to {@code b}
   * @param wHvp the product's part that belongs to {@code w}
   * @param bHvp the product's part that belongs to {@code b}
   */
  public record LossGradAndHvp(double value, double[] w, double b, double[] wHvp, double bHvp) {
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

// Generated from Density.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.access.Overriding;
import io.adjoint.access.PrivateFields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Density}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class DensityGrad {
  private static final VarHandle DENSITY_MEAN = PrivateFields.ofObject(MethodHandles.lookup(), Density.class, "mean", double.class);

  private static final VarHandle DENSITY_DEVIATION = PrivateFields.ofObject(MethodHandles.lookup(), Density.class, "deviation", double.class);

  private DensityGrad() {
  }

  /**
   * The derivative of {@link Density#density(double) density} with respect to {@code x}.
   *
   * <p>Tape: none.
   *
   * @param density as for {@code density}
   * @param x an independent
   * @return the derivative
   */
  public static double density$grad(Density density, double x) {
    // Forward sweep
    Overriding.refuse(density, Density.class, "logDensity", double.class);
    double logDensity = density.logDensity(x);
    double exp = Math.exp(logDensity);

    // Reverse sweep
    // line 22: return Math.exp(logDensity(x));
    double logDensityBar = exp;
    double xBar = logDensity$adjoint(density, x, logDensityBar);
    return xBar;
  }

  /**
   * The value and derivative of {@link Density#density(double) density} with respect to {@code x}.
   *
   * <p>Tape: none.
   *
   * @param density as for {@code density}
   * @param x an independent
   * @return the value and the gradient
   */
  public static DensityGrad2 density$valueAndGrad(Density density, double x) {
    // Forward sweep
    Overriding.refuse(density, Density.class, "logDensity", double.class);
    double logDensity = density.logDensity(x);
    double exp = Math.exp(logDensity);

    // Reverse sweep
    // line 22: return Math.exp(logDensity(x));
    double logDensityBar = exp;
    double xBar = logDensity$adjoint(density, x, logDensityBar);
    return new DensityGrad2(exp, xBar);
  }

  /**
   * The adjoint of {@code logDensity}: runs it, and then back.
   */
  private static double logDensity$adjoint(Density density, double x, double seed) {
    // Forward sweep
    double z = (x - (double) DENSITY_MEAN.get(density)) / (double) DENSITY_DEVIATION.get(density);

    // Reverse sweep
    // line 28: return -0.5 * z * z - Math.log(deviation);
    double zBar = seed * z * -0.5 + seed * (-0.5 * z);
    // line 27: double z = (x - mean) / deviation;
    double xBar = zBar / (double) DENSITY_DEVIATION.get(density);
    return xBar;
  }

  /**
   * The value of {@link Density#density(double) density} and its derivative with respect to {@code
   * x}.
   *
   * @param value the value
   * @param x the derivative with respect to {@code x}
   */
  public record DensityGrad2(double value, double x) {
  }
}

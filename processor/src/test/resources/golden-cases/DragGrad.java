// Generated from Drag.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Drag}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class DragGrad {
  private DragGrad() {
  }

  /**
   * The value and gradient of {@link Drag#slowed(double, double, double) slowed} with respect to
   * {@code speed}, {@code area} and {@code density}.
   *
   * <p>Tape: none.
   */
  static SlowedGrad slowed$grad(double speed, double area, double density) {
    // Forward sweep
    double force = force(speed, area * density);
    double slowed = speed - 0.01 * force;

    // Reverse sweep
    // line 9: return speed - 0.01 * force(speed, area * density);
    double speedBar = 1.0;
    ForceBars forcePullback = force$adjoint(speed, area * density, -0.01);
    speedBar += forcePullback.speedBar();
    double areaBar = forcePullback.densityBar() * density;
    double densityBar = forcePullback.densityBar() * area;
    return new SlowedGrad(slowed, speedBar, areaBar, densityBar);
  }

  /**
   * The value and gradient of {@link Drag#slowed(double, double, double) slowed} with respect to
   * {@code speed}, {@code area} and {@code density}.
   *
   * <p>Tape: none.
   */
  static SlowedGrad slowed$valueAndGrad(double speed, double area, double density) {
    return slowed$grad(speed, area, density);
  }

  /**
   * The adjoint of {@code force}: runs it, and then back.
   */
  private static ForceBars force$adjoint(double speed, double density, double seed) {
    // Reverse sweep
    // line 13: return 0.5 * density * speed * speed;
    double densityBar = seed * speed * speed * 0.5;
    double speedBar = seed * speed * (0.5 * density) + seed * (0.5 * density * speed);
    return new ForceBars(speedBar, densityBar);
  }

  /**
   * The private method {@code force}, as it is.
   */
  private static double force(double speed, double density) {
    return 0.5 * density * speed * speed;
  }

  /**
   * The value of {@link Drag#slowed(double, double, double) slowed} and its derivatives with
   * respect to {@code speed}, {@code area} and {@code density}.
   */
  record SlowedGrad(double value, double speed, double area, double density) {
  }

  /**
   * The adjoints of the arguments of {@code force}.
   */
  private record ForceBars(double speedBar, double densityBar) {
  }
}

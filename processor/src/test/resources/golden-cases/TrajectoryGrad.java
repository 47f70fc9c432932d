// Generated from Trajectory.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Trajectory}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class TrajectoryGrad {
  private TrajectoryGrad() {
  }

  /**
   * The value and gradient of {@link Trajectory#range(double, double, double[]) range} with respect
   * to {@code speed} and {@code area}; {@code densities} is held constant.
   *
   * <p>Tape: {@code speed}, once for each turn of the loop at line 10.
   */
  static RangeGrad range$grad(double speed, double area, double[] densities) {
    // Forward sweep
    double distance = 0.0;
    double[] speedTape = new double[densities.length];
    for (int i = 0; i < densities.length; i++) {
      distance += speed * 0.5;
      speedTape[i] = speed;
      speed = Drag.slowed(speed, area, densities[i]);
    }

    // Reverse sweep
    // line 10: for (int i = 0; i < densities.length; i++)
    double speedBar = 0.0;
    double areaBar = 0.0;
    for (int i = densities.length - 1; i >= 0; i--) {
      // line 12: speed = Drag.slowed(speed, area, densities[i]);
      speed = speedTape[i];
      SlowedBars slowedPullback = slowed$reverse(speed, area, densities[i], speedBar);
      speedBar = slowedPullback.speedBar();
      areaBar += slowedPullback.areaBar();
      // line 11: distance += speed * 0.5;
      speedBar += 0.5;
    }
    return new RangeGrad(distance, speedBar, areaBar);
  }

  /**
   * The value and gradient of {@link Trajectory#range(double, double, double[]) range} with respect
   * to {@code speed} and {@code area}; {@code densities} is held constant.
   *
   * <p>Tape: {@code speed}, once for each turn of the loop at line 10.
   */
  static RangeGrad range$valueAndGrad(double speed, double area, double[] densities) {
    return range$grad(speed, area, densities);
  }

  /**
   * The adjoint of {@code Drag.force}: runs it, and then back.
   */
  private static ForceBars force$adjoint(double speed, double density, double seed) {
    // Reverse sweep
    // line 13: return 0.5 * density * speed * speed;
    double densityBar = seed * speed * speed * 0.5;
    double speedBar = seed * speed * (0.5 * density) + seed * (0.5 * density * speed);
    return new ForceBars(speedBar, densityBar);
  }

  /**
   * The reverse sweep of {@code Drag.slowed}, by what its forward sweep recorded.
   */
  private static SlowedBars slowed$reverse(double speed, double area, double density, double seed) {
    // Reverse sweep
    // line 9: return speed - 0.01 * force(speed, area * density);
    double speedBar = seed;
    double forceBar = -(seed * 0.01);
    ForceBars forcePullback = force$adjoint(speed, area * density, forceBar);
    speedBar += forcePullback.speedBar();
    double areaBar = forcePullback.densityBar() * density;
    return new SlowedBars(speedBar, areaBar);
  }

  /**
   * The value of {@link Trajectory#range(double, double, double[]) range} and its derivatives with
   * respect to {@code speed} and {@code area}.
   */
  record RangeGrad(double value, double speed, double area) {
  }

  /**
   * The adjoints of the arguments of {@code Drag.force}.
   */
  private record ForceBars(double speedBar, double densityBar) {
  }

  /**
   * The adjoints of the arguments of {@code Drag.slowed}.
   */
  private record SlowedBars(double speedBar, double areaBar) {
  }
}

// Generated from Frame.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Shapes;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Frame}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class FrameGrad {
  private FrameGrad() {
  }

  /**
   * The value and gradient of {@link Frame#energy(double[][], double[], double) energy} with
   * respect to {@code frame} and {@code velocity}; {@code mass} is held constant.
   *
   * <p>Tape: none.
   */
  static EnergyGrad energy$grad(double[][] frame, double[] velocity, double mass) {
    // Forward sweep
    double energy = 0.0;
    double[][] frameBar = Zeros.like(frame);
    double[] velocityBar = Zeros.like(velocity);
    double velocityElement = velocity[0];
    double velocityElement2 = velocity[1];
    double velocityElement3 = velocity[2];
    double velocityBarSum = 0.0;
    double velocityBarSum2 = 0.0;
    double velocityBarSum3 = 0.0;
    for (int i = 0; i < 3; i++) {
      double[] row = frame[i];
      double moved = row[0] * velocityElement + row[1] * velocityElement2 + row[2]
          * velocityElement3;
      energy += 0.5 * mass * moved * moved;
      double[] rowBar = frameBar[i];
      // line 14: energy += 0.5 * mass * moved * moved;
      double movedBar = moved * (0.5 * mass) + 0.5 * mass * moved;
      // line 13: double moved = row[0] * velocity[0] + row[1] * velocity[1] + row[2] * velocity[2];
      rowBar[0] += movedBar * velocityElement;
      velocityBarSum += movedBar * row[0];
      rowBar[1] += movedBar * velocityElement2;
      velocityBarSum2 += movedBar * row[1];
      rowBar[2] += movedBar * velocityElement3;
      velocityBarSum3 += movedBar * row[2];
    }
    velocityBar[0] += velocityBarSum;
    velocityBar[1] += velocityBarSum2;
    velocityBar[2] += velocityBarSum3;
    return new EnergyGrad(energy, frameBar, velocityBar);
  }

  /**
   * The value and gradient of {@link Frame#energy(double[][], double[], double) energy} with
   * respect to {@code frame} and {@code velocity}; {@code mass} is held constant.
   *
   * <p>Tape: none.
   */
  static EnergyGrad energy$valueAndGrad(double[][] frame, double[] velocity, double mass) {
    return energy$grad(frame, velocity, mass);
  }

  /**
   * The value of {@link Frame#energy(double[][], double[], double) energy} and its derivative in a
   * direction, by forward mode, with respect to {@code frame} and {@code velocity}; {@code mass} is
   * held constant.
   *
   * <p>{@code frameDot}, {@code velocityDot} are the direction, of the independents' shapes; they
   * are not changed.
   *
   * <p>Tape: none.
   */
  static EnergyJvp energy$jvp(double[][] frame, double[] velocity, double mass, double[][] frameDot,
      double[] velocityDot) {
    Shapes.require("frameDot", frameDot, "frame", frame);
    Shapes.require("velocityDot", velocityDot, "velocity", velocity);
    double energy = 0.0;
    double energyDot = 0.0;
    for (int i = 0; i < 3; i++) {
      double[] row = frame[i];
      double[] rowDot = frameDot[i];
      double moved = row[0] * velocity[0] + row[1] * velocity[1] + row[2] * velocity[2];
      double movedDot = rowDot[0] * velocity[0] + velocityDot[0] * row[0] + (rowDot[1] * velocity[1]
          + velocityDot[1] * row[1]) + (rowDot[2] * velocity[2] + velocityDot[2] * row[2]);
      energy += 0.5 * mass * moved * moved;
      energyDot += movedDot * (0.5 * mass) * moved + movedDot * (0.5 * mass * moved);
    }
    return new EnergyJvp(energy, energyDot);
  }

  /**
   * The value of {@link Frame#energy(double[][], double[], double) energy} and its derivatives with
   * respect to {@code frame} and {@code velocity}.
   */
  record EnergyGrad(double value, double[][] frame, double[] velocity) {
  }

  /**
   * The value of {@link Frame#energy(double[][], double[], double) energy} and its tangent.
   */
  record EnergyJvp(double value, double tangent) {
  }
}

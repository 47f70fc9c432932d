// Generated from Pendulum.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.Overwrites;
import io.adjoint.tape.Tape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Pendulum}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class PendulumGrad {
  private PendulumGrad() {
  }

  /**
   * The value and gradient of {@link Pendulum#angle(double[], double, double, int) angle} with
   * respect to {@code state} and {@code length}; {@code dt} is held constant.
   *
   * <p>Tape: what {@code step$forward} records.
   */
  static AngleGrad angle$grad(double[] state, double length, double dt, int steps) {
    // Forward sweep
    Tape tape = new Tape();
    for (int i = 0; i < steps; i++) {
      step$forward(state, length, dt, tape);
    }
    double angle = state[0];

    // Reverse sweep
    // line 12: return state[0];
    double[] stateBar = new double[state.length];
    stateBar[0] += 1.0;
    // line 9: for (int i = 0; i < steps; i++)
    double lengthBar = 0.0;
    for (int i = steps - 1; i >= 0; i--) {
      // line 10: step(state, length, dt);
      double stepPullback = step$reverse(state, length, dt, stateBar, tape);
      lengthBar += stepPullback;
    }
    return new AngleGrad(angle, stateBar, lengthBar);
  }

  /**
   * The value and gradient of {@link Pendulum#angle(double[], double, double, int) angle} with
   * respect to {@code state} and {@code length}; {@code dt} is held constant.
   *
   * <p>Tape: what {@code step$forward} records.
   */
  @Overwrites("state")
  static AngleGrad angle$valueAndGrad(double[] state, double length, double dt, int steps) {
    return angle$grad(state, length, dt, steps);
  }

  /**
   * The forward sweep of {@code step}: runs it, and records what its reverse sweep needs.
   *
   * <p>Tape: elements of {@code state}; and {@code sin}.
   */
  private static void step$forward(double[] state, double length, double dt, Tape tape) {
    double sin = Math.sin(state[0]);
    tape.push(state[1]);
    state[1] -= dt * 9.81 / length * sin;
    tape.push(state[0]);
    state[0] += dt * state[1];
    tape.push(sin);
  }

  /**
   * The reverse sweep of {@code step}, by what its forward sweep recorded.
   */
  private static double step$reverse(double[] state, double length, double dt, double[] stateBar,
      Tape tape) {
    // Reverse sweep
    double sin = tape.popDouble();
    // line 17: state[0] += dt * state[1];
    state[0] = tape.popDouble();
    stateBar[1] += stateBar[0] * dt;
    // line 16: state[1] -= dt * 9.81 / length * Math.sin(state[0]);
    state[1] = tape.popDouble();
    double lengthBar = stateBar[1] * sin / length * (dt * 9.81 / length);
    double sinBar = -(stateBar[1] * (dt * 9.81 / length));
    stateBar[0] += sinBar * Math.cos(state[0]);
    return lengthBar;
  }

  /**
   * The value of {@link Pendulum#angle(double[], double, double, int) angle} and its derivatives
   * with respect to {@code state} and {@code length}.
   */
  record AngleGrad(double value, double[] state, double length) {
  }
}

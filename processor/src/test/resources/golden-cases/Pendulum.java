package demo;

import io.adjoint.Differentiable;

final class Pendulum {
  /** Where a pendulum is after some steps of the semi-implicit Euler method. */
  @Differentiable(wrt = {"state", "length"})
  static double angle(double[] state, double length, double dt, int steps) {
    for (int i = 0; i < steps; i++) {
      step(state, length, dt);
    }
    return state[0];
  }

  static void step(double[] state, double length, double dt) {
    state[1] -= dt * 9.81 / length * Math.sin(state[0]);
    state[0] += dt * state[1];
  }

  private Pendulum() {}
}

// at angle({0.5, -0.25}, 1.5, 0.1, 7)
// at angle({0.5, -0.25}, 1.5, 0.1, 0)

package demo;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** The kinetic energy of a mass in a turning frame. */
final class Frame {
  @Differentiable(wrt = {"frame", "velocity"}, emit = Emit.JVP)
  static double energy(double[][] frame, double[] velocity, double mass) {
    double energy = 0;
    for (int i = 0; i < 3; i++) {
      double[] row = frame[i];
      double moved = row[0] * velocity[0] + row[1] * velocity[1] + row[2] * velocity[2];
      energy += 0.5 * mass * moved * moved;
    }
    return energy;
  }

  private Frame() {}
}

// at energy({{0.5, -1.0, 0.25}, {2.0, 1.5, -0.75}, {0.25, -0.5, 1.0}}, {0.3, -0.6, 0.9}, 2.5)
// throws at energy({{0.5, -1.0, 0.25}, {2.0, 1.5, -0.75}}, {0.3, -0.6, 0.9}, 2.5)
// throws at energy({{0.5, -1.0, 0.25}, {2.0, 1.5, -0.75}, {0.25, -0.5, 1.0}}, {0.3, -0.6}, 2.5)

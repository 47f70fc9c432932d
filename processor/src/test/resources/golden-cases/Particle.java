package demo;

import io.adjoint.Differentiable;

final class Particle {
  record Vector(double x, double y) {
    Vector plus(Vector other) {
      return new Vector(x + other.x, y + other.y);
    }

    Vector scale(double factor) {
      return new Vector(factor * x, factor * y);
    }

    double squared() {
      return x * x + y * y;
    }
  }

  record State(Vector position, Vector velocity, double mass) {}

  /** What is left of the energy of a particle on a spring after some steps. */
  @Differentiable
  static double energy(State start, double stiffness, double step, int steps) {
    Vector position = start.position();
    Vector velocity = start.velocity();
    for (int i = 0; i < steps; i++) {
      Vector force = position.scale(-stiffness);
      velocity = velocity.plus(force.scale(step / start.mass()));
      position = position.plus(velocity.scale(step));
    }
    return 0.5 * (start.mass() * velocity.squared() + stiffness * position.squared());
  }

  private Particle() {}
}

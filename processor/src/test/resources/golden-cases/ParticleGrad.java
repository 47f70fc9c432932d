// Generated from Particle.java. Do not edit: it is written anew at each compilation.
package demo;

import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Particle}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class ParticleGrad {
  private ParticleGrad() {
  }

  /**
   * The value and gradient of {@link Particle#energy(demo.Particle.State, double, double, int)
   * energy} with respect to {@code start}, {@code stiffness} and {@code step}.
   *
   * <p>Tape: {@code velocityX}, once for each turn of the loop at line 27; {@code velocityY}, once
   * for each turn of the loop at line 27; {@code positionX}, once for each turn of the loop at line
   * 27; {@code positionY}, once for each turn of the loop at line 27; {@code forceY}, once for each
   * turn of the loop at line 27; and {@code forceX}, once for each turn of the loop at line 27.
   */
  static EnergyGrad energy$grad(Particle.State start, double stiffness, double step, int steps) {
    Particle.Vector startPosition = start.position();
    double startPositionX = startPosition.x();
    double startPositionY = startPosition.y();
    Particle.Vector startVelocity = start.velocity();
    double startVelocityX = startVelocity.x();
    double startVelocityY = startVelocity.y();
    double startMass = start.mass();
    // Forward sweep
    double positionX = startPositionX;
    double positionY = startPositionY;
    double velocityX = startVelocityX;
    double velocityY = startVelocityY;
    double[] velocityXTape = new double[Math.max(0, steps)];
    double[] velocityYTape = new double[Math.max(0, steps)];
    double[] positionXTape = new double[Math.max(0, steps)];
    double[] positionYTape = new double[Math.max(0, steps)];
    double[] forceYTape = new double[Math.max(0, steps)];
    double[] forceXTape = new double[Math.max(0, steps)];
    for (int i = 0; i < steps; i++) {
      double factor = -stiffness;
      double forceX = factor * positionX;
      double forceY = factor * positionY;
      double factor2 = step / startMass;
      double otherX = factor2 * forceX;
      double otherY = factor2 * forceY;
      velocityXTape[i] = velocityX;
      velocityX += otherX;
      velocityYTape[i] = velocityY;
      velocityY += otherY;
      double otherX2 = step * velocityX;
      double otherY2 = step * velocityY;
      positionXTape[i] = positionX;
      positionX += otherX2;
      positionYTape[i] = positionY;
      positionY += otherY2;
      forceYTape[i] = forceY;
      forceXTape[i] = forceX;
    }
    double energy = 0.5 * (startMass * (velocityX * velocityX + velocityY * velocityY) + stiffness
        * (positionX * positionX + positionY * positionY));

    // Reverse sweep
    // line 32: return 0.5 * (start.mass() * velocity.squared() + stiffness * position.squared());
    double startMassBar = 0.5 * (velocityX * velocityX + velocityY * velocityY);
    double velocityXBar = 2.0 * 0.5 * startMass * velocityX;
    double velocityYBar = 2.0 * 0.5 * startMass * velocityY;
    double stiffnessBar = 0.5 * (positionX * positionX + positionY * positionY);
    double positionXBar = 2.0 * 0.5 * stiffness * positionX;
    double positionYBar = 2.0 * 0.5 * stiffness * positionY;
    // line 27: for (int i = 0; i < steps; i++)
    double stepBar = 0.0;
    for (int i = steps - 1; i >= 0; i--) {
      double factor = -stiffness;
      double forceX = forceXTape[i];
      double forceY = forceYTape[i];
      double factor2 = step / startMass;
      // line 30: position = position.plus(velocity.scale(step));
      positionY = positionYTape[i];
      double otherYBar2 = positionYBar;
      positionX = positionXTape[i];
      double otherXBar2 = positionXBar;
      stepBar += otherYBar2 * velocityY;
      velocityYBar += otherYBar2 * step;
      stepBar += otherXBar2 * velocityX;
      velocityXBar += otherXBar2 * step;
      // line 29: velocity = velocity.plus(force.scale(step / start.mass()));
      velocityY = velocityYTape[i];
      double otherYBar = velocityYBar;
      velocityX = velocityXTape[i];
      double otherXBar = velocityXBar;
      double factorBar2 = otherYBar * forceY;
      double forceYBar = otherYBar * factor2;
      factorBar2 += otherXBar * forceX;
      double forceXBar = otherXBar * factor2;
      stepBar += factorBar2 / startMass;
      startMassBar -= factorBar2 / startMass * factor2;
      // line 28: Vector force = position.scale(-stiffness);
      double factorBar = forceYBar * positionY;
      positionYBar += forceYBar * factor;
      factorBar += forceXBar * positionX;
      positionXBar += forceXBar * factor;
      stiffnessBar -= factorBar;
    }
    // line 26: Vector velocity = start.velocity();
    double startVelocityYBar = velocityYBar;
    double startVelocityXBar = velocityXBar;
    // line 25: Vector position = start.position();
    double startPositionYBar = positionYBar;
    double startPositionXBar = positionXBar;
    return new EnergyGrad(energy,
        new Particle.State(new Particle.Vector(startPositionXBar, startPositionYBar), new Particle.Vector(startVelocityXBar, startVelocityYBar), startMassBar),
        stiffnessBar, stepBar);
  }

  /**
   * The value and gradient of {@link Particle#energy(demo.Particle.State, double, double, int)
   * energy} with respect to {@code start}, {@code stiffness} and {@code step}.
   *
   * <p>Tape: {@code velocityX}, once for each turn of the loop at line 27; {@code velocityY}, once
   * for each turn of the loop at line 27; {@code positionX}, once for each turn of the loop at line
   * 27; {@code positionY}, once for each turn of the loop at line 27; {@code forceY}, once for each
   * turn of the loop at line 27; and {@code forceX}, once for each turn of the loop at line 27.
   */
  static EnergyGrad energy$valueAndGrad(Particle.State start, double stiffness, double step,
      int steps) {
    return energy$grad(start, stiffness, step, steps);
  }

  /**
   * The value of {@link Particle#energy(demo.Particle.State, double, double, int) energy} and its
   * derivatives with respect to {@code start}, {@code stiffness} and {@code step}.
   */
  record EnergyGrad(double value, Particle.State start, double stiffness, double step) {
  }
}

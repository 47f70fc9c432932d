package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import io.adjoint.samples.gradbench.problems.ChargesGrad.PotentialGrad;

/**
 * A charged particle that falls through a field, by Euler's method. The methods return the square of where it crosses
 * the x axis. The force is the slope of the potential: another derivative, so theirs are of second order.
 */
public final class Particle {

    private static final double STEP = 0.1;

    /** With the slope by reverse mode. */
    @Differentiable(emit = Emit.JVP)
    public static double missByReverse(double control) {
        double x = 0;
        double y = 8;
        double velocityX = 0.75;
        double velocityY = 0;
        while (true) {
            PotentialGrad slope = ChargesGrad.potential$grad(x, y, control);
            x += STEP * velocityX;
            y += STEP * velocityY;
            if (y <= 0) {
                double crossing = x - y / velocityY * velocityX;
                return crossing * crossing;
            }
            velocityX -= STEP * slope.x();
            velocityY -= STEP * slope.y();
        }
    }

    /** With the slope by forward mode, in one direction after the other. */
    @Differentiable(emit = Emit.JVP)
    public static double missByForward(double control) {
        double x = 0;
        double y = 8;
        double velocityX = 0.75;
        double velocityY = 0;
        while (true) {
            double slopeX = ChargesGrad.potential$jvp(x, y, control, 1, 0).tangent();
            double slopeY = ChargesGrad.potential$jvp(x, y, control, 0, 1).tangent();
            x += STEP * velocityX;
            y += STEP * velocityY;
            if (y <= 0) {
                double crossing = x - y / velocityY * velocityX;
                return crossing * crossing;
            }
            velocityX -= STEP * slopeX;
            velocityY -= STEP * slopeY;
        }
    }

    private Particle() {}
}

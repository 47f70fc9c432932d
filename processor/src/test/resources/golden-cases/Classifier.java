package demo;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Classifier regression with everything that can be asked for. */
public final class Classifier {
    private Classifier() {}

    // at loss({0.5, -0.25, 1.0}, 0.125, {1.5, 2.0, -0.5}, 1.0)
    // at loss({0.5}, -0.75, {-1.5}, -1.0)
    @Differentiable(
            wrt = {"w", "b"},
            emit = {Emit.BACKWARD, Emit.JVP, Emit.VJP, Emit.HVP, Emit.GRAD_AND_HVP})
    public static double loss(double[] w, double b, double[] x, double y) {
        double z = b;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * x[i];
        }
        return Math.log1p(Math.exp(-y * z));
    }

    // at decay({0.5, -0.25, 1.0}, 3)
    @Differentiable(emit = {Emit.BACKWARD, Emit.HESSIAN})
    static double decay(double[] x, int steps) {
        double energy = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = damped(x[i]);
                energy += x[i] * x[i];
            }
        }
        return energy;
    }

    private static double damped(double v) {
        return 0.9 * Math.sin(v);
    }

    // at rotated({0.5, -0.25}, 0.7)
    @Differentiable(emit = Emit.JACOBIAN)
    static double[] rotated(double[] p, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[] {c * p[0] - s * p[1], s * p[0] + c * p[1]};
    }
}

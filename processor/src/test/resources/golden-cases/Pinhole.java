package demo;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Where a pinhole camera, turned about its axis, sees a point. */
public final class Pinhole {
    // at image({0.3, 1.5, 0.1, -0.2, 0.05, 0.02}, {1.0, -2.0, 3.0})
    // at image({0.0, 1.5, 0.1, -0.2, 0.05, 0.02}, {1.0, -2.0, 3.0})
    // throws at image({0.3, 1.5, 0.1, -0.2, 0.05, 0.02}, {1.0, -2.0})
    @Differentiable(emit = Emit.JACOBIAN)
    public static double[] image(double[] camera, double[] point) {
        double[] seen = turned(camera[0], point);
        double x = seen[0] / seen[2];
        double y = seen[1] / seen[2];
        double distortion = 1 + (x * x + y * y) * (camera[4] + camera[5] * x);
        return new double[] {camera[1] * x * distortion + camera[2], camera[1] * y * distortion + camera[3]};
    }

    private static double[] turned(double angle, double[] v) {
        if (Math.abs(angle) < 1e-12) {
            return new double[] {v[0] - angle * v[1], angle * v[0] + v[1], v[2]};
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new double[] {cos * v[0] - sin * v[1], sin * v[0] + cos * v[1], v[2]};
    }

    private Pinhole() {}
}

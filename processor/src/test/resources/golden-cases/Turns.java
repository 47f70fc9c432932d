package demo;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** A method that writes two arrays, whose Jacobian has a part for each of them and each independent. */
public final class Turns {
    private Turns() {}

    // at turn(0.5, {{1.0, 2.0}, {}, {-0.5}}, {0.0, 0.0, 0.0, 0.0}, {{0.0, 0.0, 0.0}, {}, {0.0}})
    @Differentiable(
            wrt = {"angle", "points"},
            emit = Emit.JACOBIAN)
    public static void turn(double angle, double[][] points, double[] sums, double[][] turned) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                double next = points[i][(j + 1) % points[i].length];
                turned[i][j] = c * points[i][j] - s * next;
                sums[i] += turned[i][j];
            }
        }
    }
}

package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Two charges, one of them where the control puts it. */
final class Charges {

    /** The electric potential at a point. */
    @Differentiable(
            wrt = {"x", "y"},
            emit = Emit.JVP)
    static double potential(double x, double y, double control) {
        return 1 / distance(x, y, 10, 10 - control) + 1 / distance(x, y, 10, 0);
    }

    private static double distance(double x, double y, double toX, double toY) {
        double dx = x - toX;
        double dy = y - toY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private Charges() {}
}

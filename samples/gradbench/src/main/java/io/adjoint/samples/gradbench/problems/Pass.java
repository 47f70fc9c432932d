package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/**
 * A function of two points that has a saddle: it rises with the distance of p from the origin, and falls with that of
 * q.
 */
final class Pass {

    @Differentiable(wrt = "q", emit = Emit.JVP)
    static double height(double[] p, double[] q) {
        return (p[0] * p[0] + p[1] * p[1]) - (q[0] * q[0] + q[1] * q[1]);
    }

    private Pass() {}
}

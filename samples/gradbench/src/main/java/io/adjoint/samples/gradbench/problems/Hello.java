package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** The smallest problem: a square. */
public final class Hello {

    @Differentiable
    public static double square(double x) {
        return x * x;
    }

    private Hello() {}
}

package io.adjoint.samples.tutorial;

import io.adjoint.Differentiable;

/** The smallest model there is: one weight, and a loss that is least where the weight is 0. */
final class Square {

    @Differentiable
    static double loss(double w) {
        return w * w;
    }

    private Square() {}
}

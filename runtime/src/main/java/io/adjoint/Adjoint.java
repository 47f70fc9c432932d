package io.adjoint;

/** What a differentiable method can say about its own differentiation. */
public final class Adjoint {

    private Adjoint() {}

    /**
     * The value {@code x} with no derivative: the identity for the value, a constant for the gradient. PyTorch calls
     * this {@code detach}, JAX {@code stop_gradient}.
     */
    public static double detach(double x) {
        return x;
    }

    /** As {@link #detach(double)}, for {@code float}. */
    public static float detach(float x) {
        return x;
    }
}

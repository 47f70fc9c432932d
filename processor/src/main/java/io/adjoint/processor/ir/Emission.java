package io.adjoint.processor.ir;

/** What a method can be given beyond its gradient: the constants of the runtime's {@code Emit}, under their names. */
public enum Emission {
    BACKWARD,
    JVP,
    VJP,
    HVP,
    GRAD_AND_HVP,
    HESSIAN,
    JACOBIAN,
    SPARSE_HESSIAN,
    SPARSE_JACOBIAN;

    /** Whether it takes a direction for each independent, or is made of a method that does. */
    public boolean needsDirections() {
        return this != BACKWARD && this != VJP;
    }

    /** Whether it is made of derivatives of the gradient. */
    public boolean isSecondOrder() {
        return this == HVP || this == GRAD_AND_HVP || this == HESSIAN || this == SPARSE_HESSIAN;
    }
}

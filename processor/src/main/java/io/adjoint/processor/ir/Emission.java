package io.adjoint.processor.ir;

/** What a method can be given beyond its gradient: the constants of the runtime's {@code Emit}, under their names. */
public enum Emission {
    BACKWARD,
    JVP,
    VJP,
    HVP,
    HESSIAN,
    JACOBIAN,
    SPARSE_HESSIAN,
    SPARSE_JACOBIAN;

    /** Whether it is made of derivatives of the gradient. */
    public boolean isSecondOrder() {
        return this == HVP || this == HESSIAN || this == SPARSE_HESSIAN;
    }
}

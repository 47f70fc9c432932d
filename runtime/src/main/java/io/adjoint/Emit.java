package io.adjoint;

/**
 * What a {@link Differentiable} method can be given beyond its gradient. In the names below {@code f} is the method.
 */
public enum Emit {

    /**
     * {@code f$backward(args, seed, into)}: returns the value of {@code f} and <em>adds</em> {@code seed} times its
     * gradient to buffers that the caller owns and clears.
     */
    BACKWARD,

    /**
     * {@code f$jvp(args, tangents)}: the value of {@code f} and its directional derivative, the Jacobian times a vector
     * of the shape of the independents (forward mode).
     */
    JVP,

    /**
     * {@code f$vjp(args, seed)}: the vector times the Jacobian, where the vector has the shape of the result of
     * {@code f} (reverse mode). It is written without being asked for when {@code f} returns an array or writes one.
     */
    VJP,

    /** {@code f$hvp(args, direction)}: the Hessian times a vector of the shape of the independents. */
    HVP,

    /**
     * {@code f$hessian(args)}: the dense matrix of second derivatives for a single independent, an array or a scalar.
     */
    HESSIAN,

    /**
     * {@code f$jacobian(args)}: the dense matrix of first derivatives of an {@code f} that returns an array; row
     * {@code i} belongs to element {@code i} of the result.
     */
    JACOBIAN
}

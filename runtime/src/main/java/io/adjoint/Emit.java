package io.adjoint;

/**
 * What a {@link Differentiable} method can be given beyond its gradient. In the names below {@code f} is the method.
 */
public enum Emit {

    /**
     * {@code f$backward(args, seed, into)}: returns the value of {@code f} and <em>adds</em> {@code seed} times its
     * gradient to buffers that the caller owns and clears: {@code into} has a field for each independent, in its shape.
     * For an {@code f} that returns one number.
     */
    BACKWARD,

    /**
     * {@code f$jvp(args, tangents)}: the value of {@code f} and its directional derivative, the Jacobian times a vector
     * of the shape of the independents (forward mode), one tangent for each independent. Of a {@code void} method, the
     * tangents of the arrays that it writes.
     */
    JVP,

    /**
     * {@code f$vjp(args, seed)}: the vector times the Jacobian, where the vector has the shape of the result of
     * {@code f} (reverse mode). It is written without being asked for when {@code f} returns an array or writes one.
     */
    VJP,

    /**
     * {@code f$hvp(args, direction)}: the Hessian times a vector of the shape of the independents, one part of it for
     * each independent. For an {@code f} that returns one number.
     */
    HVP,

    /**
     * {@code f$gradAndHvp(args, direction)}: the value of {@code f}, its gradient and the Hessian times a vector, all
     * three from one pass: a record with a part {@code x} of the gradient for each independent, then a part
     * {@code xHvp} of the product for each. For an {@code f} that returns one number.
     */
    GRAD_AND_HVP,

    /**
     * {@code f$hessian(args)}: all second derivatives: a number for a number, a matrix for an array of numbers; for an
     * array of any rank its subscripts come twice. A record with a part for each pair, if {@code f} has several
     * independents, or an object for one: {@code xByX}, {@code xByY} and so on, the subscripts of the first named
     * first. {@code f$hvp} is written too.
     */
    HESSIAN,

    /**
     * {@code f$jacobian(args)}: all first derivatives of an {@code f} that returns an array or writes arrays, of any
     * rank; subscripts of the result come first, then those of the independent, so that it is a matrix for arrays of
     * numbers. A record, if {@code f} writes several arrays or has several independents, or an object for one, with a
     * part for each number or array in it. {@code f$jvp} is written too.
     */
    JACOBIAN,

    /**
     * {@code f$sparseHessian(args)}: the second derivatives that are not always zero, as a
     * {@link io.adjoint.sparse.SparseMatrix}, for a single independent of type {@code double[]}. Which these are is
     * found from the subscripts; as few Hessian-vector products are computed as their colouring takes. {@code f$hvp} is
     * written too.
     */
    SPARSE_HESSIAN,

    /**
     * {@code f$sparseJacobian(args)}: the first derivatives that are not always zero, as a
     * {@link io.adjoint.sparse.SparseMatrix}, of an {@code f} that returns a {@code double[]} or writes one, for a
     * single independent of type {@code double[]}. {@code f$jvp} is written too.
     */
    SPARSE_JACOBIAN
}

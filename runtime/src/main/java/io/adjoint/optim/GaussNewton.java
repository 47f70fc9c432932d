package io.adjoint.optim;

/** The residuals around a point, taken as linear: {@code r + J d} for a step {@code d}. */
interface GaussNewton {

    /** The gradient {@code Jᵀ r} of the cost {@code |r|² / 2}. */
    double[] gradient();

    /** Raises each scale to the norm of its column of J, if those are known (J. J. Moré 1978). */
    void raise(double[] scale);

    /** How far from at right angles the residuals are to what the parameters that are not held can do: a cosine. */
    double cosine(double[] scale, boolean[] held);

    /**
     * The step that minimizes {@code |r + J d|} over the parameters that are free, in a trust region.
     *
     * @param radius how large {@code |scale d|} may be, for the free parameters
     * @param fixed which are not free; these go by {@code step}
     * @param step the others are written here
     */
    void solve(double radius, double[] scale, boolean[] fixed, double[] step);

    /** {@code |J d|²}. */
    double squaredChange(double[] step);

    /** The slope {@code Jᵀ (r + J d)} of the model after a step. */
    double[] slopeAfter(double[] step);

    /** J, if it is known as a matrix, else null. */
    double[][] jacobian();
}

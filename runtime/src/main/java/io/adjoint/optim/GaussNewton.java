package io.adjoint.optim;

/** The residuals around a point, taken as linear: {@code r + J d} for a step {@code d}. */
interface GaussNewton {

    /** The gradient {@code Jᵀ r} of the cost {@code |r|² / 2}. */
    double[] gradient();

    /** Raises each scale to the norm of its column of J, if those are known (J. J. Moré 1978). */
    void raise(double[] scale);

    /**
     * How much of {@code JᵀJ} there is in any direction, about, in units of the scales: what damping is measured by.
     */
    double curvature(double[] scale);

    /** How far from at right angles the residuals are to what the parameters that are not held can do: a cosine. */
    double cosine(double[] scale, boolean[] held);

    /**
     * The step that minimizes {@code |r + J d|² + damping * |scale d|²} over the parameters that are free.
     *
     * @param fixed which are not free; these go by {@code step}
     * @param step the others are written here
     */
    void solve(double damping, double[] scale, boolean[] fixed, double[] step);

    /** {@code |J d|²}. */
    double squaredChange(double[] step);

    /** J, if it is known as a matrix, else null. */
    double[][] jacobian();
}

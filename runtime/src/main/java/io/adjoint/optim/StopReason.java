package io.adjoint.optim;

/** Why a minimization ended. */
public enum StopReason {

    /** The gradient is zero to within {@code gtol}, but for parameters that a bound holds. */
    GRADIENT,

    /** The last step changed the cost by no more than {@code ftol} of it, and was expected to. */
    COST,

    /** The last step changed the parameters by no more than {@code xtol} of them: there is nothing left to gain. */
    STEP,

    /** {@code maxIterations} steps were tried. The parameters are the best found. */
    ITERATIONS;

    /** Whether a tolerance was met. */
    public boolean converged() {
        return this != ITERATIONS;
    }
}

package io.adjoint.optim;

/**
 * What is to be made small: a function of parameters, with its gradient.
 *
 * @param <P> the type of the parameters: arrays, records, as {@link Optimizer} takes them
 */
@FunctionalInterface
public interface Objective<P> {

    /** The value and gradient at the parameters, which are not to be changed. */
    Evaluation<P> evaluate(P parameters);

    /**
     * A value and its gradient.
     *
     * @param value what is to be made small
     * @param gradient of the shape of the parameters
     */
    record Evaluation<P>(double value, P gradient) {}
}

package io.adjoint.optim;

/** What can be saved in the middle of training, so that training goes on later as if it had never stopped. */
public interface Resumable {

    /** All that is remembered between steps, learning rate included; a copy. */
    OptimizerState state();

    /**
     * Goes on from a state that was saved: the next step is bit for bit the one that would have followed.
     *
     * @throws NullPointerException if there is no state
     * @throws IllegalArgumentException if the state is another algorithm's, or for parameters of another shape; nothing
     *     is changed then
     */
    void restore(OptimizerState state);
}

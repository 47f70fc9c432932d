package io.adjoint.optim.train;

/**
 * Is told how training goes on, by the thread that trains. What it throws ends the training.
 *
 * @param <P> the type of the parameters, or a supertype
 */
public interface TrainingListener<P> {

    /**
     * Training begins.
     *
     * @param epochs how many there will be at most, those before it was resumed included
     */
    default void trainingBegins(int epochs) {}

    /**
     * A step was taken.
     *
     * @param epoch of the step, from 1
     * @param step in the epoch, from 1
     * @param steps of the epoch
     * @param loss the mean over the batch, before the step
     */
    default void stepEnded(int epoch, int step, int steps, double loss) {}

    /**
     * An epoch is over, and saved if it is to be.
     *
     * @param parameters as they are now; later steps change them in place
     */
    default void epochEnded(Epoch epoch, P parameters) {}

    /** Training is over. */
    default void trainingEnded(Trained<? extends P> result) {}
}

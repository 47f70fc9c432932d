package io.adjoint.optim.train;

import java.util.List;

/**
 * The result of training.
 *
 * @param parameters the object that training was given, its arrays trained in place; or, if there are single numbers in
 *     it, a new one with the same arrays
 * @param epochs all that were trained, those before training was resumed included
 * @param best the number of the epoch that the parameters are of: the last, unless early stopping went back
 * @param ending why it ended
 * @param <P> the type of the parameters
 */
public record Trained<P>(P parameters, List<Epoch> epochs, int best, Ending ending) {

    /** The list is copied. */
    public Trained {
        epochs = List.copyOf(epochs);
    }

    /** Why training ended. */
    public enum Ending {
        /** All epochs were trained. */
        EPOCHS,
        /** The metric of early stopping has not become better for too long. */
        EARLY_STOPPING,
        /** What was to be reached, was. */
        STOP_CONDITION
    }
}

package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.function.IntToDoubleFunction;

/**
 * Multiplies the learning rate at every step by a function of the number of steps: PyTorch's {@code MultiplicativeLR}.
 */
public final class MultiplicativeLr extends Schedule {

    private final Factors factors;

    /**
     * A schedule for an optimizer.
     *
     * @param lrLambda the factor after so many steps; one function for all groups, or one for each
     * @throws IllegalArgumentException if there are too few or too many functions
     */
    public MultiplicativeLr(Adjustable optimizer, IntToDoubleFunction... lrLambda) {
        super(optimizer);
        factors = new Factors(groups().size(), lrLambda);
        start();
    }

    @Override
    double rate(int group) {
        return isStarting() ? now(group) : now(group) * factors.at(group, lastEpoch());
    }
}

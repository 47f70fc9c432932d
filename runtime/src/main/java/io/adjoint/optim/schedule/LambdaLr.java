package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.function.IntToDoubleFunction;

/** The initial learning rate times a function of the number of steps: PyTorch's {@code LambdaLR}. */
public final class LambdaLr extends Schedule {

    private final Factors factors;

    /**
     * A schedule for an optimizer.
     *
     * @param lrLambda the factor after so many steps; one function for all groups, or one for each
     * @throws IllegalArgumentException if there are too few or too many functions
     */
    public LambdaLr(Adjustable optimizer, IntToDoubleFunction... lrLambda) {
        super(optimizer);
        factors = new Factors(groups().size(), lrLambda);
        start();
    }

    @Override
    double rate(int group) {
        return base(group) * factors.at(group, lastEpoch());
    }
}

package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/** Multiplies the learning rate by gamma at every step: PyTorch's {@code ExponentialLR}. */
public final class ExponentialLr extends Schedule {

    private final double gamma;

    /**
     * A schedule for an optimizer.
     *
     * @throws IllegalArgumentException if gamma is negative, infinite or NaN
     */
    public ExponentialLr(Adjustable optimizer, double gamma) {
        super(optimizer);
        this.gamma = Option.atLeastZero("gamma", gamma);
        start();
    }

    @Override
    double rate(int group) {
        return isStarting() ? now(group) : now(group) * gamma;
    }

    @Override
    double closedForm(int group) {
        return base(group) * StrictMath.pow(gamma, lastEpoch());
    }
}

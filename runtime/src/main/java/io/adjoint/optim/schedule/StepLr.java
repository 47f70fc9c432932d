package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/** Multiplies the learning rate by gamma every so many steps: PyTorch's {@code StepLR}. */
public final class StepLr extends Schedule {

    private final int stepSize;
    private final double gamma;

    /**
     * As {@link #StepLr(Adjustable, int, double)}, with gamma 0.1.
     *
     * @throws IllegalArgumentException if the step size is less than 1
     */
    public StepLr(Adjustable optimizer, int stepSize) {
        this(optimizer, stepSize, 0.1);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param stepSize every how many steps
     * @param gamma by what the rate is multiplied then
     * @throws IllegalArgumentException if the step size is less than 1, or gamma is negative, infinite or NaN
     */
    public StepLr(Adjustable optimizer, int stepSize, double gamma) {
        super(optimizer);
        this.stepSize = Option.atLeastOne("step size", stepSize);
        this.gamma = Option.atLeastZero("gamma", gamma);
        start();
    }

    @Override
    double rate(int group) {
        return lastEpoch() == 0 || lastEpoch() % stepSize != 0 ? now(group) : now(group) * gamma;
    }

    @Override
    double closedForm(int group) {
        return base(group) * StrictMath.pow(gamma, Math.floorDiv(lastEpoch(), stepSize));
    }
}

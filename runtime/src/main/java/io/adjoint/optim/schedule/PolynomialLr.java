package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/** Lets the learning rate fall to zero as a power of the steps that are left: PyTorch's {@code PolynomialLR}. */
public final class PolynomialLr extends Schedule {

    private final int totalIters;
    private final double power;

    /** As {@link #PolynomialLr(Adjustable, int, double)}, evenly in five steps. */
    public PolynomialLr(Adjustable optimizer) {
        this(optimizer, 5, 1);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param totalIters after how many steps the rate is zero
     * @throws IllegalArgumentException if the number of steps is less than 1, or the power is negative, infinite or NaN
     */
    public PolynomialLr(Adjustable optimizer, int totalIters, double power) {
        super(optimizer);
        this.totalIters = Option.atLeastOne("total iters", totalIters);
        this.power = Option.atLeastZero("power", power);
        start();
    }

    @Override
    double rate(int group) {
        if (isStarting() || lastEpoch() > totalIters) {
            return now(group);
        }
        double left = 1.0 - (double) lastEpoch() / totalIters;
        double leftBefore = 1.0 - (double) (lastEpoch() - 1) / totalIters;
        return now(group) * StrictMath.pow(left / leftBefore, power);
    }

    @Override
    double closedForm(int group) {
        return base(group) * StrictMath.pow(1 - (double) Math.min(totalIters, lastEpoch()) / totalIters, power);
    }
}

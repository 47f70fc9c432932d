package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/** Multiplies the learning rate by a factor for the first steps: PyTorch's {@code ConstantLR}. */
public final class ConstantLr extends Schedule {

    private final double factor;
    private final int totalIters;

    /** As {@link #ConstantLr(Adjustable, double, int)}, with a third, for five steps. */
    public ConstantLr(Adjustable optimizer) {
        this(optimizer, 1.0 / 3, 5);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param factor by what the rate is multiplied at first, from 0 to 1; to come back from 0, the rate would have to
     *     be infinite
     * @param totalIters for how many steps
     * @throws IllegalArgumentException if the factor is not from 0 to 1, or the number of steps is negative
     */
    public ConstantLr(Adjustable optimizer, double factor, int totalIters) {
        super(optimizer);
        this.factor = Option.share("factor", factor);
        this.totalIters = Option.atLeastZero("total iters", totalIters);
        start();
    }

    @Override
    double rate(int group) {
        if (lastEpoch() == 0) {
            return now(group) * factor;
        }
        return lastEpoch() == totalIters ? now(group) * (1 / factor) : now(group);
    }

    @Override
    double closedForm(int group) {
        return base(group) * (factor + (lastEpoch() >= totalIters ? 1 - factor : 0));
    }
}

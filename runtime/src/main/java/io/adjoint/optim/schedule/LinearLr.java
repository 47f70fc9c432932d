package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/**
 * Multiplies the learning rate by a factor that goes evenly from one value to another: PyTorch's {@code LinearLR}, for
 * a warm-up.
 */
public final class LinearLr extends Schedule {

    private final double startFactor;
    private final double endFactor;
    private final int totalIters;

    /** As {@link #LinearLr(Adjustable, double, double, int)}, from a third to 1 in five steps. */
    public LinearLr(Adjustable optimizer) {
        this(optimizer, 1.0 / 3, 1, 5);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param startFactor the factor at first, above 0 and at most 1
     * @param endFactor the factor at the end, from 0 to 1
     * @param totalIters in how many steps it gets there
     * @throws IllegalArgumentException if a factor is out of these bounds, or the number of steps is less than 1
     */
    public LinearLr(Adjustable optimizer, double startFactor, double endFactor, int totalIters) {
        super(optimizer);
        if (!(startFactor > 0 && startFactor <= 1)) {
            throw Option.expected("start factor", "a number above 0 and at most 1", startFactor);
        }
        this.startFactor = startFactor;
        this.endFactor = Option.share("end factor", endFactor);
        this.totalIters = Option.atLeastOne("total iters", totalIters);
        start();
    }

    @Override
    double rate(int group) {
        if (lastEpoch() == 0) {
            return now(group) * startFactor;
        }
        if (isStarting() || lastEpoch() > totalIters) {
            return now(group);
        }
        double slope = endFactor - startFactor;
        return now(group) * (1 + slope / (totalIters * startFactor + (lastEpoch() - 1) * slope));
    }

    @Override
    double closedForm(int group) {
        double slope = endFactor - startFactor;
        return base(group) * (startFactor + slope * Math.min(totalIters, lastEpoch()) / totalIters);
    }
}

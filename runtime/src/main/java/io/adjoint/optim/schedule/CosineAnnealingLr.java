package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;

/**
 * Lets the learning rate fall as half a wave of the cosine, and rise again after it: PyTorch's
 * {@code CosineAnnealingLR}.
 *
 * <p>I. Loshchilov and F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017.
 */
public final class CosineAnnealingLr extends Schedule {

    private final int tMax;
    private final double etaMin;

    /**
     * As {@link #CosineAnnealingLr(Adjustable, int, double)}, down to zero.
     *
     * @throws IllegalArgumentException if the number of steps is less than 1
     */
    public CosineAnnealingLr(Adjustable optimizer, int tMax) {
        this(optimizer, tMax, 0);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param tMax after how many steps the rate is lowest
     * @param etaMin the lowest rate
     * @throws IllegalArgumentException if the number of steps is less than 1, or the rate is negative, infinite or NaN
     */
    public CosineAnnealingLr(Adjustable optimizer, int tMax, double etaMin) {
        super(optimizer);
        this.tMax = Option.atLeastOne("T max", tMax);
        this.etaMin = Option.atLeastZero("eta min", etaMin);
        start();
    }

    @Override
    double rate(int group) {
        if (isStarting()) {
            return now(group);
        }
        if (Math.floorMod(lastEpoch() - 1 - tMax, 2L * tMax) == 0) {
            return now(group) + (base(group) - etaMin) * (1 - StrictMath.cos(Math.PI / tMax)) / 2;
        }
        return height(lastEpoch()) / height(lastEpoch() - 1) * (now(group) - etaMin) + etaMin;
    }

    @Override
    double closedForm(int group) {
        return etaMin + (base(group) - etaMin) * height(lastEpoch()) / 2;
    }

    /** From 2 down to 0. */
    private double height(long epoch) {
        return 1 + StrictMath.cos(Math.PI * epoch / tMax);
    }
}

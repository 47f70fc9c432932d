package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.Arrays;

/** Multiplies the learning rate by gamma at each milestone: PyTorch's {@code MultiStepLR}. */
public final class MultiStepLr extends Schedule {

    private final int[] milestones;
    private final double gamma;

    /**
     * A schedule for an optimizer.
     *
     * @param gamma by what the rate is multiplied at a milestone, 0.1 in PyTorch if nothing else is said
     * @param milestones after how many steps, in any order; one that occurs twice counts twice
     * @throws IllegalArgumentException if a milestone is negative, or gamma is negative, infinite or NaN
     */
    public MultiStepLr(Adjustable optimizer, double gamma, int... milestones) {
        super(optimizer);
        this.gamma = Option.atLeastZero("gamma", gamma);
        this.milestones = milestones.clone();
        for (int milestone : milestones) {
            Option.atLeastZero("milestones", milestone);
        }
        start();
    }

    @Override
    double rate(int group) {
        long here = Arrays.stream(milestones).filter(m -> m == lastEpoch()).count();
        return here == 0 ? now(group) : now(group) * StrictMath.pow(gamma, here);
    }

    @Override
    double closedForm(int group) {
        long passed = Arrays.stream(milestones).filter(m -> m <= lastEpoch()).count();
        return base(group) * StrictMath.pow(gamma, passed);
    }
}

package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.Map;

/**
 * Lets the learning rate fall as half a wave of the cosine, jumps back up, and does so again, each time longer:
 * PyTorch's {@code CosineAnnealingWarmRestarts}.
 *
 * <p>I. Loshchilov and F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017.
 */
public final class CosineAnnealingWarmRestarts extends Schedule {

    private final int t0;
    private final int tMult;
    private final double etaMin;
    private double sinceRestart = -1;
    private double untilRestart;

    /**
     * As {@link #CosineAnnealingWarmRestarts(Adjustable, int, int, double)}, always as long, and down to zero.
     *
     * @throws IllegalArgumentException if the number of steps is less than 1
     */
    public CosineAnnealingWarmRestarts(Adjustable optimizer, int t0) {
        this(optimizer, t0, 1, 0);
    }

    /**
     * A schedule for an optimizer.
     *
     * @param t0 after how many steps it restarts for the first time
     * @param tMult how many times longer it takes each time
     * @param etaMin the lowest rate
     * @throws IllegalArgumentException if one of the first two is less than 1, or the rate is negative, infinite or NaN
     */
    public CosineAnnealingWarmRestarts(Adjustable optimizer, int t0, int tMult, double etaMin) {
        super(optimizer);
        this.t0 = Option.atLeastOne("T 0", t0);
        this.tMult = Option.atLeastOne("T mult", tMult);
        this.etaMin = Option.atLeastZero("eta min", etaMin);
        untilRestart = t0;
        start();
    }

    @Override
    public void step() {
        if (lastEpoch() < 0) {
            step(0.0);
            return;
        }
        sinceRestart++;
        if (sinceRestart >= untilRestart) {
            sinceRestart %= untilRestart;
            untilRestart *= tMult;
        }
        turn(lastEpoch() + 1, false);
    }

    /**
     * Sets the rates for some point in the schedule, such as {@code epoch + batch / batches}.
     *
     * @param epoch the point, with its fraction
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public void step(double epoch) {
        Option.atLeastZero("epoch", epoch);
        if (epoch < t0) {
            untilRestart = t0;
            sinceRestart = epoch;
        } else if (tMult == 1) {
            sinceRestart = epoch % t0;
        } else {
            int restarts = (int) (StrictMath.log(epoch / t0 * (tMult - 1) + 1) / StrictMath.log(tMult));
            double factor = StrictMath.pow(tMult, restarts);
            sinceRestart = epoch - t0 * (factor - 1) / (tMult - 1);
            untilRestart = t0 * factor;
        }
        turn((long) Math.floor(epoch), false);
    }

    @Override
    double rate(int group) {
        double height = 1 + StrictMath.cos(Math.PI * sinceRestart / untilRestart);
        return etaMin + (base(group) - etaMin) * height / 2;
    }

    @Override
    void save(String prefix, Map<String, double[]> into) {
        super.save(prefix, into);
        into.put(prefix + "T_cur", new double[] {sinceRestart});
        into.put(prefix + "T_i", new double[] {untilRestart});
    }

    @Override
    void load(String prefix, Map<String, double[]> from) {
        super.load(prefix, from);
        sinceRestart = from.get(prefix + "T_cur")[0];
        untilRestart = from.get(prefix + "T_i")[0];
    }
}

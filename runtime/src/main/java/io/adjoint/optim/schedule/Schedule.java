package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.Resumable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A schedule that turns the learning rates of an optimizer's groups at every step of its own: after each epoch, or
 * after each batch, as you like. Making a schedule already sets the rates for the first step.
 *
 * <pre>{@code
 * Schedule schedule = new StepLr(adam, 30, 0.1);
 * for (int epoch = 0; epoch < 90; epoch++) {
 *     ... adam.step(parameters, gradient) ...
 *     schedule.step();
 * }
 * }</pre>
 *
 * <p>Most schedules go on from the rate as it is, so that several can act on one optimizer, in turns. The state of a
 * schedule is to be saved with that of its optimizer, and both are to be restored after both were made.
 */
public abstract sealed class Schedule implements Resumable
        permits ChainedScheduler,
                ConstantLr,
                CosineAnnealingLr,
                CosineAnnealingWarmRestarts,
                CyclicLr,
                ExponentialLr,
                LambdaLr,
                LinearLr,
                MultiplicativeLr,
                MultiStepLr,
                OneCycleLr,
                PolynomialLr,
                SequentialLr,
                StepLr {

    private static final double ROUNDING = 1e-12;

    private final Adjustable optimizer;
    private final List<? extends Adjustable> groups;
    private double[] baseRates;
    private long lastEpoch = -1;
    private boolean isStarting;

    /** For an optimizer; the subclass then calls {@link #start}. */
    Schedule(Adjustable optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
        groups = List.copyOf(optimizer.groups());
        baseRates = groups.stream().mapToDouble(Adjustable::initialLearningRate).toArray();
    }

    /** Turns the rates for the next step of the optimizer. */
    public void step() {
        turn(lastEpoch + 1, false);
    }

    /** The learning rate of the optimizer's first group, as it is now. */
    public final double learningRate() {
        return groups.get(0).learningRate();
    }

    /** The learning rates of all groups of the optimizer, as they are now. */
    public final double[] learningRates() {
        return groups.stream().mapToDouble(Adjustable::learningRate).toArray();
    }

    /** Sets the rates for the first step of the optimizer. */
    final void start() {
        isStarting = true;
        try {
            step();
        } finally {
            isStarting = false;
        }
    }

    /** As if never started. */
    void undo() {
        lastEpoch--;
    }

    /** Begins, somewhere in a sequence. */
    void restart() {
        turn(0, true);
    }

    final void turn(long epoch, boolean isClosedForm) {
        long before = lastEpoch;
        boolean isDone = false;
        lastEpoch = epoch;
        try {
            double[] rates = new double[groups.size()];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = checked(isClosedForm ? closedForm(i) : rate(i), baseRates[i]);
            }
            for (int i = 0; i < rates.length; i++) {
                groups.get(i).learningRate(rates[i]);
                turnMomentum(i);
            }
            isDone = true;
        } finally {
            if (!isDone) {
                lastEpoch = before;
            }
        }
    }

    /** Rounding may lead a little below zero; what is clearly below is not for an optimizer. */
    private double checked(double rate, double base) {
        if (!(rate >= -ROUNDING * base && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name() + ": expected a learning rate that is finite, zero or more, got " + rate);
        }
        return rate;
    }

    /** The next rate of a group, from the rate as it is. */
    abstract double rate(int group);

    /** The rate of a group at the last epoch, from the initial rate. */
    double closedForm(int group) {
        return rate(group);
    }

    /** Sets the momentum of a group, where the schedule does that. */
    void turnMomentum(int group) {
        // Most do not.
    }

    final Adjustable optimizer() {
        return optimizer;
    }

    final List<? extends Adjustable> groups() {
        return groups;
    }

    /** The rate of a group as it is. */
    final double now(int group) {
        return groups.get(group).learningRate();
    }

    /** The rate of a group before any schedule turned it. */
    final double base(int group) {
        return baseRates[group];
    }

    final void baseRates(double[] rates) {
        baseRates = rates;
    }

    /** How often it was stepped, 0 at the start. */
    final long lastEpoch() {
        return lastEpoch;
    }

    final void lastEpoch(long epoch) {
        lastEpoch = epoch;
    }

    /** Whether the first rates are being set. */
    final boolean isStarting() {
        return isStarting;
    }

    final String name() {
        return getClass().getSimpleName();
    }

    @Override
    public final OptimizerState state() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        save("", slots);
        return new OptimizerState(name(), "", Math.max(0, lastEpoch), slots);
    }

    @Override
    public final void restore(OptimizerState state) {
        Saved.requireOf(name(), state);
        Map<String, double[]> slots = state.slots();
        Map<String, double[]> own = new LinkedHashMap<>();
        save("", own);
        Saved.requireLengths(own, slots);
        load("", slots);
    }

    void save(String prefix, Map<String, double[]> into) {
        into.put(prefix + "last_epoch", new double[] {lastEpoch});
        into.put(prefix + "base_lrs", baseRates);
    }

    void load(String prefix, Map<String, double[]> from) {
        lastEpoch = (long) from.get(prefix + "last_epoch")[0];
        baseRates = Arrays.copyOf(from.get(prefix + "base_lrs"), baseRates.length);
    }
}

package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.Resumable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reduces the learning rate when a number that is watched, such as the loss on what is held out, has stopped to
 * improve: PyTorch's {@code ReduceLROnPlateau}. Unlike other schedules it is stepped with that number.
 */
public final class ReduceLrOnPlateau implements Resumable {

    /** Which way is better. */
    public enum Mode {
        /** Down. */
        MIN,
        /** Up. */
        MAX
    }

    /** How the threshold for an improvement is meant. */
    public enum ThresholdMode {
        /** As a share of the best number so far. */
        REL,
        /** As a difference to it. */
        ABS
    }

    private static final String NAME = "ReduceLrOnPlateau";

    private final Builder options;
    private final List<? extends Adjustable> groups;
    private final double[] minRates;
    private double best;
    private int badEpochs;
    private int cooldown;
    private long epochs;

    private ReduceLrOnPlateau(Builder options) {
        this.options = options;
        groups = List.copyOf(options.optimizer.groups());
        minRates = Option.forEach("min lr", options.minLr, groups.size());
        best = options.mode == Mode.MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /**
     * Options, with PyTorch's defaults: less is better, a factor of 0.1 after more than 10 epochs without an
     * improvement by a ten-thousandth.
     *
     * @throws NullPointerException if there is no optimizer
     */
    public static Builder builder(Adjustable optimizer) {
        return new Builder(optimizer);
    }

    /** Notes the number of one more epoch, and reduces the rates if it is time to. NaN is no improvement. */
    public void step(double metric) {
        epochs++;
        if (isBetter(metric)) {
            best = metric;
            badEpochs = 0;
        } else {
            badEpochs++;
        }
        if (cooldown > 0) {
            cooldown--;
            badEpochs = 0;
        }
        if (badEpochs > options.patience) {
            reduce();
            cooldown = options.cooldown;
            badEpochs = 0;
        }
    }

    private boolean isBetter(double metric) {
        double threshold = options.threshold;
        if (options.mode == Mode.MIN) {
            return metric < (options.thresholdMode == ThresholdMode.REL ? best * (1 - threshold) : best - threshold);
        }
        return metric > (options.thresholdMode == ThresholdMode.REL ? best * (threshold + 1) : best + threshold);
    }

    private void reduce() {
        for (int i = 0; i < minRates.length; i++) {
            double before = groups.get(i).learningRate();
            double after = Math.max(before * options.factor, minRates[i]);
            if (before - after > options.eps) {
                groups.get(i).learningRate(after);
            }
        }
    }

    /** The learning rate of the optimizer's first group, as it is now. */
    public double learningRate() {
        return groups.get(0).learningRate();
    }

    /** The best number so far: infinite, to the worse side, before the first. */
    public double best() {
        return best;
    }

    @Override
    public OptimizerState state() {
        return new OptimizerState(NAME, "", epochs, slots());
    }

    private Map<String, double[]> slots() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        slots.put("best", new double[] {best});
        slots.put("num_bad_epochs", new double[] {badEpochs});
        slots.put("cooldown_counter", new double[] {cooldown});
        return slots;
    }

    @Override
    public void restore(OptimizerState state) {
        Saved.requireOf(NAME, state);
        Map<String, double[]> slots = state.slots();
        Saved.requireLengths(slots(), slots);
        best = slots.get("best")[0];
        badEpochs = (int) slots.get("num_bad_epochs")[0];
        cooldown = (int) slots.get("cooldown_counter")[0];
        epochs = state.steps();
    }

    /** Options of {@link ReduceLrOnPlateau}. */
    public static final class Builder {

        private final Adjustable optimizer;
        private Mode mode = Mode.MIN;
        private double factor = 0.1;
        private int patience = 10;
        private double threshold = 1e-4;
        private ThresholdMode thresholdMode = ThresholdMode.REL;
        private int cooldown;
        private double[] minLr = {0};
        private double eps = 1e-8;

        private Builder(Adjustable optimizer) {
            this.optimizer = Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
        }

        private Builder(Builder other) {
            optimizer = other.optimizer;
            mode = other.mode;
            factor = other.factor;
            patience = other.patience;
            threshold = other.threshold;
            thresholdMode = other.thresholdMode;
            cooldown = other.cooldown;
            minLr = other.minLr;
            eps = other.eps;
        }

        /** Which way is better, by default down. */
        public Builder mode(Mode mode) {
            this.mode = Objects.requireNonNull(mode, "mode: expected one, got null");
            return this;
        }

        /**
         * By what the rate is multiplied, by default 0.1.
         *
         * @throws IllegalArgumentException if it is not from 0 to less than 1
         */
        public Builder factor(double factor) {
            if (!(factor >= 0 && factor < 1)) {
                throw Option.expected("factor", "a number from 0 to less than 1", factor);
            }
            this.factor = factor;
            return this;
        }

        /**
         * For how many epochs to bear no improvement, by default 10.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder patience(int patience) {
            this.patience = Option.atLeastZero("patience", patience);
            return this;
        }

        /**
         * By how much a number has to be better to be an improvement, by default 1e-4.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder threshold(double threshold) {
            this.threshold = Option.atLeastZero("threshold", threshold);
            return this;
        }

        /** How the threshold is meant, by default as a share of the best number. */
        public Builder thresholdMode(ThresholdMode thresholdMode) {
            this.thresholdMode = Objects.requireNonNull(thresholdMode, "threshold mode: expected one, got null");
            return this;
        }

        /**
         * For how many epochs after a reduction not to count, by default 0.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder cooldown(int cooldown) {
            this.cooldown = Option.atLeastZero("cooldown", cooldown);
            return this;
        }

        /**
         * The lowest rate, by default 0; one for all groups, or one for each.
         *
         * @throws IllegalArgumentException if one is negative, infinite or NaN
         */
        public Builder minLr(double... minLr) {
            this.minLr = Option.allAtLeastZero("min lr", minLr);
            return this;
        }

        /**
         * A reduction by no more than this is not made, by default 1e-8.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder eps(double eps) {
            this.eps = Option.atLeastZero("eps", eps);
            return this;
        }

        /**
         * The schedule.
         *
         * @throws IllegalArgumentException if there are too few or too many lowest rates for the optimizer's groups
         */
        public ReduceLrOnPlateau build() {
            return new ReduceLrOnPlateau(new Builder(this));
        }
    }
}

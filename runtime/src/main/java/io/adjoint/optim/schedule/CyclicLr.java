package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * Lets the learning rate go up and down evenly between two bounds, and the momentum down and up: PyTorch's
 * {@code CyclicLR}.
 *
 * <p>L. N. Smith, "Cyclical Learning Rates for Training Neural Networks", 2017.
 */
public final class CyclicLr extends Schedule {

    /** How the height of the cycles changes. */
    public enum Mode {
        /** Not at all. */
        TRIANGULAR,
        /** It halves from cycle to cycle. */
        TRIANGULAR2,
        /** It is multiplied by gamma at every step. */
        EXP_RANGE
    }

    /** What a scaling function of one's own is given. */
    public enum ScaleMode {
        /** The number of the cycle, from 1. */
        CYCLE,
        /** The number of steps. */
        ITERATIONS
    }

    private final double[] maxRates;
    private final double total;
    private final double shareUp;
    private final DoubleUnaryOperator scale;
    private final ScaleMode scaleMode;
    private final MomentumCycle momentum;

    private CyclicLr(Builder options) {
        super(options.started());
        int groups = groups().size();
        maxRates = Option.forEach("max lr", options.maxLr, groups);
        double up = options.stepSizeUp;
        double down = options.stepSizeDown == 0 ? up : options.stepSizeDown;
        total = up + down;
        shareUp = up / total;
        scale = options.scale();
        scaleMode = options.scaleMode();
        momentum = options.momentum();
        start();
        baseRates(Option.forEach("base lr", options.baseLr, groups));
    }

    /**
     * Options, with PyTorch's defaults: 2000 steps up and down, triangles of one height, momentum from 0.8 to 0.9.
     *
     * @param baseLr the lower bound of the rate
     * @param maxLr the upper bound of the rate
     * @throws NullPointerException if there is no optimizer
     * @throws IllegalArgumentException if a bound is negative, infinite or NaN
     */
    public static Builder builder(Adjustable optimizer, double baseLr, double maxLr) {
        return new Builder(optimizer, new double[] {baseLr}, new double[] {maxLr});
    }

    /**
     * As {@link #builder(Adjustable, double, double)}, with bounds for each group.
     *
     * @throws NullPointerException if something is null
     * @throws IllegalArgumentException if a bound is negative, infinite or NaN
     */
    public static Builder builder(Adjustable optimizer, double[] baseLr, double[] maxLr) {
        return new Builder(optimizer, baseLr, maxLr);
    }

    @Override
    double rate(int group) {
        return base(group) + (maxRates[group] - base(group)) * height() * scaled();
    }

    @Override
    void turnMomentum(int group) {
        if (momentum != null) {
            double range = momentum.max()[group] - momentum.base()[group];
            groups().get(group).momentum(momentum.max()[group] - range * height() * scaled());
        }
    }

    private double cycle() {
        return Math.floor(1 + lastEpoch() / total);
    }

    /** From 0 to 1 and back. */
    private double height() {
        double x = 1 + lastEpoch() / total - cycle();
        return x <= shareUp ? x / shareUp : (x - 1) / (shareUp - 1);
    }

    private double scaled() {
        return scale.applyAsDouble(scaleMode == ScaleMode.CYCLE ? cycle() : lastEpoch());
    }

    /** Options of {@link CyclicLr}. */
    public static final class Builder {

        private final Adjustable optimizer;
        private final double[] baseLr;
        private final double[] maxLr;
        private int stepSizeUp = 2000;
        private int stepSizeDown;
        private Mode mode = Mode.TRIANGULAR;
        private double gamma = 1;
        private DoubleUnaryOperator scaleFn;
        private ScaleMode scaleFnMode = ScaleMode.CYCLE;
        private boolean cycleMomentum = true;
        private double[] baseMomentum = {0.8};
        private double[] maxMomentum = {0.9};

        private Builder(Adjustable optimizer, double[] baseLr, double[] maxLr) {
            this.optimizer = Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
            this.baseLr = Option.allAtLeastZero("base lr", baseLr);
            this.maxLr = Option.allAtLeastZero("max lr", maxLr);
        }

        /**
         * How many steps the rate goes up, by default 2000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder stepSizeUp(int stepSizeUp) {
            this.stepSizeUp = Option.atLeastOne("step size up", stepSizeUp);
            return this;
        }

        /**
         * How many steps the rate goes down, by default as many as up.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder stepSizeDown(int stepSizeDown) {
            this.stepSizeDown = Option.atLeastOne("step size down", stepSizeDown);
            return this;
        }

        /** How the height of the cycles changes, by default not at all. */
        public Builder mode(Mode mode) {
            this.mode = Objects.requireNonNull(mode, "mode: expected one, got null");
            return this;
        }

        /**
         * By what the height is multiplied at every step in the mode {@link Mode#EXP_RANGE}, by default 1.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder gamma(double gamma) {
            this.gamma = Option.atLeastZero("gamma", gamma);
            return this;
        }

        /** A height of the cycles of one's own, from 0 to 1, in place of the mode. */
        public Builder scaleFn(DoubleUnaryOperator scaleFn, ScaleMode scaleMode) {
            this.scaleFn = Objects.requireNonNull(scaleFn, "scale fn: expected a function, got null");
            this.scaleFnMode = Objects.requireNonNull(scaleMode, "scale mode: expected one, got null");
            return this;
        }

        /** Whether momentum goes down while the rate goes up, by default so. */
        public Builder cycleMomentum(boolean cycleMomentum) {
            this.cycleMomentum = cycleMomentum;
            return this;
        }

        /**
         * The lower bound of the momentum, by default 0.8; one for all groups, or one for each.
         *
         * @throws IllegalArgumentException if one is not from 0 to less than 1
         */
        public Builder baseMomentum(double... baseMomentum) {
            this.baseMomentum = Option.allBelowOne("base momentum", baseMomentum);
            return this;
        }

        /**
         * The upper bound of the momentum, by default 0.9; one for all groups, or one for each.
         *
         * @throws IllegalArgumentException if one is not from 0 to less than 1
         */
        public Builder maxMomentum(double... maxMomentum) {
            this.maxMomentum = Option.allBelowOne("max momentum", maxMomentum);
            return this;
        }

        /**
         * The schedule; it sets the optimizer to the lower rate and the upper momentum.
         *
         * @throws IllegalArgumentException if the momentum is to go with an optimizer that has none, or there are too
         *     few or too many bounds for its groups
         */
        public CyclicLr build() {
            return new CyclicLr(this);
        }

        private MomentumCycle momentum() {
            return cycleMomentum ? MomentumCycle.of(optimizer.groups(), baseMomentum, maxMomentum) : null;
        }

        /** The optimizer with its first rates, after looking at all that could be wrong with the options. */
        private Adjustable started() {
            momentum();
            Option.forEach("max lr", maxLr, optimizer.groups().size());
            double[] rates =
                    Option.forEach("base lr", baseLr, optimizer.groups().size());
            for (int i = 0; i < rates.length; i++) {
                optimizer.groups().get(i).learningRate(rates[i]);
            }
            return optimizer;
        }

        private DoubleUnaryOperator scale() {
            if (scaleFn != null) {
                return scaleFn;
            }
            double factor = gamma;
            return switch (mode) {
                case TRIANGULAR -> cycle -> 1;
                case TRIANGULAR2 -> cycle -> 1 / StrictMath.pow(2, cycle - 1);
                case EXP_RANGE -> steps -> StrictMath.pow(factor, steps);
            };
        }

        private ScaleMode scaleMode() {
            if (scaleFn != null) {
                return scaleFnMode;
            }
            return mode == Mode.EXP_RANGE ? ScaleMode.ITERATIONS : ScaleMode.CYCLE;
        }
    }
}

package io.adjoint.optim.schedule;

import io.adjoint.optim.Adjustable;
import java.util.Objects;

/**
 * Lets the learning rate go up once and then far down, and the momentum down and up: PyTorch's {@code OneCycleLR}. To
 * be stepped after every batch, and no more often than it was made for.
 *
 * <p>L. N. Smith and N. Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates",
 * 2018.
 */
public final class OneCycleLr extends Schedule {

    /** How the rate goes from one bound to the other. */
    public enum AnnealStrategy {
        /** As half a wave of the cosine. */
        COS,
        /** Evenly. */
        LINEAR;

        double between(double start, double end, double share) {
            return this == LINEAR
                    ? (end - start) * share + start
                    : end + (start - end) / 2 * (StrictMath.cos(Math.PI * share) + 1);
        }
    }

    /** A stretch of the schedule up to a step: what the rate and the momentum go from and to, for each group. */
    private record Phase(double end, double[] startRate, double[] endRate, boolean isUp, boolean isLevel) {}

    private final int totalSteps;
    private final AnnealStrategy strategy;
    private final Phase[] phases;
    private final MomentumCycle momentum;

    private OneCycleLr(Builder options) {
        super(options.started());
        totalSteps = options.totalSteps;
        strategy = options.annealStrategy;
        phases = phases(options);
        momentum = options.momentum();
        start();
    }

    private Phase[] phases(Builder options) {
        double[] max = Option.forEach("max lr", options.maxLr, groups().size());
        double[] initial = new double[max.length];
        double[] min = new double[max.length];
        for (int i = 0; i < max.length; i++) {
            initial[i] = max[i] / options.divFactor;
            min[i] = initial[i] / options.finalDivFactor;
        }
        double up = options.pctStart * totalSteps - 1;
        double last = totalSteps - 1;
        if (!options.threePhase) {
            return new Phase[] {
                new Phase(up, initial, max, true, false), new Phase(last, max, min, false, false),
            };
        }
        return new Phase[] {
            new Phase(up, initial, max, true, false),
            new Phase(2 * options.pctStart * totalSteps - 2, max, initial, false, false),
            new Phase(last, initial, min, false, true),
        };
    }

    /**
     * Options, with PyTorch's defaults: 0.3 of the steps up, cosines, two phases, momentum from 0.85 to 0.95, a start
     * at a twenty-fifth of the highest rate, an end at a ten-thousandth of that.
     *
     * @param totalSteps how many steps there are: epochs times steps per epoch
     * @param maxLr the highest rate; one for all groups, or one for each
     * @throws NullPointerException if there is no optimizer
     * @throws IllegalArgumentException if the number of steps is less than 1, or a rate is negative, infinite or NaN
     */
    public static Builder builder(Adjustable optimizer, int totalSteps, double... maxLr) {
        return new Builder(optimizer, totalSteps, maxLr);
    }

    /**
     * Turns the rates for the next step of the optimizer.
     *
     * @throws IllegalStateException if there were as many steps already as it was made for
     */
    @Override
    public void step() {
        if (lastEpoch() >= totalSteps) {
            throw new IllegalStateException(
                    "steps: expected at most " + totalSteps + ", as total steps says, got " + (lastEpoch() + 1));
        }
        super.step();
    }

    @Override
    double rate(int group) {
        Phase phase = phases[phase()];
        // One step beyond the last, which PyTorch allows, a line may lead below zero.
        return Math.max(0, strategy.between(phase.startRate[group], phase.endRate[group], share()));
    }

    @Override
    void turnMomentum(int group) {
        if (momentum == null) {
            return;
        }
        Phase phase = phases[phase()];
        double high = momentum.max()[group];
        double low = momentum.base()[group];
        double start = phase.isUp || phase.isLevel ? high : low;
        double end = phase.isUp ? low : high;
        double next = strategy.between(start, end, share());
        groups().get(group).momentum(next < 1 ? next : high);
    }

    private int phase() {
        int phase = 0;
        while (phase < phases.length - 1 && lastEpoch() > phases[phase].end) {
            phase++;
        }
        return phase;
    }

    /** How much of the phase is over. */
    private double share() {
        int phase = phase();
        double start = phase == 0 ? 0 : phases[phase - 1].end;
        return (lastEpoch() - start) / (phases[phase].end - start);
    }

    /** Options of {@link OneCycleLr}. */
    public static final class Builder {

        private final Adjustable optimizer;
        private final int totalSteps;
        private final double[] maxLr;
        private double pctStart = 0.3;
        private AnnealStrategy annealStrategy = AnnealStrategy.COS;
        private boolean cycleMomentum = true;
        private double[] baseMomentum = {0.85};
        private double[] maxMomentum = {0.95};
        private double divFactor = 25;
        private double finalDivFactor = 1e4;
        private boolean threePhase;

        private Builder(Adjustable optimizer, int totalSteps, double[] maxLr) {
            this.optimizer = Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
            this.totalSteps = Option.atLeastOne("total steps", totalSteps);
            this.maxLr = Option.allAtLeastZero("max lr", maxLr);
        }

        /**
         * In what part of the steps the rate goes up, by default 0.3.
         *
         * @throws IllegalArgumentException if it is not from 0 to 1
         */
        public Builder pctStart(double pctStart) {
            this.pctStart = Option.share("pct start", pctStart);
            return this;
        }

        /** How the rate goes from one bound to the other, by default as the cosine does. */
        public Builder annealStrategy(AnnealStrategy annealStrategy) {
            this.annealStrategy = Objects.requireNonNull(annealStrategy, "anneal strategy: expected one, got null");
            return this;
        }

        /** Whether momentum goes down while the rate goes up, by default so. */
        public Builder cycleMomentum(boolean cycleMomentum) {
            this.cycleMomentum = cycleMomentum;
            return this;
        }

        /**
         * The lower bound of the momentum, by default 0.85; one for all groups, or one for each.
         *
         * @throws IllegalArgumentException if one is not from 0 to less than 1
         */
        public Builder baseMomentum(double... baseMomentum) {
            this.baseMomentum = Option.allBelowOne("base momentum", baseMomentum);
            return this;
        }

        /**
         * The upper bound of the momentum, by default 0.95; one for all groups, or one for each.
         *
         * @throws IllegalArgumentException if one is not from 0 to less than 1
         */
        public Builder maxMomentum(double... maxMomentum) {
            this.maxMomentum = Option.allBelowOne("max momentum", maxMomentum);
            return this;
        }

        /**
         * The highest rate over the first, by default 25.
         *
         * @throws IllegalArgumentException if it is not finite and above zero
         */
        public Builder divFactor(double divFactor) {
            this.divFactor = Option.aboveZero("div factor", divFactor);
            return this;
        }

        /**
         * The first rate over the last, by default 10000.
         *
         * @throws IllegalArgumentException if it is not finite and above zero
         */
        public Builder finalDivFactor(double finalDivFactor) {
            this.finalDivFactor = Option.aboveZero("final div factor", finalDivFactor);
            return this;
        }

        /** Whether the rate first goes down as it went up, and then further in a third phase; by default not. */
        public Builder threePhase(boolean threePhase) {
            this.threePhase = threePhase;
            return this;
        }

        /**
         * The schedule; it sets the optimizer to its first rate and the upper momentum.
         *
         * @throws IllegalArgumentException if the momentum is to go with an optimizer that has none, or there are too
         *     few or too many bounds for its groups
         */
        public OneCycleLr build() {
            return new OneCycleLr(this);
        }

        private MomentumCycle momentum() {
            return cycleMomentum ? MomentumCycle.of(optimizer.groups(), baseMomentum, maxMomentum) : null;
        }

        /** The optimizer with its first rates, after looking at all that could be wrong with the options. */
        private Adjustable started() {
            momentum();
            double[] rates = Option.forEach("max lr", maxLr, optimizer.groups().size());
            for (int i = 0; i < rates.length; i++) {
                optimizer.groups().get(i).initialLearningRate(rates[i] / divFactor);
            }
            return optimizer;
        }
    }
}

package io.adjoint.optim;

import java.util.Arrays;

/**
 * Resilient propagation, PyTorch's {@code torch.optim.Rprop}: every parameter has a step size of its own, which grows
 * as long as its gradient keeps its sign and shrinks when that turns. The size of the gradient does not matter. For
 * whole batches only.
 *
 * <p>M. Riedmiller and H. Braun, "A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP Algorithm",
 * 1993.
 */
public final class Rprop extends Optimizer {

    private final double shrink;
    private final double grow;
    private final double smallest;
    private final double largest;
    private final Slot previous;
    private final Slot sizes;

    private boolean isFirst;

    /**
     * Rprop with PyTorch's defaults and this size of the first step.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Rprop(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Rprop(Builder options) {
        super("Rprop", options);
        shrink = options.shrink;
        grow = options.grow;
        smallest = options.smallest;
        largest = options.largest;
        previous = memory().slot("prev", 0);
        sizes = memory().slot("step_size", 0);
    }

    /** Options, with PyTorch's defaults: lr 0.01, etas 0.5 and 1.2, step sizes from 1e-6 to 50. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        isFirst = step == 1;
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] previous = this.previous.of(leaf);
        double[] sizes = this.sizes.of(leaf);
        double sign = sign();
        if (isFirst) {
            Arrays.fill(sizes, learningRate());
        }
        for (int i = 0; i < n; i++) {
            double d = sign * g[i];
            double agreement = d * previous[i];
            double factor = agreement > 0 ? grow : agreement < 0 ? shrink : 1;
            double size = Math.min(Math.max(sizes[i] * factor, smallest), largest);
            sizes[i] = size;
            // Where the sign has turned, this step is left out, and the next does not count as a turn again.
            d = agreement < 0 ? 0 : d;
            previous[i] = d;
            p[i] -= Math.signum(d) * size;
        }
    }

    /** Options of {@link Rprop}. */
    public static final class Builder extends OptimizerBuilder<Builder> {

        private double shrink = 0.5;
        private double grow = 1.2;
        private double smallest = 1e-6;
        private double largest = 50;

        private Builder() {
            super(1e-2);
        }

        /**
         * By what a step size is multiplied when the gradient turns, by default 0.5, and when it does not, 1.2.
         *
         * @throws IllegalArgumentException if the first is not between 0 and 1, or the second not finite and above 1
         */
        public Builder etas(double minus, double plus) {
            if (!(minus > 0 && minus < 1)) {
                throw Hyperparameter.expected("etas[0]", "a number between 0 and 1", minus);
            }
            if (!(plus > 1 && plus < Double.POSITIVE_INFINITY)) {
                throw Hyperparameter.expected("etas[1]", "a finite number above 1", plus);
            }
            shrink = minus;
            grow = plus;
            return this;
        }

        /**
         * The smallest and the largest step size, by default 1e-6 and 50.
         *
         * @throws IllegalArgumentException if one is negative, infinite or NaN, or the first is above the second
         */
        public Builder stepSizes(double smallest, double largest) {
            Hyperparameter.atLeastZero("step sizes[0]", smallest);
            Hyperparameter.atLeastZero("step sizes[1]", largest);
            if (smallest > largest) {
                throw Hyperparameter.expected("step sizes[1]", smallest + " or more, as step sizes[0] is", largest);
            }
            this.smallest = smallest;
            this.largest = largest;
            return this;
        }

        @Override
        public Rprop build() {
            return new Rprop(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

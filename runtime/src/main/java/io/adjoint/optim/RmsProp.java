package io.adjoint.optim;

/**
 * RMSprop, PyTorch's {@code torch.optim.RMSprop}: divides the gradient by the root of its mean square or, centered, of
 * its variance; with momentum if asked for.
 *
 * <p>G. Hinton, "Neural Networks for Machine Learning", lecture 6, 2012; centered: A. Graves, "Generating Sequences
 * With Recurrent Neural Networks", 2013.
 */
public final class RmsProp extends Optimizer {

    private final double alpha;
    private final double eps;
    private final double weightDecay;
    private final double[] momentum;
    private final Slot squares;
    private final Slot means;
    private final Slot buffers;

    /**
     * RMSprop with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public RmsProp(double learningRate) {
        this(builder().lr(learningRate));
    }

    private RmsProp(Builder options) {
        super("RmsProp", options);
        alpha = options.alpha;
        eps = options.eps;
        weightDecay = options.weightDecay;
        momentum = memory().number("momentum", options.momentum);
        squares = memory().slot("square_avg", 0);
        means = options.centered ? memory().slot("grad_avg", 0) : null;
        buffers = memory().lazySlot("momentum_buffer");
    }

    /** Options, with PyTorch's defaults: lr 0.01, alpha 0.99, eps 1e-8, no momentum, not centered. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        if (momentum[0] > 0) {
            memory().use(buffers);
        }
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] squares = this.squares.of(leaf);
        double[] means = this.means == null ? null : this.means.of(leaf);
        double[] buffer = momentum[0] > 0 ? buffers.of(leaf) : null;
        double sign = sign();
        double decay = weightDecay;
        double keep = alpha;
        double fresh = 1 - keep;
        double rate = learningRate();
        double momentum = this.momentum[0];
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + decay * p[i];
            double v = keep * squares[i] + fresh * d * d;
            squares[i] = v;
            if (means != null) {
                double m = Mean.towards(means[i], d, fresh);
                means[i] = m;
                v -= m * m;
            }
            double root = Math.sqrt(v) + eps;
            if (buffer == null) {
                p[i] -= rate * d / root;
            } else {
                double b = momentum * buffer[i] + d / root;
                buffer[i] = b;
                p[i] -= rate * b;
            }
        }
    }

    @Override
    double[] momentumNumber() {
        return momentum;
    }

    @Override
    double checkedMomentum(double momentum) {
        return Hyperparameter.atLeastZero("momentum", momentum);
    }

    /** Options of {@link RmsProp}. */
    public static final class Builder extends WeightDecayBuilder<Builder> {

        private double alpha = 0.99;
        private double eps = 1e-8;
        private double momentum;
        private boolean centered;

        private Builder() {
            super(1e-2);
        }

        /**
         * How much of the mean square is kept at each step, by default 0.99.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder alpha(double alpha) {
            this.alpha = Hyperparameter.atLeastZero("alpha", alpha);
            return this;
        }

        /**
         * What is added to the divisor, by default 1e-8.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder eps(double eps) {
            this.eps = Hyperparameter.atLeastZero("eps", eps);
            return this;
        }

        /**
         * How much of the last step goes into the next, by default 0.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder momentum(double momentum) {
            this.momentum = Hyperparameter.atLeastZero("momentum", momentum);
            return this;
        }

        /** Whether the squared mean gradient is taken off the mean square, by default not. */
        public Builder centered(boolean centered) {
            this.centered = centered;
            return this;
        }

        @Override
        public RmsProp build() {
            return new RmsProp(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

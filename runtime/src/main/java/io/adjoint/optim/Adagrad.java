package io.adjoint.optim;

/**
 * Adagrad, PyTorch's {@code torch.optim.Adagrad}: divides the gradient by the root of the sum of all its squares so
 * far.
 *
 * <p>J. Duchi, E. Hazan and Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
 * 2011.
 */
public final class Adagrad extends Optimizer {

    private final double lrDecay;
    private final double eps;
    private final double weightDecay;
    private final Slot sums;

    private double rate;

    /**
     * Adagrad with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Adagrad(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Adagrad(Builder options) {
        super("Adagrad", options);
        lrDecay = options.lrDecay;
        eps = options.eps;
        weightDecay = options.weightDecay;
        sums = memory().slot("sum", options.initialAccumulatorValue);
    }

    /** Options, with PyTorch's defaults: lr 0.01, eps 1e-10, no decay, sums that start at zero. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        rate = learningRate() / (1 + (step - 1) * lrDecay);
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] sums = this.sums.of(leaf);
        double sign = sign();
        double decay = weightDecay;
        double eps = this.eps;
        double rate = this.rate;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + decay * p[i];
            double sum = sums[i] + d * d;
            sums[i] = sum;
            p[i] -= rate * d / (Math.sqrt(sum) + eps);
        }
    }

    /** Options of {@link Adagrad}. */
    public static final class Builder extends WeightDecayBuilder<Builder> {

        private double lrDecay;
        private double eps = 1e-10;
        private double initialAccumulatorValue;

        private Builder() {
            super(1e-2);
        }

        /**
         * How fast the learning rate falls: at step t it is divided by one plus t - 1 times this; by default 0.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder lrDecay(double lrDecay) {
            this.lrDecay = Hyperparameter.atLeastZero("learning rate decay", lrDecay);
            return this;
        }

        /**
         * What the sums of squares start with, by default 0.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder initialAccumulatorValue(double value) {
            this.initialAccumulatorValue = Hyperparameter.atLeastZero("initial accumulator value", value);
            return this;
        }

        /**
         * What is added to the divisor, by default 1e-10.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder eps(double eps) {
            this.eps = Hyperparameter.atLeastZero("eps", eps);
            return this;
        }

        @Override
        public Adagrad build() {
            return new Adagrad(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

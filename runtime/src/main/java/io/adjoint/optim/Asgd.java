package io.adjoint.optim;

/**
 * Averaged stochastic gradient descent, PyTorch's {@code torch.optim.ASGD}: gradient descent with a falling rate, which
 * keeps the mean of all parameters from step {@code t0} plus two on. That mean, {@link #averaged}, is what the method
 * is for.
 *
 * <p>B. T. Polyak and A. B. Juditsky, "Acceleration of Stochastic Approximation by Averaging", 1992.
 */
public final class Asgd extends Optimizer {

    private final double lambd;
    private final double alpha;
    private final double t0;
    private final double weightDecay;
    private final double[] nextRate;
    private final double[] nextShare;
    private final Slot averages;

    private double rate;
    private double share;

    /**
     * ASGD with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Asgd(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Asgd(Builder options) {
        super("Asgd", options);
        lambd = options.lambd;
        alpha = options.alpha;
        t0 = options.t0;
        weightDecay = options.weightDecay;
        nextRate = memory().number("eta", options.lr);
        nextShare = memory().number("mu", 1);
        averages = memory().slot("ax", 0);
    }

    /** Options, with PyTorch's defaults: lr 0.01, lambd 1e-4, alpha 0.75, t0 1e6, no weight decay. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The averaged parameters.
     *
     * @param parameters of the shape of those that were stepped; they are only read
     * @return a copy of the parameters with the averages in it
     * @throws IllegalStateException if no step was taken yet
     * @throws IllegalArgumentException if the parameters are of another shape
     */
    public <P> P averaged(P parameters) {
        ParameterTree<P> tree = ParameterTree.of(parameters);
        course().requireShape(tree.shape());
        return tree.unflatten(memory().all(averages));
    }

    @Override
    void begin(long step) {
        rate = step == 1 ? learningRate() : nextRate[0];
        share = nextShare[0];
        nextRate[0] = learningRate() / Math.pow(1 + lambd * learningRate() * step, alpha);
        nextShare[0] = 1 / Math.max(1, step - t0);
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] averages = this.averages.of(leaf);
        double sign = sign();
        double decay = weightDecay;
        double rate = this.rate;
        double kept = 1 - lambd * rate;
        double share = this.share;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + decay * p[i];
            double x = p[i] * kept - rate * d;
            p[i] = x;
            averages[i] = share == 1 ? x : averages[i] + (x - averages[i]) * share;
        }
    }

    /** Options of {@link Asgd}. */
    public static final class Builder extends WeightDecayBuilder<Builder> {

        private double lambd = 1e-4;
        private double alpha = 0.75;
        private double t0 = 1e6;

        private Builder() {
            super(1e-2);
        }

        /**
         * How fast parameters and rate decay, by default 1e-4.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder lambd(double lambd) {
            this.lambd = Hyperparameter.atLeastZero("lambd", lambd);
            return this;
        }

        /**
         * The power with which the rate falls, by default 0.75.
         *
         * @throws IllegalArgumentException if it is infinite or NaN
         */
        public Builder alpha(double alpha) {
            this.alpha = Hyperparameter.finite("alpha", alpha);
            return this;
        }

        /**
         * The parameters are averaged from two steps after this one on, by default 1e6.
         *
         * @throws IllegalArgumentException if it is infinite or NaN
         */
        public Builder t0(double t0) {
            this.t0 = Hyperparameter.finite("t0", t0);
            return this;
        }

        @Override
        public Asgd build() {
            return new Asgd(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

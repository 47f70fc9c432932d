package io.adjoint.optim;

/**
 * Adam with Nesterov's momentum, PyTorch's {@code torch.optim.NAdam}. The first of the betas grows towards its value as
 * {@code momentumDecay} says.
 *
 * <p>T. Dozat, "Incorporating Nesterov Momentum into Adam", 2016.
 */
public final class NAdam extends Optimizer {

    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final double momentumDecay;
    private final boolean isDecoupled;
    private final double[] beta1;
    private final double[] product;
    private final Slot means;
    private final Slot squares;

    private double correction2;
    private double sizeOfGradient;
    private double sizeOfMean;

    /**
     * NAdam with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public NAdam(double learningRate) {
        this(builder().lr(learningRate));
    }

    private NAdam(Builder options) {
        super("NAdam", options);
        beta2 = options.beta2;
        eps = options.eps;
        weightDecay = options.weightDecay;
        momentumDecay = options.momentumDecay;
        isDecoupled = options.decoupledWeightDecay;
        beta1 = memory().number("beta1", options.beta1);
        product = memory().number("mu_product", 1);
        means = memory().slot("exp_avg", 0);
        squares = memory().slot("exp_avg_sq", 0);
    }

    /** Options, with PyTorch's defaults: lr 0.002, betas 0.9 and 0.999, eps 1e-8, momentum decay 0.004. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        double mu = momentumAt(step);
        double next = momentumAt(step + 1);
        correction2 = 1 - Math.pow(beta2, step);
        product[0] *= mu;
        sizeOfGradient = learningRate() * (1 - mu) / (1 - product[0]);
        sizeOfMean = learningRate() * next / (1 - product[0] * next);
    }

    private double momentumAt(long step) {
        return beta1[0] * (1 - 0.5 * Math.pow(0.96, step * momentumDecay));
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] means = this.means.of(leaf);
        double[] squares = this.squares.of(leaf);
        double sign = sign();
        double kept = isDecoupled ? 1 - learningRate() * weightDecay : 1;
        double added = isDecoupled ? 0 : weightDecay;
        double fresh1 = 1 - beta1[0];
        double keep2 = beta2;
        double fresh2 = 1 - keep2;
        double correction = correction2;
        double sizeOfGradient = this.sizeOfGradient;
        double sizeOfMean = this.sizeOfMean;
        double eps = this.eps;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + added * p[i];
            double m = Mean.towards(means[i], d, fresh1);
            double v = keep2 * squares[i] + fresh2 * d * d;
            means[i] = m;
            squares[i] = v;
            double root = Math.sqrt(v / correction) + eps;
            p[i] = kept * p[i] - sizeOfGradient * d / root - sizeOfMean * m / root;
        }
    }

    @Override
    double[] momentumNumber() {
        return beta1;
    }

    @Override
    double checkedMomentum(double momentum) {
        return Hyperparameter.belowOne("betas[0]", momentum);
    }

    /** Options of {@link NAdam}. */
    public static final class Builder extends BetasBuilder<Builder> {

        private double momentumDecay = 4e-3;
        private boolean decoupledWeightDecay;

        private Builder() {
            super(2e-3);
        }

        /**
         * How fast the first of the betas grows towards its value, by default 0.004.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder momentumDecay(double momentumDecay) {
            this.momentumDecay = Hyperparameter.atLeastZero("momentum decay", momentumDecay);
            return this;
        }

        /** Whether weight decay is taken off the parameters, as {@link AdamW} does, and not put into the gradient. */
        public Builder decoupledWeightDecay(boolean decoupledWeightDecay) {
            this.decoupledWeightDecay = decoupledWeightDecay;
            return this;
        }

        @Override
        public NAdam build() {
            return new NAdam(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

package io.adjoint.optim;

/**
 * Rectified Adam, PyTorch's {@code torch.optim.RAdam}: as long as the mean square rests on too few gradients it steps
 * by the mean gradient alone, and later damps what Adam would do.
 *
 * <p>L. Liu and others, "On the Variance of the Adaptive Learning Rate and Beyond", 2020.
 */
public final class RAdam extends Optimizer {

    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final boolean isDecoupled;
    private final double[] beta1;
    private final Slot means;
    private final Slot squares;

    private double correction1;
    private double rootOfCorrection2;
    private double rectification;

    /**
     * RAdam with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public RAdam(double learningRate) {
        this(builder().lr(learningRate));
    }

    private RAdam(Builder options) {
        super("RAdam", options);
        beta2 = options.beta2;
        eps = options.eps;
        weightDecay = options.weightDecay;
        isDecoupled = options.decoupledWeightDecay;
        beta1 = memory().number("beta1", options.beta1);
        means = memory().slot("exp_avg", 0);
        squares = memory().slot("exp_avg_sq", 0);
    }

    /** Options, with PyTorch's defaults: lr 0.001, betas 0.9 and 0.999, eps 1e-8, no weight decay. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        double power = Math.pow(beta2, step);
        double correction2 = 1 - power;
        correction1 = 1 - Math.pow(beta1[0], step);
        rootOfCorrection2 = Math.sqrt(correction2);
        double longest = 2 / (1 - beta2) - 1;
        double length = longest - 2 * step * power / correction2;
        rectification = 0;
        if (length > 5) {
            rectification = Math.sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
        }
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] means = this.means.of(leaf);
        double[] squares = this.squares.of(leaf);
        double sign = sign();
        double rate = learningRate();
        double kept = isDecoupled ? 1 - rate * weightDecay : 1;
        double added = isDecoupled ? 0 : weightDecay;
        double fresh1 = 1 - beta1[0];
        double keep2 = beta2;
        double fresh2 = 1 - keep2;
        double correction1 = this.correction1;
        double root = rootOfCorrection2;
        double rectification = this.rectification;
        double eps = this.eps;
        boolean isAdaptive = rectification != 0;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + added * p[i];
            double m = Mean.towards(means[i], d, fresh1);
            double v = keep2 * squares[i] + fresh2 * d * d;
            means[i] = m;
            squares[i] = v;
            double step = m / correction1 * rate;
            p[i] = kept * p[i] - (isAdaptive ? step * (root / (Math.sqrt(v) + eps)) * rectification : step);
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

    /** Options of {@link RAdam}. */
    public static final class Builder extends BetasBuilder<Builder> {

        private boolean decoupledWeightDecay;

        private Builder() {
            super(1e-3);
        }

        /** Whether weight decay is taken off the parameters, as {@link AdamW} does, and not put into the gradient. */
        public Builder decoupledWeightDecay(boolean decoupledWeightDecay) {
            this.decoupledWeightDecay = decoupledWeightDecay;
            return this;
        }

        @Override
        public RAdam build() {
            return new RAdam(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

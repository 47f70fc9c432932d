package io.adjoint.optim;

/**
 * Adamax, PyTorch's {@code torch.optim.Adamax}: Adam with a decaying maximum of the gradient's size in place of its
 * mean square.
 *
 * <p>D. P. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015.
 */
public final class Adamax extends Optimizer {

    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final double[] beta1;
    private final Slot means;
    private final Slot sizes;

    private double stepSize;

    /**
     * Adamax with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Adamax(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Adamax(Builder options) {
        super("Adamax", options);
        beta2 = options.beta2;
        eps = options.eps;
        weightDecay = options.weightDecay;
        beta1 = memory().number("beta1", options.beta1);
        means = memory().slot("exp_avg", 0);
        sizes = memory().slot("exp_inf", 0);
    }

    /** Options, with PyTorch's defaults: lr 0.002, betas 0.9 and 0.999, eps 1e-8, no weight decay. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        stepSize = learningRate() / (1 - Math.pow(beta1[0], step));
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] means = this.means.of(leaf);
        double[] sizes = this.sizes.of(leaf);
        double sign = sign();
        double decay = weightDecay;
        double fresh1 = 1 - beta1[0];
        double keep2 = beta2;
        double eps = this.eps;
        double size = stepSize;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + decay * p[i];
            double m = Mean.towards(means[i], d, fresh1);
            double u = Math.max(keep2 * sizes[i], Math.abs(d) + eps);
            means[i] = m;
            sizes[i] = u;
            p[i] -= size * m / u;
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

    /** Options of {@link Adamax}. */
    public static final class Builder extends BetasBuilder<Builder> {

        private Builder() {
            super(2e-3);
        }

        @Override
        public Adamax build() {
            return new Adamax(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

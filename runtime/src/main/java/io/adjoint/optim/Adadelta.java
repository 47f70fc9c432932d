package io.adjoint.optim;

/**
 * Adadelta, PyTorch's {@code torch.optim.Adadelta}: steps by the gradient times the root of the mean squared step over
 * that of the mean squared gradient.
 *
 * <p>M. D. Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012.
 */
public final class Adadelta extends Optimizer {

    private final double rho;
    private final double eps;
    private final double weightDecay;
    private final Slot squares;
    private final Slot steps;

    /**
     * Adadelta with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Adadelta(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Adadelta(Builder options) {
        super("Adadelta", options);
        rho = options.rho;
        eps = options.eps;
        weightDecay = options.weightDecay;
        squares = memory().slot("square_avg", 0);
        steps = memory().slot("acc_delta", 0);
    }

    /** Options, with PyTorch's defaults: lr 1, rho 0.9, eps 1e-6, no weight decay. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void begin(long step) {
        // Nothing changes from step to step.
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double[] squares = this.squares.of(leaf);
        double[] steps = this.steps.of(leaf);
        double sign = sign();
        double decay = weightDecay;
        double keep = rho;
        double fresh = 1 - keep;
        double eps = this.eps;
        double rate = learningRate();
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + decay * p[i];
            double v = keep * squares[i] + fresh * d * d;
            double step = Math.sqrt(steps[i] + eps) / Math.sqrt(v + eps) * d;
            squares[i] = v;
            steps[i] = keep * steps[i] + fresh * step * step;
            p[i] -= rate * step;
        }
    }

    /** Options of {@link Adadelta}. */
    public static final class Builder extends WeightDecayBuilder<Builder> {

        private double rho = 0.9;
        private double eps = 1e-6;

        private Builder() {
            super(1);
        }

        /**
         * How much of the running means is kept at each step, by default 0.9.
         *
         * @throws IllegalArgumentException if it is not from 0 to 1
         */
        public Builder rho(double rho) {
            if (!(rho >= 0 && rho <= 1)) {
                throw Hyperparameter.expected("rho", "a number from 0 to 1", rho);
            }
            this.rho = rho;
            return this;
        }

        /**
         * What is added to the mean squares, by default 1e-6.
         *
         * @throws IllegalArgumentException if it is negative, infinite or NaN
         */
        public Builder eps(double eps) {
            this.eps = Hyperparameter.atLeastZero("eps", eps);
            return this;
        }

        @Override
        public Adadelta build() {
            return new Adadelta(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

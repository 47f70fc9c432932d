package io.adjoint.optim;

/**
 * Stochastic gradient descent, PyTorch's {@code torch.optim.SGD}: {@code p := p - lr * g}, with momentum, dampening,
 * Nesterov's momentum and weight decay if asked for. Without momentum it remembers nothing, so one optimizer can step
 * parameters of any shape, in turns.
 *
 * <p>The method is that of H. Robbins and S. Monro, "A Stochastic Approximation Method", 1951; momentum that of B. T.
 * Polyak, 1964, and Y. Nesterov, 1983, in the form of I. Sutskever and others, "On the importance of initialization and
 * momentum in deep learning", 2013.
 */
public final class Sgd extends Optimizer {

    private final double dampening;
    private final double weightDecay;
    private final boolean nesterov;
    private final double[] momentum;
    private final Slot buffers;

    private boolean isFirst;

    /**
     * An optimizer that goes {@code learningRate} times the gradient downhill.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Sgd(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Sgd(Builder options) {
        super("Sgd", options);
        dampening = options.dampening;
        weightDecay = options.weightDecay;
        nesterov = options.nesterov;
        momentum = memory().number("momentum", options.momentum);
        buffers = memory().lazySlot("momentum_buffer");
    }

    /** Options, with PyTorch's defaults: a learning rate of 0.001, and nothing else. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    boolean remembers() {
        return momentum[0] != 0;
    }

    @Override
    void begin(long step) {
        isFirst = !buffers.isAllocated();
        if (momentum[0] != 0) {
            memory().use(buffers);
        }
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        double sign = sign();
        double rate = learningRate();
        if (momentum[0] != 0) {
            if (isFirst) {
                start(buffers.of(leaf), p, g, n);
            } else {
                accumulate(buffers.of(leaf), p, g, n);
            }
            return;
        }
        if (weightDecay == 0) {
            double signedRate = sign * rate;
            for (int i = 0; i < n; i++) {
                p[i] -= signedRate * g[i];
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            p[i] -= rate * (sign * g[i] + weightDecay * p[i]);
        }
    }

    /** The first step starts the buffer with the gradient itself, undamped. */
    private void start(double[] buffer, double[] p, double[] g, int n) {
        double sign = sign();
        double rate = learningRate();
        double ahead = nesterov ? momentum[0] : 0;
        for (int i = 0; i < n; i++) {
            double d = sign * g[i] + weightDecay * p[i];
            buffer[i] = d;
            p[i] -= rate * (d + ahead * d);
        }
    }

    private void accumulate(double[] buffer, double[] p, double[] g, int n) {
        double sign = sign();
        double rate = learningRate();
        double momentum = this.momentum[0];
        double fresh = 1 - dampening;
        double decay = weightDecay;
        if (nesterov) {
            for (int i = 0; i < n; i++) {
                double d = sign * g[i] + decay * p[i];
                double b = momentum * buffer[i] + fresh * d;
                buffer[i] = b;
                p[i] -= rate * (d + momentum * b);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            double b = momentum * buffer[i] + fresh * (sign * g[i] + decay * p[i]);
            buffer[i] = b;
            p[i] -= rate * b;
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

    /** Options of {@link Sgd}. */
    public static final class Builder extends WeightDecayBuilder<Builder> {

        private double momentum;
        private double dampening;
        private boolean nesterov;

        private Builder() {
            super(1e-3);
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

        /**
         * How much of the gradient is kept out of the momentum, by default 0.
         *
         * @throws IllegalArgumentException if it is infinite or NaN
         */
        public Builder dampening(double dampening) {
            this.dampening = Hyperparameter.finite("dampening", dampening);
            return this;
        }

        /** Whether to take Nesterov's momentum; it needs a momentum and no dampening. */
        public Builder nesterov(boolean nesterov) {
            this.nesterov = nesterov;
            return this;
        }

        /**
         * The optimizer with these options.
         *
         * @throws IllegalArgumentException if Nesterov's momentum was asked for without momentum, or with dampening
         */
        @Override
        public Sgd build() {
            if (nesterov && (momentum <= 0 || dampening != 0)) {
                throw Hyperparameter.expected(
                        "nesterov",
                        "a momentum above zero and no dampening",
                        "momentum " + momentum + " and dampening " + dampening);
            }
            return new Sgd(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

package io.adjoint.optim;

/**
 * The options that all optimizers have, with PyTorch's defaults.
 *
 * @param <B> the builder itself, for chaining
 */
public abstract sealed class OptimizerBuilder<B extends OptimizerBuilder<B>> permits WeightDecayBuilder, Rprop.Builder {

    double lr;
    boolean maximize;

    OptimizerBuilder(double lr) {
        this.lr = lr;
    }

    /**
     * The learning rate.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public B lr(double lr) {
        this.lr = Hyperparameter.atLeastZero("learning rate", lr);
        return self();
    }

    /** Whether to go uphill, by default not. */
    public B maximize(boolean maximize) {
        this.maximize = maximize;
        return self();
    }

    /** The optimizer with these options. */
    public abstract Optimizer build();

    abstract B self();
}

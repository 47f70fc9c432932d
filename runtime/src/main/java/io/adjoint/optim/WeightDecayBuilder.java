package io.adjoint.optim;

/**
 * The options of optimizers that can pull parameters towards zero.
 *
 * @param <B> the builder itself, for chaining
 */
public abstract sealed class WeightDecayBuilder<B extends WeightDecayBuilder<B>> extends OptimizerBuilder<B>
        permits BetasBuilder, Adadelta.Builder, Adagrad.Builder, Asgd.Builder, RmsProp.Builder, Sgd.Builder {

    double weightDecay;

    WeightDecayBuilder(double lr) {
        super(lr);
    }

    /**
     * How much of the parameter is added to its gradient or, where the decay is decoupled, times the learning rate,
     * taken off the parameter itself.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public B weightDecay(double weightDecay) {
        this.weightDecay = Hyperparameter.atLeastZero("weight decay", weightDecay);
        return self();
    }
}

package io.adjoint.optim;

/**
 * The options of optimizers with two running means, of the gradient and of its size.
 *
 * @param <B> the builder itself, for chaining
 */
public abstract sealed class BetasBuilder<B extends BetasBuilder<B>> extends WeightDecayBuilder<B>
        permits Adam.Builder, AdamW.Builder, Adamax.Builder, NAdam.Builder, RAdam.Builder {

    double beta1 = 0.9;
    double beta2 = 0.999;
    double eps = 1e-8;

    BetasBuilder(double lr) {
        super(lr);
    }

    /**
     * How much of the running means is kept at each step: that of the gradient, by default 0.9, and that of its size,
     * by default 0.999.
     *
     * @throws IllegalArgumentException if one is not from 0 to less than 1
     */
    public B betas(double beta1, double beta2) {
        this.beta1 = Hyperparameter.belowOne("betas[0]", beta1);
        this.beta2 = Hyperparameter.belowOne("betas[1]", beta2);
        return self();
    }

    /**
     * What is added to a divisor, by default 1e-8.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public B eps(double eps) {
        this.eps = Hyperparameter.atLeastZero("eps", eps);
        return self();
    }
}

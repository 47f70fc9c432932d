package io.adjoint.optim;

/**
 * Adam, PyTorch's {@code torch.optim.Adam}: steps by the mean gradient over the root of the mean squared gradient, both
 * running means corrected for their start at zero; with AMSGrad, over the root of the largest mean square so far.
 *
 * <p>D. P. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015; AMSGrad: S. J. Reddi, S. Kale and S.
 * Kumar, "On the Convergence of Adam and Beyond", 2018.
 */
public final class Adam extends AdaptiveMoments {

    /**
     * Adam with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public Adam(double learningRate) {
        this(builder().lr(learningRate));
    }

    private Adam(Builder options) {
        super("Adam", options, options.amsgrad, options.decoupledWeightDecay);
    }

    /** Options, with PyTorch's defaults: lr 0.001, betas 0.9 and 0.999, eps 1e-8, no weight decay. */
    public static Builder builder() {
        return new Builder();
    }

    /** Options of {@link Adam}. */
    public static final class Builder extends BetasBuilder<Builder> {

        private boolean amsgrad;
        private boolean decoupledWeightDecay;

        private Builder() {
            super(1e-3);
        }

        /** Whether to divide by the largest mean square so far, by default not. */
        public Builder amsgrad(boolean amsgrad) {
            this.amsgrad = amsgrad;
            return this;
        }

        /** Whether weight decay is taken off the parameters, as {@link AdamW} does, and not put into the gradient. */
        public Builder decoupledWeightDecay(boolean decoupledWeightDecay) {
            this.decoupledWeightDecay = decoupledWeightDecay;
            return this;
        }

        @Override
        public Adam build() {
            return new Adam(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

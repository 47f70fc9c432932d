package io.adjoint.optim;

/**
 * Adam with decoupled weight decay, PyTorch's {@code torch.optim.AdamW}: parameters are first taken {@code lr} times
 * the decay towards zero, which the running means do not see.
 *
 * <p>I. Loshchilov and F. Hutter, "Decoupled Weight Decay Regularization", 2019.
 */
public final class AdamW extends AdaptiveMoments {

    /**
     * AdamW with PyTorch's defaults and this learning rate.
     *
     * @throws IllegalArgumentException if the rate is negative, infinite or NaN
     */
    public AdamW(double learningRate) {
        this(builder().lr(learningRate));
    }

    private AdamW(Builder options) {
        super("AdamW", options, options.amsgrad, true);
    }

    /** Options, with PyTorch's defaults: lr 0.001, betas 0.9 and 0.999, eps 1e-8, weight decay 0.01. */
    public static Builder builder() {
        return new Builder();
    }

    /** Options of {@link AdamW}. */
    public static final class Builder extends BetasBuilder<Builder> {

        private boolean amsgrad;

        private Builder() {
            super(1e-3);
            weightDecay = 1e-2;
        }

        /** Whether to divide by the largest mean square so far, by default not. */
        public Builder amsgrad(boolean amsgrad) {
            this.amsgrad = amsgrad;
            return this;
        }

        @Override
        public AdamW build() {
            return new AdamW(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}

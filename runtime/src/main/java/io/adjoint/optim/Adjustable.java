package io.adjoint.optim;

import java.util.List;

/** What a schedule turns while training goes on: learning rates and, for some optimizers, momentum. */
public sealed interface Adjustable permits Optimizer, Lbfgs {

    /** The learning rate of the next step, PyTorch's {@code lr}. */
    double learningRate();

    /**
     * Sets the learning rate of the next steps.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    void learningRate(double learningRate);

    /**
     * The learning rate before any schedule turned it: schedules refer to it. From the first call on, setting the
     * learning rate leaves it as it is.
     */
    double initialLearningRate();

    /**
     * Sets what schedules refer to.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    void initialLearningRate(double learningRate);

    /** Whether there is a momentum to set: PyTorch's {@code momentum}, or the first of its {@code betas}. */
    boolean hasMomentum();

    /**
     * The momentum of the next step, or the first of the betas.
     *
     * @throws IllegalStateException if there is none
     */
    double momentum();

    /**
     * Sets the momentum of the next steps, or the first of the betas.
     *
     * @throws IllegalStateException if there is none
     * @throws IllegalArgumentException if it is out of its bounds
     */
    void momentum(double momentum);

    /** What has a rate of its own: the optimizers of {@link ParameterGroups}, else this one alone. */
    List<? extends Adjustable> groups();
}

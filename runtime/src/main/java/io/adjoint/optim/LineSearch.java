package io.adjoint.optim;

/** How far {@link Lbfgs} goes along a direction. */
public enum LineSearch {
    /** As far as the learning rate says. */
    NONE,
    /** To where the strong Wolfe conditions hold: the value has fallen enough, and the slope is flat enough. */
    STRONG_WOLFE
}

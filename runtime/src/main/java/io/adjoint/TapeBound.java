package io.adjoint;

/** How much a generated gradient may record: see {@link Differentiable#tape}. */
public enum TapeBound {

    /** As much as it takes. */
    ANY,

    /**
     * What it records does not grow with the number of turns of an outermost loop: at the beginning of a turn there is
     * nothing on the tape of the turns before, other than the snapshots of a {@link Checkpoint}. A turn of its own may
     * record, as often as loops inside it turn.
     */
    TURN,

    /**
     * Nothing: the gradient has no tape. Single values that are kept in variables of the generated method are none, nor
     * are counts of turns in such variables, nor copies of arrays that the method itself makes.
     */
    NONE
}

package io.adjoint.processor.analysis;

import java.util.Set;

/**
 * How a call is reversed.
 *
 * @param kind the way
 * @param parameters the positions of the arguments that the reverse sweep of the call must have again
 * @param cells the positions of the array arguments whose cells, as the call leaves them, the reverse sweep reads
 * @param readsResult whether the reverse sweep reads what the call returned
 * @param keepsResult whether the reverse sweep reads what is in the returned array, as the call leaves it, by a
 *     reference of its own
 */
public record CallPlan(
        Kind kind, Set<Integer> parameters, Set<Integer> cells, boolean readsResult, boolean keepsResult) {
    public CallPlan(Kind kind, Set<Integer> parameters, Set<Integer> cells) {
        this(kind, parameters, cells, false, false);
    }

    /** The ways. */
    public enum Kind {
        /** Not at all: no derivative passes through it and it changes nothing. */
        PLAIN,
        /**
         * By one method without a tape: the callee's adjoint runs the callee again first, if it needs to, and then
         * back.
         */
        JOINT,
        /** The callee's forward sweep records on the caller's tape, and its reverse sweep restores. */
        SPLIT
    }

    public static final CallPlan PLAIN = new CallPlan(Kind.PLAIN, Set.of(), Set.of());

    public boolean isReversed() {
        return kind != Kind.PLAIN;
    }
}

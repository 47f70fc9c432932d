package io.adjoint.processor.ir;

/**
 * How much the generated methods of a method may record.
 *
 * @param bound the limit: the constants of the runtime's {@code TapeBound}, under their names
 * @param origin where it is asked for
 */
public record TapeLimit(Bound bound, Origin origin) {
    /** No limit. */
    public static final TapeLimit NO_LIMIT = new TapeLimit(Bound.ANY, Origin.NONE);

    /** How much. */
    public enum Bound {
        /** As much as it takes. */
        ANY,
        /** Nothing that outlives a turn of an outermost loop. */
        TURN,
        /** Nothing. */
        NONE
    }
}

package io.adjoint.tape;

import java.util.NoSuchElementException;

/** How the tapes grow, and what they say when nothing is left. */
final class Capacity {

    static final int INITIAL = 16;

    /** The longest array that every common virtual machine can allocate. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private Capacity() {}

    /** Twice {@code length}, or the largest possible; never the same again. */
    static int after(int length) {
        if (length >= LARGEST) {
            throw new OutOfMemoryError("a tape cannot hold more than " + LARGEST + " values");
        }
        return length > LARGEST / 2 ? LARGEST : 2 * length;
    }

    /** {@code length} doubled until there is room for {@code wanted}, or the largest possible. */
    static int after(int length, long wanted) {
        int larger = length;
        while (larger < wanted) {
            larger = after(larger);
        }
        return larger;
    }

    static NoSuchElementException empty() {
        return new NoSuchElementException("the tape is empty: more values were restored than recorded");
    }
}

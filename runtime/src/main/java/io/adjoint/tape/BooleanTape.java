package io.adjoint.tape;

import java.util.Arrays;

/** A stack of {@code boolean} values, as a branch taken. One byte each: speed before space. */
public final class BooleanTape {

    private boolean[] values = new boolean[Capacity.INITIAL];
    private int size;

    /** An empty tape. */
    public BooleanTape() {}

    /** Puts {@code value} on the tape. */
    public void push(boolean value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Capacity.after(size));
        }
        values[size++] = value;
    }

    /**
     * Takes the value that was pushed last and is still there.
     *
     * @throws java.util.NoSuchElementException if the tape is empty
     */
    public boolean pop() {
        if (size == 0) {
            throw Capacity.empty();
        }
        return values[--size];
    }

    /** Forgets everything that has not been popped. */
    public void clear() {
        size = 0;
    }

    /** Whether everything that was pushed has been popped. */
    public boolean isEmpty() {
        return size == 0;
    }
}

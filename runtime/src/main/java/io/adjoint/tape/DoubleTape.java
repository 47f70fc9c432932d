package io.adjoint.tape;

import java.util.Arrays;

/** A stack of {@code double} values. */
public final class DoubleTape {

    private double[] values = new double[Capacity.INITIAL];
    private int size;

    /** An empty tape. */
    public DoubleTape() {}

    /** Puts {@code value} on the tape. */
    public void push(double value) {
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
    public double pop() {
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

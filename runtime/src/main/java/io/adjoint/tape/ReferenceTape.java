package io.adjoint.tape;

import java.util.Arrays;

/**
 * A stack of references, {@code null} among them. It keeps the references, not copies, and forgets each as it is
 * popped.
 *
 * @param <T> the type of what is pushed
 */
public final class ReferenceTape<T> {

    private Object[] references = new Object[Capacity.INITIAL];
    private int size;

    /** An empty tape. */
    public ReferenceTape() {}

    /** Puts {@code reference}, which may be null, on the tape. */
    public void push(T reference) {
        if (size == references.length) {
            references = Arrays.copyOf(references, Capacity.after(size));
        }
        references[size++] = reference;
    }

    /**
     * Takes the reference that was pushed last and is still there.
     *
     * @throws java.util.NoSuchElementException if the tape is empty
     */
    public T pop() {
        if (size == 0) {
            throw Capacity.empty();
        }
        @SuppressWarnings("unchecked") // only push writes here
        T reference = (T) references[--size];
        references[size] = null; // what is no longer on the tape must not be held in memory by it
        return reference;
    }

    /** Forgets everything that has not been popped. */
    public void clear() {
        Arrays.fill(references, 0, size, null);
        size = 0;
    }

    /** Whether everything that was pushed has been popped. */
    public boolean isEmpty() {
        return size == 0;
    }
}

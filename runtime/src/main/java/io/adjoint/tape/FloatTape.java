package io.adjoint.tape;

import java.util.Arrays;

/** A stack of {@code float} values. */
public final class FloatTape {

    private float[] values = new float[Capacity.INITIAL];
    private int size;

    /** An empty tape. */
    public FloatTape() {}

    /** Puts {@code value} on the tape. */
    public void push(float value) {
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
    public float pop() {
        if (size == 0) {
            throw Capacity.empty();
        }
        return values[--size];
    }

    /** Puts all elements of an array on the tape, the first one first. */
    public void pushAll(float[] elements) {
        if (elements.length > values.length - size) {
            values = Arrays.copyOf(values, Capacity.after(values.length, (long) size + elements.length));
        }
        System.arraycopy(elements, 0, values, size, elements.length);
        size += elements.length;
    }

    /**
     * Takes as many values as an array has elements, those pushed last, and puts them into it: the one pushed last
     * comes last.
     *
     * @throws java.util.NoSuchElementException if the tape has fewer values; then neither it nor the array has changed
     */
    public void popAll(float[] into) {
        if (size < into.length) {
            throw Capacity.empty();
        }
        size -= into.length;
        System.arraycopy(values, size, into, 0, into.length);
    }

    /**
     * Puts elements of an array on the tape, the first one first. A missing array and elements that it has not are
     * passed over: it is left to what overwrites them to throw for them.
     *
     * @param from the index of the first
     * @param to the index behind the last; none is put there if it is not greater than {@code from}
     */
    public void pushAll(float[] elements, int from, int to) {
        int count = elements == null || from < 0 ? 0 : Math.min(to, elements.length) - from;
        if (count <= 0) {
            return;
        }
        if (count > values.length - size) {
            values = Arrays.copyOf(values, Capacity.after(values.length, (long) size + count));
        }
        System.arraycopy(elements, from, values, size, count);
        size += count;
    }

    /**
     * Takes as many values as there are indices from {@code from} to before {@code to}, those pushed last, and puts
     * them there: the one pushed last comes last.
     *
     * @throws java.util.NoSuchElementException if the tape has fewer values; then neither it nor the array has changed
     * @throws IndexOutOfBoundsException if the array has no such elements; nor then
     */
    public void popAll(float[] into, int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return;
        }
        if (size < count) {
            throw Capacity.empty();
        }
        System.arraycopy(values, size - count, into, from, count);
        size -= count;
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

package io.adjoint.tape;

/**
 * One stack for each kind of value, made when the first value of its kind comes: what a method hands on to a forward
 * sweep whose records it does not know. Kinds do not mix: a {@code double} is popped by {@link #popDouble} whatever was
 * pushed of other kinds in between.
 */
public final class Tape {

    private DoubleTape doubles;
    private FloatTape floats;
    private LongTape longs;
    private IntTape ints;
    private BooleanTape booleans;
    private ReferenceTape<Object> references;

    /** An empty tape. */
    public Tape() {}

    /** Records a {@code double}. */
    public void push(double value) {
        if (doubles == null) {
            doubles = new DoubleTape();
        }
        doubles.push(value);
    }

    /** Records a {@code float}. */
    public void push(float value) {
        if (floats == null) {
            floats = new FloatTape();
        }
        floats.push(value);
    }

    /** Records a {@code long}. */
    public void push(long value) {
        if (longs == null) {
            longs = new LongTape();
        }
        longs.push(value);
    }

    /** Records a {@code int}. {@code byte}, {@code short} and {@code char} values come here too. */
    public void push(int value) {
        if (ints == null) {
            ints = new IntTape();
        }
        ints.push(value);
    }

    /** Records a {@code boolean}. */
    public void push(boolean value) {
        if (booleans == null) {
            booleans = new BooleanTape();
        }
        booleans.push(value);
    }

    /** Records all elements of an array, the first one first. */
    public void pushAll(double[] elements) {
        if (doubles == null) {
            doubles = new DoubleTape();
        }
        doubles.pushAll(elements);
    }

    /**
     * Records the elements from {@code from} to before {@code to}, the first one first. A missing array and elements
     * that it has not are passed over: it is left to what overwrites them to throw for them.
     */
    public void pushAll(double[] elements, int from, int to) {
        if (doubles == null) {
            doubles = new DoubleTape();
        }
        doubles.pushAll(elements, from, to);
    }

    /** Records all elements of an array, the first one first. */
    public void pushAll(float[] elements) {
        if (floats == null) {
            floats = new FloatTape();
        }
        floats.pushAll(elements);
    }

    /**
     * Records the elements from {@code from} to before {@code to}, the first one first. A missing array and elements
     * that it has not are passed over: it is left to what overwrites them to throw for them.
     */
    public void pushAll(float[] elements, int from, int to) {
        if (floats == null) {
            floats = new FloatTape();
        }
        floats.pushAll(elements, from, to);
    }

    /** Records all elements of an array, the first one first. */
    public void pushAll(long[] elements) {
        if (longs == null) {
            longs = new LongTape();
        }
        longs.pushAll(elements);
    }

    /**
     * Records the elements from {@code from} to before {@code to}, the first one first. A missing array and elements
     * that it has not are passed over: it is left to what overwrites them to throw for them.
     */
    public void pushAll(long[] elements, int from, int to) {
        if (longs == null) {
            longs = new LongTape();
        }
        longs.pushAll(elements, from, to);
    }

    /** Records all elements of an array, the first one first. */
    public void pushAll(int[] elements) {
        if (ints == null) {
            ints = new IntTape();
        }
        ints.pushAll(elements);
    }

    /**
     * Records the elements from {@code from} to before {@code to}, the first one first. A missing array and elements
     * that it has not are passed over: it is left to what overwrites them to throw for them.
     */
    public void pushAll(int[] elements, int from, int to) {
        if (ints == null) {
            ints = new IntTape();
        }
        ints.pushAll(elements, from, to);
    }

    /** Records a reference, which may be null; not a copy of what it refers to. */
    public void pushReference(Object reference) {
        if (references == null) {
            references = new ReferenceTape<>();
        }
        references.push(reference);
    }

    /**
     * Restores the last {@code double}.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public double popDouble() {
        if (doubles == null) {
            throw Capacity.empty();
        }
        return doubles.pop();
    }

    /**
     * Restores the last {@code float}.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public float popFloat() {
        if (floats == null) {
            throw Capacity.empty();
        }
        return floats.pop();
    }

    /**
     * Restores the last {@code long}.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public long popLong() {
        if (longs == null) {
            throw Capacity.empty();
        }
        return longs.pop();
    }

    /**
     * Restores the last {@code int}.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public int popInt() {
        if (ints == null) {
            throw Capacity.empty();
        }
        return ints.pop();
    }

    /**
     * Restores the last {@code boolean}.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public boolean popBoolean() {
        if (booleans == null) {
            throw Capacity.empty();
        }
        return booleans.pop();
    }

    /**
     * Restores all elements of an array from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     */
    public void popAll(double[] into) {
        if (doubles == null && into.length > 0) {
            throw Capacity.empty();
        }
        if (into.length > 0) {
            doubles.popAll(into);
        }
    }

    /**
     * Restores the elements from {@code from} to before {@code to} from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     * @throws IndexOutOfBoundsException if the array has no such elements; nor then
     */
    public void popAll(double[] into, int from, int to) {
        if (doubles == null && from < to) {
            throw Capacity.empty();
        }
        if (from < to) {
            doubles.popAll(into, from, to);
        }
    }

    /**
     * Restores all elements of an array from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     */
    public void popAll(float[] into) {
        if (floats == null && into.length > 0) {
            throw Capacity.empty();
        }
        if (into.length > 0) {
            floats.popAll(into);
        }
    }

    /**
     * Restores the elements from {@code from} to before {@code to} from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     * @throws IndexOutOfBoundsException if the array has no such elements; nor then
     */
    public void popAll(float[] into, int from, int to) {
        if (floats == null && from < to) {
            throw Capacity.empty();
        }
        if (from < to) {
            floats.popAll(into, from, to);
        }
    }

    /**
     * Restores all elements of an array from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     */
    public void popAll(long[] into) {
        if (longs == null && into.length > 0) {
            throw Capacity.empty();
        }
        if (into.length > 0) {
            longs.popAll(into);
        }
    }

    /**
     * Restores the elements from {@code from} to before {@code to} from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     * @throws IndexOutOfBoundsException if the array has no such elements; nor then
     */
    public void popAll(long[] into, int from, int to) {
        if (longs == null && from < to) {
            throw Capacity.empty();
        }
        if (from < to) {
            longs.popAll(into, from, to);
        }
    }

    /**
     * Restores all elements of an array from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     */
    public void popAll(int[] into) {
        if (ints == null && into.length > 0) {
            throw Capacity.empty();
        }
        if (into.length > 0) {
            ints.popAll(into);
        }
    }

    /**
     * Restores the elements from {@code from} to before {@code to} from the values that were pushed last.
     *
     * @throws java.util.NoSuchElementException if there are fewer; then neither the tape nor the array has changed
     * @throws IndexOutOfBoundsException if the array has no such elements; nor then
     */
    public void popAll(int[] into, int from, int to) {
        if (ints == null && from < to) {
            throw Capacity.empty();
        }
        if (from < to) {
            ints.popAll(into, from, to);
        }
    }

    /**
     * Restores the last reference. The caller names its type, which is not checked here: a cast of the caller's fails
     * if it is another.
     *
     * @param <T> the type of the reference that was pushed
     * @throws java.util.NoSuchElementException if there is none
     */
    @SuppressWarnings("unchecked")
    public <T> T popReference() {
        if (references == null) {
            throw Capacity.empty();
        }
        return (T) references.pop();
    }

    /** Forgets everything that has not been popped. */
    public void clear() {
        if (doubles != null) {
            doubles.clear();
        }
        if (floats != null) {
            floats.clear();
        }
        if (longs != null) {
            longs.clear();
        }
        if (ints != null) {
            ints.clear();
        }
        if (booleans != null) {
            booleans.clear();
        }
        if (references != null) {
            references.clear();
        }
    }

    /** Whether everything that was pushed, of any kind, has been popped. */
    public boolean isEmpty() {
        return (doubles == null || doubles.isEmpty())
                && (floats == null || floats.isEmpty())
                && (longs == null || longs.isEmpty())
                && (ints == null || ints.isEmpty())
                && (booleans == null || booleans.isEmpty())
                && (references == null || references.isEmpty());
    }
}

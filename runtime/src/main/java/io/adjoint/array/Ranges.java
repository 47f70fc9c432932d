package io.adjoint.array;

/** What the JDK's methods on parts of arrays require of their arguments, with the exceptions that they throw. */
public final class Ranges {

    private Ranges() {}

    /**
     * What {@link java.util.Arrays#fill(double[], int, int, double)} requires.
     *
     * @param length the length of the array
     * @param from the first position to be filled
     * @param to the position after the last
     * @throws IllegalArgumentException if they are out of order
     * @throws ArrayIndexOutOfBoundsException if one of them is outside of the array
     */
    public static void requireFill(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        if (to > length) {
            throw new ArrayIndexOutOfBoundsException(to);
        }
    }

    /**
     * What {@link System#arraycopy} requires.
     *
     * @param type the type of the elements, as Java writes it
     * @param sourceLength the length of the array that is copied from
     * @param from the first position that is copied
     * @param targetLength the length of the array that is copied to
     * @param to the first position that is written
     * @param count how many elements are copied
     * @throws ArrayIndexOutOfBoundsException if a position is outside of its array, or the count is negative
     */
    public static void requireCopy(String type, int sourceLength, int from, int targetLength, int to, int count) {
        if ((from | to | count) < 0) {
            throw negative(type, sourceLength, from, targetLength, to, count);
        }
        if (from > sourceLength - count) {
            throw outside("last source", from + (long) count, type, sourceLength);
        }
        if (to > targetLength - count) {
            throw outside("last destination", to + (long) count, type, targetLength);
        }
    }

    private static ArrayIndexOutOfBoundsException negative(
            String type, int sourceLength, int from, int targetLength, int to, int count) {
        if (from < 0) {
            return outside("source", from, type, sourceLength);
        }
        return to < 0
                ? outside("destination", to, type, targetLength)
                : new ArrayIndexOutOfBoundsException("arraycopy: length " + count + " is negative");
    }

    private static ArrayIndexOutOfBoundsException outside(String what, long index, String type, int length) {
        return new ArrayIndexOutOfBoundsException(
                "arraycopy: " + what + " index " + index + " out of bounds for " + type + "[" + length + "]");
    }

    /**
     * What {@link java.util.Arrays#copyOfRange(double[], int, int)} requires.
     *
     * @param type the type of the elements, as Java writes it
     * @param length the length of the array
     * @param from the first position that is copied
     * @param to the position after the last, which may lie beyond the end of the array
     * @throws IllegalArgumentException if they are out of order
     * @throws ArrayIndexOutOfBoundsException if the first is outside of the array
     */
    public static void requireRange(String type, int length, int from, int to) {
        if (to - from < 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        requireCopy(type, length, from, to - from, 0, Math.min(length - from, to - from));
    }
}

package io.adjoint.array;

/** Copies of arrays all the way down: rows are copied, null stays null. A row that occurs twice gives two rows. */
public final class Copies {

    private Copies() {}

    /** A copy; null for null. */
    public static double[] of(double[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static float[] of(float[] array) {
        return array == null ? null : array.clone();
    }

    /**
     * A copy with copies of all rows, at any depth; null for null.
     *
     * @param <T> the rows: arrays of {@code double} or {@code float}, or arrays of such
     * @throws IllegalArgumentException if a row is no such array
     */
    public static <T> T[] of(T[] array) {
        if (array == null) {
            return null;
        }
        T[] copy = array.clone();
        for (int i = 0; i < copy.length; i++) {
            @SuppressWarnings("unchecked") // the copy of a row is of the row's own type
            T row = (T) ofRow(array[i]);
            copy[i] = row;
        }
        return copy;
    }

    private static Object ofRow(Object row) {
        if (row instanceof double[] numbers) {
            return numbers.clone();
        }
        if (row instanceof float[] numbers) {
            return numbers.clone();
        }
        if (row instanceof Object[] rows) {
            return of(rows);
        }
        if (row == null) {
            return null;
        }
        throw new IllegalArgumentException(
                "no copy of " + row.getClass().getSimpleName() + ": expected arrays of double or float");
    }
}

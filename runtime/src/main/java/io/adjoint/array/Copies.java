package io.adjoint.array;

import java.lang.reflect.Array;

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

    /** A copy; null for null. */
    public static int[] of(int[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static long[] of(long[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static short[] of(short[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static byte[] of(byte[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static char[] of(char[] array) {
        return array == null ? null : array.clone();
    }

    /** A copy; null for null. */
    public static boolean[] of(boolean[] array) {
        return array == null ? null : array.clone();
    }

    /**
     * A copy with copies of all rows, at any depth; null for null. What is not an array is in both.
     *
     * @param <T> the rows
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
        if (row instanceof Object[] rows) {
            return of(rows);
        }
        if (row == null || !row.getClass().isArray()) {
            return row;
        }
        int length = Array.getLength(row);
        Object copy = Array.newInstance(row.getClass().getComponentType(), length);
        System.arraycopy(row, 0, copy, 0, length);
        return copy;
    }
}

package io.adjoint.array;

/**
 * Arrays of zeros in the shape of another: what an adjoint starts from. Rows may differ in length; a null array or row
 * gives null. A row that occurs twice gives two rows.
 */
public final class Zeros {

    private Zeros() {}

    /** Zeros, as many as {@code array} has elements; null for null. */
    public static double[] like(double[] array) {
        return array == null ? null : new double[array.length];
    }

    /** Zeros, as many as {@code array} has elements; null for null. */
    public static float[] like(float[] array) {
        return array == null ? null : new float[array.length];
    }

    /** Zeros, row by row as many as {@code array} has; null for null, and for each null row. */
    public static double[][] like(double[][] array) {
        if (array == null) {
            return null;
        }
        double[][] zeros = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = like(array[i]);
        }
        return zeros;
    }

    /** Zeros, row by row as many as {@code array} has; null for null, and for each null row. */
    public static float[][] like(float[][] array) {
        if (array == null) {
            return null;
        }
        float[][] zeros = new float[array.length][];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = like(array[i]);
        }
        return zeros;
    }

    /**
     * Zeros in the shape of an array of three or more dimensions; null for null, and for each null row.
     *
     * @param <T> the rows: arrays of arrays of {@code double} or {@code float}, as {@code double[][]}
     * @throws IllegalArgumentException if a row is no such array
     */
    public static <T> T[] like(T[] array) {
        if (array == null) {
            return null;
        }
        T[] zeros = array.clone(); // for its type; every row is replaced
        for (int i = 0; i < zeros.length; i++) {
            @SuppressWarnings("unchecked") // the zeros of a row are of the row's own type
            T row = (T) likeRow(array[i]);
            zeros[i] = row;
        }
        return zeros;
    }

    private static Object likeRow(Object row) {
        if (row instanceof double[] numbers) {
            return like(numbers);
        }
        if (row instanceof float[] numbers) {
            return like(numbers);
        }
        if (row instanceof Object[] rows) {
            return like(rows);
        }
        if (row == null) {
            return null;
        }
        throw new IllegalArgumentException(
                "no zeros like " + row.getClass().getSimpleName() + ": expected arrays of double or float");
    }
}

package io.adjoint.array;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** Whether arrays have the same lengths, row by row, and null rows in the same places. */
public final class Shapes {

    /** More rows than this are not all described. */
    private static final int FEW = 8;

    private Shapes() {}

    /**
     * Requires that a parameter has the shape of another.
     *
     * @param name the name of the parameter
     * @param array an array or null
     * @param otherName what the other is called
     * @param other the array whose shape it must have, or null
     * @throws IllegalArgumentException if it has not; the message names both, with their shapes
     */
    public static void require(String name, Object array, String otherName, Object other) {
        if (!fits(array, other)) {
            throw new IllegalArgumentException("'" + name + "' has the shape " + describe(array) + ", but '" + otherName
                    + "' has the shape " + describe(other));
        }
    }

    static boolean fits(Object other, Object array) {
        if (other == null || array == null) {
            return other == array;
        }
        if (!(other instanceof Object[] otherRows) || !(array instanceof Object[] rows)) {
            return Array.getLength(other) == Array.getLength(array);
        }
        boolean fits = otherRows.length == rows.length;
        for (int i = 0; fits && i < rows.length; i++) {
            fits = fits(otherRows[i], rows[i]);
        }
        return fits;
    }

    /** {@code [2][3]}; the rows one by one where they differ: {@code [2]{[3], [4]}}. */
    static String describe(Object array) {
        if (array == null) {
            return "null";
        }
        String length = "[" + Array.getLength(array) + "]";
        if (!(array instanceof Object[] rows) || rows.length == 0) {
            return length;
        }
        StringJoiner all = new StringJoiner(", ", "{", "}");
        boolean areSame = true;
        for (int i = 0; i < rows.length; i++) {
            areSame &= fits(rows[i], rows[0]);
            if (i <= FEW) {
                all.add(i < FEW ? describe(rows[i]) : "…");
            }
        }
        return length + (areSame && rows[0] != null ? describe(rows[0]) : all);
    }
}

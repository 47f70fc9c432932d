package io.adjoint.sparse;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Arrays of sets in the shape of arrays of numbers; a null array or row gives null. */
public final class IndexArrays {

    private IndexArrays() {}

    /** Empty sets, as many as there are numbers. */
    public static Indices[] like(double[] array) {
        return array == null ? null : new Indices[array.length];
    }

    /** Empty sets, as many as there are numbers. */
    public static Indices[] like(float[] array) {
        return array == null ? null : new Indices[array.length];
    }

    /** Empty sets, row by row as many as there are numbers. */
    public static Indices[][] like(double[][] array) {
        if (array == null) {
            return null;
        }
        Indices[][] sets = new Indices[array.length][];
        for (int i = 0; i < array.length; i++) {
            sets[i] = like(array[i]);
        }
        return sets;
    }

    /** Empty sets, row by row as many as there are numbers. */
    public static Indices[][] like(float[][] array) {
        if (array == null) {
            return null;
        }
        Indices[][] sets = new Indices[array.length][];
        for (int i = 0; i < array.length; i++) {
            sets[i] = like(array[i]);
        }
        return sets;
    }

    /**
     * Empty sets in the shape of an array of three or more dimensions: an {@code Indices[][][]}, or of a higher rank.
     *
     * @param rank how many dimensions the array has
     */
    public static Object[] like(Object[] array, int rank) {
        if (array == null) {
            return null;
        }
        int[] lengths = new int[rank];
        lengths[0] = array.length;
        Object[] sets = (Object[]) Array.newInstance(Indices.class, lengths);
        for (int i = 0; i < array.length; i++) {
            sets[i] = row(array[i], rank - 1);
        }
        return sets;
    }

    private static Object[] row(Object row, int rank) {
        if (row instanceof double[] numbers) {
            return like(numbers);
        }
        return row instanceof float[] numbers ? like(numbers) : like((Object[]) row, rank);
    }

    /** The same set for each number. */
    public static Indices[] filled(double[] array, Indices set) {
        return filled(like(array), set);
    }

    /** The same set for each number. */
    public static Indices[] filled(float[] array, Indices set) {
        return filled(like(array), set);
    }

    /** The same set for each number. */
    public static Indices[][] filled(double[][] array, Indices set) {
        return filled(like(array), set);
    }

    /** The same set for each number. */
    public static Indices[][] filled(float[][] array, Indices set) {
        return filled(like(array), set);
    }

    /**
     * Puts the same set everywhere into an array of sets, or of arrays of them, and gives it back.
     *
     * @param <T> the rows, or the sets themselves
     */
    public static <T> T[] filled(T[] sets, Indices set) {
        if (sets instanceof Indices[] row) {
            Arrays.fill(row, set);
        } else if (sets != null) {
            for (T row : sets) {
                filled((Object[]) row, set);
            }
        }
        return sets;
    }
}

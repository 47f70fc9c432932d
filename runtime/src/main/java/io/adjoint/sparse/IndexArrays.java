package io.adjoint.sparse;

import java.util.Arrays;

/** Arrays of sets in the shape of arrays of numbers; a null array or row gives null. */
public final class IndexArrays {

    private IndexArrays() {}

    /** The same set for each number. */
    public static Indices[] filled(double[] array, Indices set) {
        Indices[] sets = like(array);
        if (sets != null) {
            Arrays.fill(sets, set);
        }
        return sets;
    }

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

    /** Empty sets, row by row as many as there are numbers. */
    public static Indices[][][] like(double[][][] array) {
        if (array == null) {
            return null;
        }
        Indices[][][] sets = new Indices[array.length][][];
        for (int i = 0; i < array.length; i++) {
            sets[i] = like(array[i]);
        }
        return sets;
    }

    /** Empty sets, row by row as many as there are numbers. */
    public static Indices[][][] like(float[][][] array) {
        if (array == null) {
            return null;
        }
        Indices[][][] sets = new Indices[array.length][][];
        for (int i = 0; i < array.length; i++) {
            sets[i] = like(array[i]);
        }
        return sets;
    }
}

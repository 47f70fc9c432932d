package io.adjoint.array;

import java.util.Arrays;

/** Copies of arrays, all or a part of which is sorted as {@link Arrays#sort(double[])} sorts. */
public final class Sorted {

    private Sorted() {}

    /** A sorted copy. */
    public static int[] of(int[] array) {
        return of(array, 0, array.length);
    }

    /** A copy of the whole array in which the elements from {@code from} up to {@code to} are sorted. */
    public static int[] of(int[] array, int from, int to) {
        int[] sorted = array.clone();
        Arrays.sort(sorted, from, to);
        return sorted;
    }

    /** A sorted copy. */
    public static long[] of(long[] array) {
        return of(array, 0, array.length);
    }

    /** A copy of the whole array in which the elements from {@code from} up to {@code to} are sorted. */
    public static long[] of(long[] array, int from, int to) {
        long[] sorted = array.clone();
        Arrays.sort(sorted, from, to);
        return sorted;
    }

    /** A sorted copy. */
    public static float[] of(float[] array) {
        return of(array, 0, array.length);
    }

    /** A copy of the whole array in which the elements from {@code from} up to {@code to} are sorted. */
    public static float[] of(float[] array, int from, int to) {
        float[] sorted = array.clone();
        Arrays.sort(sorted, from, to);
        return sorted;
    }

    /** A sorted copy. */
    public static double[] of(double[] array) {
        return of(array, 0, array.length);
    }

    /** A copy of the whole array in which the elements from {@code from} up to {@code to} are sorted. */
    public static double[] of(double[] array, int from, int to) {
        double[] sorted = array.clone();
        Arrays.sort(sorted, from, to);
        return sorted;
    }
}

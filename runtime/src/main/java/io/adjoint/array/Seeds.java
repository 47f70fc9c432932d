package io.adjoint.array;

/**
 * What a caller gives a generated method to pull back: numbers in the shape of what they seed, row by row, null for a
 * null row. A seed is the caller's own array, so nothing here writes to it.
 */
public final class Seeds {

    private Seeds() {}

    /**
     * Requires that a seed has the shape of an array.
     *
     * @param name the name of the parameter that the seed was given for
     * @param seed an array or null
     * @param array what it seeds
     * @throws IllegalArgumentException if it has not; the message names the parameter and both shapes
     */
    public static void require(String name, Object seed, Object array) {
        if (!Shapes.fits(seed, array)) {
            throw new IllegalArgumentException("'" + name + "' has the shape " + Shapes.describe(seed)
                    + ", but what it seeds has the shape " + Shapes.describe(array));
        }
    }

    /** The seed if it has the shape of the array, and else zeros that have. */
    public static double[] fitted(double[] seed, double[] array) {
        return Shapes.fits(seed, array) ? seed : Zeros.like(array);
    }

    /** The seed if it has the shape of the array, and else zeros that have. */
    public static float[] fitted(float[] seed, float[] array) {
        return Shapes.fits(seed, array) ? seed : Zeros.like(array);
    }

    /**
     * The seed if it has the shape of the array, and else zeros that have.
     *
     * @param <T> the rows: arrays of {@code double} or {@code float}, or arrays of such
     */
    public static <T> T[] fitted(T[] seed, T[] array) {
        return Shapes.fits(seed, array) ? seed : Zeros.like(array);
    }

    /** Adds a seed to an adjoint of its shape; nothing to null. */
    public static void add(double[] seed, double[] into) {
        for (int i = 0; into != null && i < into.length; i++) {
            into[i] += seed[i];
        }
    }

    /** Adds a seed to an adjoint of its shape; nothing to null. */
    public static void add(float[] seed, float[] into) {
        for (int i = 0; into != null && i < into.length; i++) {
            into[i] += seed[i];
        }
    }

    /** Adds a seed to an adjoint of its shape, row by row; nothing to null. */
    public static void add(Object[] seed, Object[] into) {
        for (int i = 0; into != null && i < into.length; i++) {
            if (into[i] instanceof double[] row) {
                add((double[]) seed[i], row);
            } else if (into[i] instanceof float[] row) {
                add((float[]) seed[i], row);
            } else {
                add((Object[]) seed[i], (Object[]) into[i]);
            }
        }
    }
}

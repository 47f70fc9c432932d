package io.adjoint.number;

/**
 * Numbers with some of their lowest bits changed. They go along with the numbers that they come from, as these do in a
 * cast to a shorter type: the derivative is 1.
 */
public final class Bits {

    /** {@code Double.longBitsToDouble(Double.doubleToRawLongBits(x) & mask)}. */
    public static double keep(double x, long mask) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & mask);
    }

    /** {@code Float.intBitsToFloat(Float.floatToRawIntBits(x) & mask)}. */
    public static float keep(float x, int mask) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & mask);
    }

    /** {@code Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ bits)}. */
    public static double flip(double x, long bits) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ bits);
    }

    /** {@code Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ bits)}. */
    public static float flip(float x, int bits) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ bits);
    }

    private Bits() {}
}

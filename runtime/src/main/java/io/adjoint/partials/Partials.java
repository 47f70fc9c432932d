package io.adjoint.partials;

/**
 * Partial derivatives whose formula breaks down somewhere, each multiplied by {@code g}, the adjoint of the function's
 * result. Generated code calls these; other code need not.
 */
public final class Partials {

    /**
     * For {@code z = pow(x, y)}, what the adjoint of {@code x} grows by: <i>g · y · x<sup>y−1</sup></i>.
     *
     * <p>0 where {@code y} is 0: the function is then constant in {@code x}, at 0 and infinity too.
     */
    public static double powBase(double g, double x, double y) {
        if (y == 0) {
            return 0;
        }
        if (y == 2) { // by far the most frequent exponent, and a constant: this is all that is left of the method
            return g * (2 * x);
        }
        return g * (y * Math.pow(x, y - 1));
    }

    /**
     * For {@code z = pow(x, y)}, what the adjoint of {@code y} grows by: <i>g · z · ln x</i>.
     *
     * <p>0 where {@code x} is 0 and {@code y} is not negative: for a positive {@code y} the limit from {@code x > 0}.
     * NaN where {@code x} is negative.
     */
    public static double powExponent(double g, double x, double y, double z) {
        return x == 0 && y >= 0 ? 0 : g * (z * Math.log(x));
    }

    /**
     * What the adjoint of {@code z} grows by in {@link #powExponent}: <i>g · ln x</i>, and 0 where that is 0 whatever
     * {@code z}.
     */
    public static double powLog(double g, double x, double y) {
        return x == 0 && y >= 0 ? 0 : g * Math.log(x);
    }

    /** What the adjoint of {@code x} grows by in {@link #powLog}: <i>g / x</i>, and 0 where that is constant. */
    public static double powReciprocal(double g, double x, double y) {
        return x == 0 && y >= 0 ? 0 : g / x;
    }

    /**
     * For {@code z = hypot(x, y)}, what the adjoint of {@code x} grows by: <i>g · x / z</i>; for that of {@code y}, put
     * {@code y} in the place of {@code x}.
     *
     * <p>0 at the origin: the tip of a cone has 0 among its subgradients.
     */
    public static double hypot(double g, double x, double z) {
        return z == 0 ? 0 : g * (x / z);
    }

    /**
     * For {@code atan2(y, x)}, what the adjoint of {@code y} grows by: <i>g · x / (x² + y²)</i>.
     *
     * <p>0 at the origin. The squares do not overflow or underflow where the quotient does not.
     */
    public static double atan2Y(double g, double y, double x) {
        return g * inverse(x, y);
    }

    /**
     * For {@code atan2(y, x)}, what the adjoint of {@code x} grows by: <i>−g · y / (x² + y²)</i>.
     *
     * <p>0 at the origin. The squares do not overflow or underflow where the quotient does not.
     */
    public static double atan2X(double g, double y, double x) {
        return -g * inverse(y, x);
    }

    /** <i>a / (a² + b²)</i>. */
    private static double inverse(double a, double b) {
        double squares = a * a + b * b;
        if (squares > 0x1p-960 && squares < Double.POSITIVE_INFINITY) {
            return a / squares;
        }
        double size = Math.max(Math.abs(a), Math.abs(b));
        if (size == 0) {
            return 0;
        }
        if (!(size < Double.POSITIVE_INFINITY)) {
            return a / squares;
        }
        // Scaled by a power of two, which is exact.
        int exponent = Math.getExponent(size);
        double p = Math.scalb(a, -exponent);
        double q = Math.scalb(b, -exponent);
        return Math.scalb(p / (p * p + q * q), -exponent);
    }

    /**
     * For {@code x % y}, what the adjoint of {@code y} grows by: <i>−g · q</i>, where <i>q</i> is the quotient <i>x /
     * y</i> without its fraction.
     *
     * <p>Where the remainder jumps, <i>q</i> is the quotient that Java took.
     */
    public static double remainderDivisor(double g, double x, double y) {
        return -g * quotient(x, y, x % y);
    }

    /**
     * For {@code IEEEremainder(x, y)}, what the adjoint of {@code y} grows by: <i>−g · q</i>, where <i>q</i> is the
     * integer nearest to <i>x / y</i>.
     *
     * <p>Where the remainder jumps, <i>q</i> is the integer that Java took.
     */
    public static double ieeeRemainderDivisor(double g, double x, double y) {
        return -g * quotient(x, y, Math.IEEEremainder(x, y));
    }

    /**
     * How often {@code y} was taken out of {@code x}; by way of the remainder, which is exact where x / y is rounded.
     */
    private static double quotient(double x, double y, double remainder) {
        double quotient = x / y;
        return Math.abs(quotient) < 0x1p52 ? Math.rint((x - remainder) / y) : quotient;
    }

    private Partials() {}
}

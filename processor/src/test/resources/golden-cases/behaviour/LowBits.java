package cases;

import io.adjoint.Differentiable;

/** Numbers whose lowest bits are masked or flipped, as compensated arithmetic does. */
final class LowBits {
    private static final long MASK = -1L << 27;

    // at product(0.3, -1.7)
    // at product(0.0, 2.5)
    @Differentiable
    static double product(double a, double b) {
        double aHigh = Double.longBitsToDouble(Double.doubleToRawLongBits(a) & ((-1L) << 27));
        double aLow = a - aHigh;
        double bHigh = Double.longBitsToDouble(Double.doubleToLongBits(b) & MASK);
        double bLow = b - bHigh;
        double product = a * b;
        double rest = aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
        return product + rest;
    }

    // at inTwoParts(1.3)
    @Differentiable
    static double inTwoParts(double x) {
        double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x * x) & ~0xFFL);
        double low = x * x - high;
        return 3 * high + 3 * low;
    }

    // at flipped(0.7)
    @Differentiable
    static double flipped(double x) {
        return Math.abs(x - Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ 1)) + x * x;
    }
}

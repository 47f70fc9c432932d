package io.adjoint.partials;

/**
 * How much of {@code g}, the adjoint of the result, passes to an argument that is chosen by comparison. Generated code
 * calls these; other code need not.
 *
 * <p>Nothing is multiplied: where an argument was not chosen the answer is 0, whatever {@code g} is. A comparison with
 * NaN lets {@code g} pass, so that a NaN is not hidden behind a gradient of 0.
 */
public final class Ties {

    /** For {@code max(x, y)}, what passes to {@code x}: all of {@code g} where it is greater, half of it at a tie. */
    public static double max(double g, double x, double y) {
        return x < y ? 0 : x == y ? g / 2 : g;
    }

    /** As {@link #max(double, double, double)}. */
    public static float max(float g, float x, float y) {
        return x < y ? 0 : x == y ? g / 2 : g;
    }

    /** For {@code min(x, y)}, what passes to {@code x}: all of {@code g} where it is less, half of it at a tie. */
    public static double min(double g, double x, double y) {
        return x > y ? 0 : x == y ? g / 2 : g;
    }

    /** As {@link #min(double, double, double)}. */
    public static float min(float g, float x, float y) {
        return x > y ? 0 : x == y ? g / 2 : g;
    }

    /**
     * For {@code max(x, c)} with a constant {@code c}, what passes to {@code x}: all of {@code g} above {@code c}, and
     * nothing at a tie, as for a rectifier.
     */
    public static double above(double g, double x, double c) {
        return x <= c ? 0 : g;
    }

    /** As {@link #above(double, double, double)}. */
    public static float above(float g, float x, float c) {
        return x <= c ? 0 : g;
    }

    /**
     * For {@code min(x, c)} with a constant {@code c}, what passes to {@code x}: all of {@code g} below {@code c}, and
     * nothing at a tie.
     */
    public static double below(double g, double x, double c) {
        return x >= c ? 0 : g;
    }

    /** As {@link #below(double, double, double)}. */
    public static float below(float g, float x, float c) {
        return x >= c ? 0 : g;
    }

    /**
     * For {@code clamp(x, low, high)}, what passes to {@code x}: all of {@code g} from bound to bound, both included.
     * What passes to {@code low} is {@code below(g, x, low)}, and to {@code high} it is {@code above(g, x, high)}.
     */
    public static double within(double g, double x, double low, double high) {
        return x < low || x > high ? 0 : g;
    }

    /** As {@link #within(double, double, double, double)}. */
    public static float within(float g, float x, float low, float high) {
        return x < low || x > high ? 0 : g;
    }

    private Ties() {}
}

package conformance;

/** A class of somebody else's. */
final class Elsewhere {
    static double logOfOneAnd(double x) {
        return Double.parseDouble(Double.toString(Math.log1p(x)));
    }

    private Elsewhere() {}
}

package io.adjoint.optim;

/** A running mean. */
final class Mean {

    private Mean() {}

    /** The mean moved towards the fresh value by a share of the way, from the nearer end: so it is exact at both. */
    static double towards(double mean, double fresh, double share) {
        return share < 0.5 ? mean + share * (fresh - mean) : fresh - (fresh - mean) * (1 - share);
    }
}

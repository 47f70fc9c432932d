package io.adjoint.tape;

/**
 * The binomial schedule of checkpoints: where to take snapshots so that the fewest turns of a loop have to be run again
 * (A. Griewank 1992; A. Griewank and A. Walther 2000, algorithm 799, "revolve").
 *
 * <p>With {@code s} snapshots, {@code b(s, r) = (s + r)! / (s! r!)} turns can be reversed with none run more than
 * {@code r} times before it is run for its own reversal; {@code l} turns, {@code b(s, r - 1) < l <= b(s, r)}, take
 * {@code r l - b(s + 1, r - 1)} such runs altogether.
 */
public final class Binomial {

    /**
     * How many turns after a snapshot to take the next one.
     *
     * @param turns the number of turns to reverse, from the snapshot on
     * @param snapshots how many snapshots there may be, this one included
     * @return at least 1; {@code turns} if there is to be no further snapshot
     */
    public static int ahead(int turns, int snapshots) {
        if (turns <= 2) {
            return 1;
        }
        if (snapshots <= 1) {
            return turns;
        }
        long before = 1; // b(snapshots, runs - 1)
        long runs = 1;
        long reach = snapshots + 1L; // b(snapshots, runs)
        while (reach < turns) {
            runs++;
            before = reach;
            reach = reach * (snapshots + runs) / runs;
        }
        long oneLess = before * snapshots / (snapshots + runs - 1); // b(snapshots - 1, runs - 1)
        return (int) Math.min(before, turns - oneLess);
    }

    private Binomial() {}
}

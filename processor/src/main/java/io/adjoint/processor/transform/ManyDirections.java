package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Procedure;
import java.util.List;

/**
 * A private method that sweeps forward in several directions at once: the primal and the partials are computed once for
 * all.
 *
 * @param procedure takes an array of directions for each leaf, and returns an array for each part
 * @param count how many directions
 */
record ManyDirections(Procedure procedure, int count) {
    /** In how many directions a sweep goes that may be asked for any number. */
    private static final int USUAL = 4;

    /** A method of numbers alone is swept in all their directions at once if they are no more than this. */
    private static final int MOST = 6;

    /** In how many directions at once a sweep with respect to some leaves should go; 1 if there is but one. */
    static int count(List<Leaf> leaves) {
        boolean areNumbers = leaves.stream().noneMatch(Leaf::isArray);
        return areNumbers && leaves.size() <= MOST ? leaves.size() : USUAL;
    }
}

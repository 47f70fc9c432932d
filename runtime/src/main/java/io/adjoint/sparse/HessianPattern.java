package io.adjoint.sparse;

/**
 * Which second derivatives of a number may be other than zero: pairs of independents that meet in what is not linear.
 */
public final class HessianPattern {
    private final IntList[] rows;
    private final int[] compact;
    private Indices last;

    /** @param length how many independents there are */
    public HessianPattern(int length) {
        rows = new IntList[length];
        compact = new int[length];
    }

    /** Every two of a set meet, and each meets itself. */
    public void meet(Indices set) {
        if (set != null && set != last) {
            pair(set.toArray(), set.toArray());
            last = set;
        }
    }

    /** Every one of a set meets every one of another. */
    public void meet(Indices one, Indices other) {
        if (one == other) {
            meet(one);
        } else if (one != null && other != null) {
            pair(one.toArray(), other.toArray());
            pair(other.toArray(), one.toArray());
        }
    }

    private void pair(int[] at, int[] columns) {
        for (int i : at) {
            if (rows[i] == null) {
                rows[i] = new IntList();
            }
            IntList row = rows[i];
            row.addAll(columns);
            // What is added again and again takes no more room than twice what there is
            if (row.size() > 2 * compact[i] + 64) {
                compact[i] = row.distinct().length;
            }
        }
    }

    /** By independent, those that it meets, in ascending order. */
    int[][] adjacency() {
        int[][] adjacency = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            adjacency[i] = rows[i] == null ? new int[0] : rows[i].distinct();
        }
        return adjacency;
    }
}

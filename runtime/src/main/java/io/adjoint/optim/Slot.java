package io.adjoint.optim;

import java.util.Arrays;
import java.util.List;

/** A number kept for every parameter, such as a running mean of its gradients: an array for each leaf. */
final class Slot {

    private final String name;
    private final boolean isLazy;
    private final double initial;
    private double[][] rows;

    Slot(String name, double initial, boolean isLazy) {
        this.name = name;
        this.initial = initial;
        this.isLazy = isLazy;
    }

    String name() {
        return name;
    }

    /** Whether it comes into being only when it is first used. */
    boolean isLazy() {
        return isLazy;
    }

    boolean isAllocated() {
        return rows != null;
    }

    /** @param leaves those that it is kept for, in order, of what may be more */
    void allocate(List<Leaf> leaves) {
        double[][] fresh = new double[leaves.get(leaves.size() - 1).index() + 1][];
        for (Leaf leaf : leaves) {
            fresh[leaf.index()] = new double[leaf.length()];
            if (initial != 0) {
                Arrays.fill(fresh[leaf.index()], initial);
            }
        }
        rows = fresh;
    }

    void forget() {
        rows = null;
    }

    /** The numbers for one leaf, in place. */
    double[] of(int leaf) {
        return rows[leaf];
    }

    /** All leaves in a row. */
    double[] save(List<Leaf> leaves) {
        double[] all = new double[size(leaves)];
        int at = 0;
        for (Leaf leaf : leaves) {
            System.arraycopy(rows[leaf.index()], 0, all, at, leaf.length());
            at += leaf.length();
        }
        return all;
    }

    void restore(List<Leaf> leaves, double[] all) {
        allocate(leaves);
        int at = 0;
        for (Leaf leaf : leaves) {
            System.arraycopy(all, at, rows[leaf.index()], 0, leaf.length());
            at += leaf.length();
        }
    }

    int size(List<Leaf> leaves) {
        return leaves.stream().mapToInt(Leaf::length).sum();
    }
}

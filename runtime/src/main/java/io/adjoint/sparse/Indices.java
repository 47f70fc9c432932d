package io.adjoint.sparse;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A set of positions in an array of independents: those of the elements that a number is computed from. The empty set
 * is {@code null}, so that a new array of sets is one of empty sets.
 *
 * <p>A union of large sets is put off until somebody asks what is in it: a sum over a whole array costs no more than
 * the array is long.
 */
public final class Indices {
    /** Sets with at most so many positions are united at once. */
    private static final int SMALL = 16;

    /** In ascending order and without duplicates; null as long as it has not been asked for. */
    private int[] sorted;

    private Indices left;
    private Indices right;

    private Indices(int... sorted) {
        this.sorted = sorted;
    }

    private Indices(Indices left, Indices right) {
        this.left = left;
        this.right = right;
    }

    /** The sets of the independents themselves: {@code {0}, {1}, …}, {@code length} of them. */
    public static Indices[] each(int length) {
        Indices[] each = new Indices[length];
        for (int i = 0; i < length; i++) {
            each[i] = new Indices(i);
        }
        return each;
    }

    /** The positions in one or the other. */
    public static Indices union(Indices one, Indices other) {
        if (one == null || one == other) {
            return other;
        }
        if (other == null) {
            return one;
        }
        if (one.sorted != null && other.sorted != null && one.sorted.length + other.sorted.length <= SMALL) {
            int[] both = Arrays.copyOf(one.sorted, one.sorted.length + other.sorted.length);
            System.arraycopy(other.sorted, 0, both, one.sorted.length, other.sorted.length);
            return new Indices(distinct(both, both.length));
        }
        return new Indices(one, other);
    }

    /**
     * All positions in the sets of an array.
     *
     * @param cells a set, an array of sets, an array of such arrays, or null
     */
    public static Indices within(Object cells) {
        if (cells instanceof Object[] rows) {
            Indices all = null;
            for (Object row : rows) {
                all = union(all, within(row));
            }
            return all;
        }
        return (Indices) cells;
    }

    /** The positions in ascending order; the array is the set's own. */
    int[] toArray() {
        if (sorted == null) {
            sorted = collected();
            left = null;
            right = null;
        }
        return sorted;
    }

    /** What the sets hold that this one was put together of: each of them is looked at once. */
    private int[] collected() {
        Set<Indices> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Indices> open = new ArrayDeque<>();
        IntList found = new IntList();
        open.push(this);
        while (!open.isEmpty()) {
            Indices next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.sorted != null) {
                found.addAll(next.sorted);
            } else {
                open.push(next.left);
                open.push(next.right);
            }
        }
        return found.distinct();
    }

    /** The first {@code count} numbers of an array, which is changed, in ascending order and each once. */
    static int[] distinct(int[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a turn of a loop puts on tapes: by how many loops there are around what is recorded, the loop itself not
 * counted, how many values. An array counts as a loop over its elements.
 */
final class TapeLoad {
    private final TreeMap<Integer, Integer> values = new TreeMap<>();

    static TapeLoad of(Collection<Var> variables) {
        TapeLoad load = new TapeLoad();
        variables.forEach(variable -> load.add(variable.type().rank()));
        return load;
    }

    void add(int depth) {
        values.merge(depth, 1, Integer::sum);
    }

    /**
     * Whether it pays to run a turn again so that only another load is recorded: it is at most half of this one where
     * the two differ, in the innermost loops that they do, and no loop of the turn is nested deeper. A few numbers a
     * turn are as soon recorded as computed again.
     *
     * @param work how deep the loops of a turn are nested
     */
    boolean isWorth(int work, TapeLoad other) {
        TreeMap<Integer, Integer> all = new TreeMap<>(values);
        other.values.forEach((depth, count) -> all.putIfAbsent(depth, 0));
        for (Map.Entry<Integer, Integer> each : all.descendingMap().entrySet()) {
            int count = other.values.getOrDefault(each.getKey(), 0);
            if (each.getValue() != count) {
                return each.getKey() > 0 && work <= each.getKey() && each.getValue() >= 2 * count;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

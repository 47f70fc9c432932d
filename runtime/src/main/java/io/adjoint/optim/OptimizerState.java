package io.adjoint.optim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What an optimizer or a schedule remembers between steps, for saving: four plain values. Immutable; arrays are copied
 * on the way in and out.
 *
 * @param algorithm whose state it is, such as {@code Adam}
 * @param shape of what parameters, such as {@code double[3]} or {@code Neuron(w: double[3], b: double)}; empty if no
 *     step was taken yet, or the algorithm takes any
 * @param steps how many steps were taken
 * @param slots by name, in a fixed order: PyTorch's names for what is kept for each parameter ({@code exp_avg},
 *     {@code momentum_buffer}), all parameters in a row, and arrays of one element for what there is once ({@code lr})
 */
public record OptimizerState(String algorithm, String shape, long steps, Map<String, double[]> slots) {

    /**
     * A state, to be restored.
     *
     * @throws NullPointerException if something is null
     * @throws IllegalArgumentException if the number of steps is negative
     */
    public OptimizerState {
        Objects.requireNonNull(algorithm, "algorithm: expected a name, got null");
        Objects.requireNonNull(shape, "shape: expected a text, got null");
        if (steps < 0) {
            throw new IllegalArgumentException("steps: expected zero or more, got " + steps);
        }
        slots = copy(slots);
    }

    /** The numbers by name, as copies. */
    @Override
    public Map<String, double[]> slots() {
        return copy(slots);
    }

    private static Map<String, double[]> copy(Map<String, double[]> slots) {
        Map<String, double[]> copy = new LinkedHashMap<>();
        slots.forEach((name, values) -> copy.put(name, values.clone()));
        return Collections.unmodifiableMap(copy);
    }

    /** Whether all is the same, bit for bit but for the bits of NaN. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OptimizerState that
                && algorithm.equals(that.algorithm)
                && shape.equals(that.shape)
                && steps == that.steps
                && slots.keySet().equals(that.slots.keySet())
                && slots.keySet().stream().allMatch(name -> Arrays.equals(slots.get(name), that.slots.get(name)));
    }

    @Override
    public int hashCode() {
        int hash = Objects.hash(algorithm, shape, steps);
        for (Map.Entry<String, double[]> slot : slots.entrySet()) {
            hash += slot.getKey().hashCode() ^ Arrays.hashCode(slot.getValue());
        }
        return hash;
    }

    /** The names and lengths; the numbers may be many. */
    @Override
    public String toString() {
        StringJoiner joiner = new StringJoiner(
                ", ", algorithm + (shape.isEmpty() ? "" : " of " + shape) + " after " + steps + " steps [", "]");
        slots.forEach((name, values) -> joiner.add(name + ": " + values.length));
        return joiner.toString();
    }
}

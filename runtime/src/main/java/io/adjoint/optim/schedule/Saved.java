package io.adjoint.optim.schedule;

import io.adjoint.optim.OptimizerState;
import java.util.Map;
import java.util.Objects;

/** What is asked of a state before it is restored. */
final class Saved {

    private Saved() {}

    static void requireOf(String algorithm, OptimizerState state) {
        Objects.requireNonNull(state, "state: expected one that was saved, got null");
        if (!state.algorithm().equals(algorithm)) {
            throw new IllegalArgumentException(
                    "state: expected one of " + algorithm + ", got one of " + state.algorithm());
        }
    }

    static void requireLengths(Map<String, double[]> own, Map<String, double[]> saved) {
        own.forEach((name, values) -> {
            double[] others = saved.get(name);
            if (others == null || others.length != values.length) {
                throw new IllegalArgumentException("state: expected " + values.length + " elements in slot " + name
                        + ", got " + (others == null ? "no such slot" : others.length));
            }
        });
    }
}

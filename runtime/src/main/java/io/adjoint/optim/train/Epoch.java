package io.adjoint.optim.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How it went when training had seen all examples once more.
 *
 * @param number of the epoch, from 1
 * @param learningRate of its last step; of the first parameter group, if there are several
 * @param metrics by name: first {@code loss}, the mean over the examples, of each with the parameters as they were when
 *     it was its turn; then those that were asked for, with the parameters at the epoch's end
 */
public record Epoch(int number, double learningRate, Map<String, Double> metrics) {

    /** The name of the training's own metric. */
    public static final String LOSS = "loss";

    /** The metrics are copied. */
    public Epoch {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** The mean loss over the examples that were trained with. */
    public double loss() {
        return metric(LOSS);
    }

    /**
     * A metric by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double metric(String name) {
        Double value = metrics.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "metric: expected one of " + String.join(", ", metrics.keySet()) + ", got " + name);
        }
        return value;
    }
}

package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.ParameterTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Training as it stands between two epochs, or a model by itself: parameters, and what optimizers and schedules
 * remember. On file it is UTF-8 text, a line each:
 *
 * <pre>{@code
 * adjoint checkpoint 1                       the format's version
 * parameters Net(w: double[2], b: double)    their shape
 * numbers 3                                  how many follow, up to 8 in a line
 * 0.1 -2.5E-4 3.0
 * state optimizer                            any number of states, by name
 * algorithm Adam
 * shape Net(w: double[2], b: double)
 * steps 20
 * slot exp_avg 3                             any number of slots, with as many numbers
 * 0.5 0.25 -1.0
 * metric loss 20                             any number of metrics, a number for each epoch
 * 0.9 0.8 0.7 0.65 0.63 0.61 0.6 0.59
 * ...
 * end 1a2b3c4d                               CRC-32 of all lines before, line feeds included
 * }</pre>
 *
 * <p>Numbers are written as {@link Double#toString(double)} does, and read back as the same ones, bit for bit.
 *
 * @param shape of the parameters
 * @param parameters all in a row, in the order of the shape
 * @param states by name, in the order in which they are written
 * @param history the metrics of all epochs by name, in the order in which they are written; these may be infinite or
 *     NaN
 */
public record Checkpoint(
        String shape, double[] parameters, Map<String, OptimizerState> states, Map<String, double[]> history) {

    /**
     * A checkpoint; the numbers and the maps are copied.
     *
     * @throws IllegalArgumentException if a parameter is infinite or NaN, or a number in a state NaN, or if a name,
     *     shape or algorithm has line breaks or blanks at its ends
     */
    public Checkpoint {
        requireLine(shape, "shape");
        parameters = Objects.requireNonNull(parameters, "parameters: expected an array, got null")
                .clone();
        for (int i = 0; i < parameters.length; i++) {
            if (!Double.isFinite(parameters[i])) {
                throw new IllegalArgumentException(
                        "parameters[" + i + "]: expected a finite number, got " + parameters[i]);
            }
        }
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        states.forEach((name, state) -> {
            requireLine(name, "name of a state");
            requireLine(state.algorithm(), "algorithm of state " + name);
            requireLine(state.shape(), "shape of state " + name);
            state.slots().forEach((slot, values) -> {
                requireLine(slot, "name of a slot of state " + name);
                requireNoNan(values, "slot " + slot + " of state " + name);
            });
        });
        Map<String, double[]> copies = new LinkedHashMap<>();
        history.forEach((name, values) -> {
            requireLine(name, "name of a metric");
            copies.put(name, values.clone());
        });
        history = Collections.unmodifiableMap(copies);
    }

    private static void requireNoNan(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "]: expected a number, got NaN");
            }
        }
    }

    private static void requireLine(String text, String name) {
        Objects.requireNonNull(text, name + ": expected a text, got null");
        if (!text.equals(text.strip()) || text.contains("\n") || text.contains("\r")) {
            throw new IllegalArgumentException(
                    name + ": expected one line without blanks at its ends, got \"" + text + "\"");
        }
    }

    /**
     * Parameters by themselves, to be saved.
     *
     * @throws IllegalArgumentException if they are not what {@link ParameterTree} takes, or one is infinite or NaN
     */
    public static <P> Checkpoint of(P parameters) {
        ParameterTree<P> tree = ParameterTree.of(parameters);
        return new Checkpoint(tree.shape(), tree.flatten(parameters), Map.of(), Map.of());
    }

    /**
     * The parameters, made anew.
     *
     * @param example parameters of the same shape, from which comes what is not a number; not changed
     * @throws IllegalArgumentException if these parameters are of another shape
     */
    public <P> P parametersLike(P example) {
        ParameterTree<P> tree = ParameterTree.of(example);
        if (!tree.shape().equals(shape)) {
            throw new IllegalArgumentException("parameters: expected " + tree.shape() + ", got " + shape);
        }
        return tree.unflatten(parameters);
    }

    /** All parameters in a row, a copy. */
    @Override
    public double[] parameters() {
        return parameters.clone();
    }

    /**
     * The state by a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OptimizerState state(String name) {
        OptimizerState state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException(
                    "state: expected one called " + name + ", got " + String.join(", ", states.keySet()));
        }
        return state;
    }

    /**
     * Writes a new file beside {@code file}, its name with {@code .new}, and moves it there when it is complete and on
     * the disk: at any moment {@code file} is either what it was or the new one.
     *
     * @throws IOException if it cannot be written or moved; then the file is what it was
     */
    public void write(Path file) throws IOException {
        CheckpointWriter.write(this, file);
    }

    /**
     * What is in a file.
     *
     * @throws CheckpointException if it is not a checkpoint of this version, is truncated or damaged, or has a NaN or
     *     an infinite parameter in it: with the line, what was expected there and what was found
     * @throws IOException if it cannot be read
     */
    public static Checkpoint read(Path file) throws IOException {
        return CheckpointReader.read(file);
    }
}

package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
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
 * end 1a2b3c4d                               CRC-32 of all lines before, line feeds included
 * }</pre>
 *
 * <p>Numbers are written as {@link Double#toString(double)} does, and read back as the same ones, bit for bit.
 *
 * @param shape of the parameters
 * @param parameters all in a row, in the order of the shape
 * @param states by name, in the order in which they are written
 */
public record Checkpoint(String shape, double[] parameters, Map<String, OptimizerState> states) {

    /**
     * A checkpoint; the numbers and the map are copied.
     *
     * @throws IllegalArgumentException if a parameter is infinite or NaN, or a name, shape or algorithm has line breaks
     *     or blanks at its ends
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
            state.slots().keySet().forEach(slot -> requireLine(slot, "name of a slot of state " + name));
        });
    }

    private static void requireLine(String text, String name) {
        Objects.requireNonNull(text, name + ": expected a text, got null");
        if (!text.equals(text.strip()) || text.contains("\n") || text.contains("\r")) {
            throw new IllegalArgumentException(
                    name + ": expected one line without blanks at its ends, got \"" + text + "\"");
        }
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

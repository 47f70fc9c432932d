package io.adjoint.optim;

import java.util.Map;

/** What L-BFGS remembers from iteration to iteration. */
final class LbfgsMemory {

    LbfgsHistory history;
    double[] direction;
    double[] previousGradient;
    double step;
    double previousValue;
    long iterations;
    long evaluations;

    LbfgsMemory(int historySize) {
        history = new LbfgsHistory(historySize);
    }

    private LbfgsMemory(LbfgsMemory other) {
        history = other.history.copy();
        direction = other.direction;
        previousGradient = other.previousGradient;
        step = other.step;
        previousValue = other.previousValue;
        iterations = other.iterations;
        evaluations = other.evaluations;
    }

    /** A copy, to go on with until it is sure that nothing throws; arrays are never changed, so they may be shared. */
    LbfgsMemory copy() {
        return new LbfgsMemory(this);
    }

    /** The direction of the next iteration, learning from the last. */
    double[] nextDirection(double[] gradient) {
        if (iterations > 0) {
            history.add(Vectors.scaled(step, direction), Vectors.difference(gradient, previousGradient));
        }
        return history.direction(gradient);
    }

    void save(Map<String, double[]> into) {
        into.put("func_evals", new double[] {evaluations});
        into.put("n_iter", new double[] {iterations});
        if (iterations > 0) {
            into.put("t", new double[] {step});
            into.put("prev_loss", new double[] {previousValue});
            into.put("d", direction);
            into.put("prev_flat_grad", previousGradient);
            history.save(into);
        }
    }

    /**
     * What was saved.
     *
     * @throws IllegalArgumentException if something is missing or of the wrong length
     */
    static LbfgsMemory restored(int historySize, Map<String, double[]> saved) {
        LbfgsMemory memory = new LbfgsMemory(historySize);
        memory.evaluations = (long) require("func_evals", saved, 1)[0];
        memory.iterations = (long) require("n_iter", saved, 1)[0];
        if (memory.iterations > 0) {
            memory.step = require("t", saved, 1)[0];
            memory.previousValue = require("prev_loss", saved, 1)[0];
            memory.direction = require("d", saved, -1);
            int size = memory.direction.length;
            memory.previousGradient = require("prev_flat_grad", saved, size);
            int pairs = require("ro", saved, -1).length;
            require("old_dirs", saved, pairs * size);
            require("old_stps", saved, pairs * size);
            require("H_diag", saved, 1);
            memory.history = LbfgsHistory.restored(historySize, saved);
        }
        return memory;
    }

    private static double[] require(String name, Map<String, double[]> saved, int length) {
        double[] values = saved.get(name);
        if (values == null || length >= 0 && values.length != length) {
            throw Hyperparameter.expected(
                    "state",
                    (length < 0 ? "" : length + " elements in ") + "slot " + name,
                    values == null ? "no such slot" : values.length);
        }
        return values;
    }
}

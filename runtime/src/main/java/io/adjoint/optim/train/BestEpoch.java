package io.adjoint.optim.train;

import io.adjoint.optim.OptimizerState;
import io.adjoint.optim.Resumable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The best epoch so far, by the metric of an {@link EarlyStopping}, and how long ago it was. */
final class BestEpoch implements Resumable {

    private static final String ALGORITHM = "EarlyStopping";

    private final EarlyStopping rule;
    private final int size;
    private long epochs;
    private int best;
    private double value;
    private double[] parameters; // null before the first

    BestEpoch(EarlyStopping rule, int size) {
        this.rule = rule;
        this.size = size;
        this.value = rule.worst();
    }

    /** Takes notice of an epoch. */
    void see(Epoch epoch, double[] parametersThere) {
        epochs = epoch.number();
        double now = epoch.metric(rule.metric());
        if (parameters == null || rule.isBetter(now, value)) {
            value = Double.isNaN(now) ? rule.worst() : now;
            best = epoch.number();
            parameters = parametersThere.clone();
        }
    }

    boolean isLongAgo() {
        return parameters != null && epochs - best >= rule.patience();
    }

    /** The number of the best epoch; 0 before the first. */
    int number() {
        return best;
    }

    /** Its parameters, if training is to end with them, else null. */
    double[] toRestore() {
        return rule.restoreBest() ? parameters : null;
    }

    @Override
    public OptimizerState state() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        slots.put("best_epoch", new double[] {best});
        slots.put("best_value", new double[] {value});
        if (parameters != null) {
            slots.put("best_parameters", parameters);
        }
        return new OptimizerState(ALGORITHM, rule.metric(), epochs, slots);
    }

    @Override
    public void restore(OptimizerState state) {
        require("algorithm", ALGORITHM, state.algorithm());
        require("metric", rule.metric(), state.shape());
        Map<String, double[]> slots = state.slots();
        double[] number = require(slots, "best_epoch", 1);
        double[] metric = require(slots, "best_value", 1);
        double[] flat = slots.containsKey("best_parameters") ? require(slots, "best_parameters", size) : null;
        epochs = state.steps();
        best = (int) number[0];
        value = metric[0];
        parameters = flat;
    }

    private static void require(String what, String expected, String got) {
        if (!got.equals(expected)) {
            throw new IllegalArgumentException(what + " of early stopping: expected " + expected + ", got " + got);
        }
    }

    private static double[] require(Map<String, double[]> slots, String name, int length) {
        double[] values = slots.get(name);
        if (values == null || values.length != length) {
            throw new IllegalArgumentException("slot " + name + " of early stopping: expected " + length
                    + " numbers, got " + (values == null ? "no such slot" : values.length));
        }
        return values;
    }
}

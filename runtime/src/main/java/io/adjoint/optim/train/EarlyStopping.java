package io.adjoint.optim.train;

import java.util.Objects;

/**
 * When to stop before the last epoch: when a metric has not become better for some epochs. Immutable.
 *
 * <pre>{@code
 * EarlyStopping.on("validation loss").patience(5)
 * EarlyStopping.on("accuracy").maximize().minDelta(0.001).patience(3)
 * }</pre>
 *
 * @param metric its name
 * @param patience for how many epochs in a row it need not become better
 * @param minDelta by more than how much it must change to be better
 * @param larger whether larger is better
 * @param restoreBest whether training ends with the parameters of the best epoch, rather than of the last
 */
public record EarlyStopping(String metric, int patience, double minDelta, boolean larger, boolean restoreBest) {

    /**
     * Options that were checked.
     *
     * @throws IllegalArgumentException if the patience is less than 1, or the delta negative, infinite or NaN
     */
    public EarlyStopping {
        Objects.requireNonNull(metric, "metric: expected a name, got null");
        if (patience < 1) {
            throw new IllegalArgumentException("patience: expected 1 epoch or more, got " + patience);
        }
        if (!(minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minDelta: expected a finite number, zero or more, got " + minDelta);
        }
    }

    /** On the first epoch in which a metric is not less than it ever was; ends with the best epoch's parameters. */
    public static EarlyStopping on(String metric) {
        return new EarlyStopping(metric, 1, 0, false, true);
    }

    /**
     * After so many epochs in a row that are not better than the best, rather than one.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public EarlyStopping patience(int patience) {
        return new EarlyStopping(metric, patience, minDelta, larger, restoreBest);
    }

    /**
     * With changes not counted that are this small, or smaller.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public EarlyStopping minDelta(double minDelta) {
        return new EarlyStopping(metric, patience, minDelta, larger, restoreBest);
    }

    /** For a metric of which more is better. */
    public EarlyStopping maximize() {
        return new EarlyStopping(metric, patience, minDelta, true, restoreBest);
    }

    /** Ending with the parameters of the last epoch, instead of those of the best. */
    public EarlyStopping keepLast() {
        return new EarlyStopping(metric, patience, minDelta, larger, false);
    }

    boolean isBetter(double value, double best) {
        return larger ? value > best + minDelta : value < best - minDelta;
    }

    /** What any number is better than. */
    double worst() {
        return larger ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}

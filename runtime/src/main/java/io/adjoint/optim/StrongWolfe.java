package io.adjoint.optim;

import java.util.function.DoubleFunction;

/**
 * A line search for a point where the value has fallen by at least {@code C1} of what the slope promised and the slope
 * is at most {@code C2} of what it was: first outwards, until an interval holds such a point, then inwards.
 *
 * <p>J. Nocedal and S. J. Wright, "Numerical Optimization", 2006, algorithms 3.5 and 3.6, in the form of M. Schmidt's
 * minFunc, which PyTorch follows too.
 */
final class StrongWolfe {

    private static final double C1 = 1e-4;
    private static final double C2 = 0.9;
    private static final double SMALLEST_INTERVAL = 1e-9;
    private static final int MOST_TURNS = 25;

    private final DoubleFunction<Trial> line;
    private final Trial start;
    private final double size;

    private int turns;
    private int evaluations;

    /**
     * A search.
     *
     * @param line the objective along the direction
     * @param start where it is now, at step 0
     * @param size the largest element of the direction
     */
    StrongWolfe(DoubleFunction<Trial> line, Trial start, double size) {
        this.line = line;
        this.start = start;
        this.size = size;
    }

    int evaluations() {
        return evaluations;
    }

    Trial search(double firstStep) {
        Trial previous = start;
        Trial trial = evaluate(firstStep);
        for (turns = 0; turns < MOST_TURNS; turns++) {
            if (isTooHigh(trial) || turns > 1 && trial.value() >= previous.value()) {
                return zoom(previous, trial);
            }
            if (isFlat(trial)) {
                return trial;
            }
            if (trial.slope() >= 0) {
                return zoom(previous, trial);
            }
            double least = trial.step() + 0.01 * (trial.step() - previous.step());
            double next = Trial.minimumOfCubic(previous, trial, least, trial.step() * 10);
            previous = trial;
            trial = evaluate(next);
        }
        return start.value() <= trial.value() ? start : trial;
    }

    /** Of two points with one value, the first is the lower. */
    private Trial zoom(Trial first, Trial second) {
        Trial[] ends = {first, second};
        int low = lower(ends);
        boolean wasNearEdge = false;
        for (; turns < MOST_TURNS; turns++) {
            double left = Math.min(ends[0].step(), ends[1].step());
            double right = Math.max(ends[0].step(), ends[1].step());
            if ((right - left) * size < SMALLEST_INTERVAL) {
                break;
            }
            double step = Trial.minimumOfCubic(ends[0], ends[1], left, right);
            double margin = 0.1 * (right - left);
            boolean isNearEdge = Math.min(right - step, step - left) < margin;
            if (isNearEdge && (wasNearEdge || step >= right || step <= left)) {
                step = Math.abs(step - right) < Math.abs(step - left) ? right - margin : left + margin;
                isNearEdge = false;
            }
            wasNearEdge = isNearEdge;
            Trial trial = evaluate(step);
            int high = 1 - low;
            if (isTooHigh(trial) || trial.value() >= ends[low].value()) {
                ends[high] = trial;
                low = lower(ends);
            } else {
                if (isFlat(trial)) {
                    return trial;
                }
                if (trial.slope() * (ends[high].step() - ends[low].step()) >= 0) {
                    ends[high] = ends[low];
                }
                ends[low] = trial;
            }
        }
        return ends[low];
    }

    private static int lower(Trial[] ends) {
        return ends[0].value() <= ends[1].value() ? 0 : 1;
    }

    private boolean isTooHigh(Trial trial) {
        return trial.value() > start.value() + C1 * trial.step() * start.slope();
    }

    private boolean isFlat(Trial trial) {
        return Math.abs(trial.slope()) <= -C2 * start.slope();
    }

    private Trial evaluate(double step) {
        evaluations++;
        return line.apply(step);
    }
}

package io.adjoint.samples.gradbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One function of an eval.
 *
 * @param compute what is timed
 * @param output what goes out as JSON, of what was computed
 * @param <I> the input, converted from JSON
 * @param <R> the result
 */
record Workload<I, R>(Function<I, R> compute, Function<R, ?> output) {

    private static final double NANOSECONDS = 1e9;

    /**
     * What was computed, and how long that took each time.
     *
     * @param output as JSON
     * @param nanoseconds of each run
     */
    record Report(Object output, List<Long> nanoseconds) {}

    /** Computes at least so many times, and at least for so long. */
    Report run(I input, int minRuns, double minSeconds) {
        List<Long> nanoseconds = new ArrayList<>();
        double seconds = 0;
        R result;
        do {
            long start = System.nanoTime();
            result = compute.apply(input);
            long elapsed = System.nanoTime() - start;
            nanoseconds.add(elapsed);
            seconds += elapsed / NANOSECONDS;
        } while (nanoseconds.size() < minRuns || seconds < minSeconds);
        return new Report(output.apply(result), List.copyOf(nanoseconds));
    }
}

package io.adjoint.samples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * How long the benchmarks of a workload took.
 *
 * @param rounds for each round, by the benchmark's name, nanoseconds (the best iteration: the one that others on the
 *     machine disturbed least)
 */
record Measured(Case workload, List<Map<String, Double>> rounds) {

    /**
     * Round by round, so that what disturbs the machine for a while disturbs one round of all.
     *
     * @param benchmarks a regular expression of their names
     */
    static List<Measured> of(List<Case> cases, String benchmarks, Effort effort)
            throws RunnerException, ReflectiveOperationException {
        Map<Case, List<Map<String, Double>>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Case workload : cases) {
                Map<String, Double> times = measure(workload, benchmarks, effort);
                System.err.printf("round %d, %s: %s%n", round, workload, times);
                rounds.computeIfAbsent(workload, each -> new ArrayList<>()).add(times);
            }
        }
        List<Measured> measured = new ArrayList<>();
        rounds.forEach((workload, times) -> measured.add(new Measured(workload, times)));
        return measured;
    }

    private static Map<String, Double> measure(Case workload, String benchmarks, Effort effort)
            throws RunnerException, ReflectiveOperationException {
        String type = "^" + Pattern.quote(workload.type().getName()) + "\\.";
        ChainedOptionsBuilder options = effort.options().include(type + benchmarks + "$");
        for (String benchmark : workload.prepare().leftOut()) {
            options.exclude(type + benchmark + "$");
        }
        if (workload.size() != null) {
            options.param(Case.SIZE, workload.size());
        }
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            times.put(name.substring(name.lastIndexOf('.') + 1), nanoseconds(result));
        }
        return times;
    }

    /** On the processor; by the clock where that is not known. */
    static double nanoseconds(RunResult result) {
        Result<?> processor = result.getSecondaryResults().get(ProcessorTime.NAME);
        return (processor == null ? result.getPrimaryResult() : processor)
                .getStatistics()
                .getMin();
    }

    /** The names of the benchmarks. */
    List<String> benchmarks() {
        return List.copyOf(rounds.get(0).keySet());
    }

    /** Nanoseconds: the median over the rounds. */
    double time(String benchmark) {
        return median(rounds.stream().map(times -> times.get(benchmark)).toList());
    }

    /** How often as long the one took as the other: the median over the rounds of their ratio in each. */
    double ratio(String benchmark, String other) {
        return median(rounds.stream()
                .map(times -> times.get(benchmark) / times.get(other))
                .toList());
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

package io.adjoint.samples.benchmarks;

import io.adjoint.samples.benchmarks.optimizers.AdamStep;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** The table of what steps of optimizers cost beside loops written by hand, in Markdown. */
final class OptimizerSteps {

    private static final String ROW = "| %-10s | %11s | %11s | %20s | %13s | %22s |%n";

    /** Measures, in as many rounds as asked for, of which the best counts. */
    static String measured(Effort effort) throws RunnerException {
        Map<Integer, Map<String, Double>> times = new TreeMap<>();
        for (int round = 0; round < effort.rounds(); round++) {
            String type = "^" + Pattern.quote(AdamStep.class.getName()) + "\\.";
            for (RunResult result : new Runner(effort.options().include(type).build()).run()) {
                String name = result.getParams().getBenchmark();
                int size = Integer.parseInt(result.getParams().getParam(Case.SIZE));
                times.computeIfAbsent(size, each -> new TreeMap<>())
                        .merge(name.substring(name.lastIndexOf('.') + 1), Measured.nanoseconds(result), Math::min);
            }
        }
        StringBuilder table = new StringBuilder();
        table.append(
                row("parameters", "Adam", "by hand", "by hand, checked", "Adam / by hand", "Adam / by hand, checked"));
        table.append("| --: | --: | --: | --: | --: | --: |\n");
        times.forEach((size, time) -> table.append(row(
                size,
                RatioTable.time(time.get("adam")),
                RatioTable.time(time.get("byHand")),
                RatioTable.time(time.get("byHandChecked")),
                RatioTable.ratio(time.get("adam") / time.get("byHand")),
                RatioTable.ratio(time.get("adam") / time.get("byHandChecked")))));
        return table.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    private OptimizerSteps() {}
}

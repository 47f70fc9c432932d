package io.adjoint.samples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of ratios, in Markdown. */
final class RatioTable {

    private static final Set<String> OURS = Set.of("primal", "generated", "byHand");
    private static final String ROW = "| %-28s | %11s | %15s | %13s | %17s | %s |%n";

    static String of(List<Measured> measured) {
        StringBuilder table = new StringBuilder();
        table.append(row(
                "workload",
                "primal",
                "generated / primal",
                "by hand / primal",
                "generated / by hand",
                "peers / generated"));
        table.append("| --- | --: | --: | --: | --: | --- |\n");
        double logarithms = 0;
        double worst = 0;
        for (Measured each : measured) {
            double byHand = each.ratio("generated", "byHand");
            logarithms += Math.log(byHand);
            worst = Math.max(worst, byHand);
            table.append(row(
                    each.workload().toString(),
                    time(each.time("primal")),
                    ratio(each.ratio("generated", "primal")),
                    ratio(each.ratio("byHand", "primal")),
                    ratio(byHand),
                    peers(each)));
        }
        table.append(String.format(
                Locale.ROOT,
                "%nGenerated / by hand: geometric mean %.2f, at most %.2f.%n",
                Math.exp(logarithms / measured.size()),
                worst));
        return table.toString();
    }

    private static String peers(Measured measured) {
        return measured.benchmarks().stream()
                .filter(benchmark -> !OURS.contains(benchmark))
                .map(peer -> peer + " " + ratio(measured.ratio(peer, "generated")))
                .collect(Collectors.joining(", "));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 100 ? "%.2f" : "%.0f", ratio);
    }

    static String time(double nanoseconds) {
        return nanoseconds < 1e3
                ? String.format(Locale.ROOT, "%.1f ns", nanoseconds)
                : nanoseconds < 1e6
                        ? String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1e3)
                        : String.format(Locale.ROOT, "%.1f ms", nanoseconds / 1e6);
    }

    private RatioTable() {}
}

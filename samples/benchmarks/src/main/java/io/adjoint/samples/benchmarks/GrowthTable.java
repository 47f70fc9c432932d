package io.adjoint.samples.benchmarks;

import static io.adjoint.samples.benchmarks.RatioTable.ratio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generated gradient / primal by size, a workload a row, in Markdown. */
final class GrowthTable {

    static String of(List<Measured> measured) {
        Map<String, List<Measured>> rows = measured.stream()
                .collect(
                        Collectors.groupingBy(each -> each.workload().name(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("| workload | generated / primal, by size | largest / smallest |\n");
        table.append("| --- | --- | --: |\n");
        rows.forEach((name, sizes) -> {
            double[] ratios = sizes.stream()
                    .mapToDouble(each -> each.ratio("generated", "primal"))
                    .sorted()
                    .toArray();
            String bySize = sizes.stream()
                    .map(each -> each.workload().size() + ": " + ratio(each.ratio("generated", "primal")))
                    .collect(Collectors.joining(", "));
            table.append("| %s | %s | %s |%n".formatted(name, bySize, ratio(ratios[ratios.length - 1] / ratios[0])));
        });
        return table.toString();
    }

    private GrowthTable() {}
}

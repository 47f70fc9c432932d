package io.adjoint.processor.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is listed: the functions whose shapes are ported, the values that are certified for them, and the features that
 * some of them wait for.
 *
 * @param functions the ids, in order
 * @param values value and gradient by id and name of the case, a number and then all numbers of the gradient
 * @param pending the features that an id waits for
 */
record Conformance(Set<String> functions, Map<String, double[]> values, Map<String, List<String>> pending) {

    static Conformance read() {
        Set<String> functions = Sheet.of("functions.tsv").stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, double[]> values = Sheet.of("values.tsv").stream()
                .collect(Collectors.toMap(row -> key(row.get("id"), row.get("case")), Conformance::numbers));
        Map<String, List<String>> pending = Sheet.of("pending.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id"),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get("feature") + ": " + row.get("reason"), Collectors.toList())));
        return new Conformance(functions, values, pending);
    }

    static String key(String id, String name) {
        return id + " " + name;
    }

    private static double[] numbers(Map<String, String> row) {
        return Stream.concat(
                        Stream.of(row.get("value")),
                        Arrays.stream(row.get("gradient").split(", ")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Counts by how the ids stand, for the log. */
    String summary(List<Port> ports) {
        Set<String> right = ids(ports, false);
        Set<String> refused = ids(ports, true);
        refused.removeAll(right);
        Set<String> waiting = new LinkedHashSet<>(pending.keySet());
        waiting.removeAll(right);
        waiting.removeAll(refused);
        List<String> lines = new ArrayList<>();
        lines.add("%d functions: %d differentiated in %d cases, %d refused, %d pending"
                .formatted(
                        functions.size(),
                        right.size(),
                        ports.stream().filter(port -> !port.isRefused()).count(),
                        refused.size(),
                        waiting.size()));
        ports.stream()
                .flatMap(port -> port.refusal().stream()
                        .map(each -> "refused " + port + ": " + each.diagnostic() + ", " + each.reason()))
                .forEach(lines::add);
        pending.forEach((id, features) -> lines.add("pending " + id + ": " + String.join("; ", features)));
        return String.join("\n  ", lines);
    }

    private static Set<String> ids(List<Port> ports, boolean isRefused) {
        return ports.stream()
                .filter(port -> port.isRefused() == isRefused)
                .map(Port::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

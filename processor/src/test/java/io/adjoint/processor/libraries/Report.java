package io.adjoint.processor.libraries;

import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.libraries.Trial.Outcome;
import io.adjoint.processor.libraries.Trial.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a library, as text.
 *
 * @param candidates how many methods a derivative could be asked of
 * @param tried how many it was asked of
 * @param verdicts what came of those that were accepted
 */
record Report(Library library, int candidates, int tried, Acceptance acceptance, Map<Candidate, Verdict> verdicts) {

    /** What must not be: gradients that are wrong, that javac refuses, or that broke the processor. */
    List<String> faults() {
        return lines().filter(each -> each.matches("(WRONG|BROKEN) .*|.*\\[ADJ90\\d\\].*"))
                .toList();
    }

    String headline() {
        Map<Outcome, Long> outcomes = verdicts.values().stream()
                .collect(Collectors.groupingBy(Verdict::outcome, TreeMap::new, Collectors.counting()));
        return "%s: %d candidates, %d tried: accepted %d %s, broken %d, warned of %d, refused %d"
                .formatted(
                        library.name(),
                        candidates,
                        tried,
                        acceptance.accepted().size(),
                        outcomes,
                        acceptance.broken().size(),
                        acceptance.warnings().size(),
                        acceptance.refused().size());
    }

    /** A line for each method, then each reason of refusal with how often it was given. */
    String text() {
        return headline() + "\n" + lines().collect(Collectors.joining("\n", "", "\n")) + reasons();
    }

    private Stream<String> lines() {
        Stream.Builder<String> lines = Stream.builder();
        acceptance.broken().forEach((method, message) -> lines.add("BROKEN " + method.key() + ": " + message));
        acceptance.warnings().forEach(each -> lines.add("WARNING " + each));
        verdicts.forEach((method, verdict) -> lines.add(verdict.outcome() + " " + method.key()
                + (verdict.outcome() == Outcome.RIGHT && !verdict.detail().contains(Outcome.NOT_A_NUMBER.name())
                        ? ""
                        : " " + verdict.detail())));
        acceptance
                .refused()
                .forEach((method, problems) -> lines.add("REFUSED " + method.key() + ": "
                        + problems.stream().map(Report::whatAndWhere).distinct().collect(Collectors.joining("; "))));
        return lines.build();
    }

    private String reasons() {
        Map<String, Integer> counts = new TreeMap<>();
        acceptance
                .refused()
                .values()
                .forEach(problems -> problems.stream()
                        .map(Report::firstLine)
                        .distinct()
                        .forEach(each -> counts.merge(each, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> "%4d %s%n".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining());
    }

    private static String whatAndWhere(Problem problem) {
        return firstLine(problem) + " ‹" + problem.origin().text() + "›";
    }

    private static String firstLine(Problem problem) {
        return problem.text().lines().findFirst().orElse("").trim();
    }
}

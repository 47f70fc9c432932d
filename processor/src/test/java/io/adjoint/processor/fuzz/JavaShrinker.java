package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a failing program smaller for as long as it fails in the same way. */
final class JavaShrinker {
    private static final int AT_ONCE = 40;
    private static final int ROUNDS = 200;

    private final Fuzz fuzz;
    private final Finding finding;
    private final Set<String> tried = new HashSet<>();
    private int rounds;

    JavaShrinker(Fuzz fuzz, Finding finding) {
        this.fuzz = fuzz;
        this.finding = finding;
    }

    JavaProgram shrink(JavaProgram failing) {
        JavaProgram smallest = failing;
        Optional<JavaProgram> smaller = Optional.of(failing);
        while (smaller.isPresent() && rounds < ROUNDS) {
            smallest = smaller.get();
            smaller = smaller(smallest);
        }
        return smallest;
    }

    private Optional<JavaProgram> smaller(JavaProgram program) {
        List<JavaProgram> candidates = Smaller.than(program.methods())
                .filter(methods -> tried.add(methods.text()))
                .sorted(Comparator.comparing(Piece::size))
                .map(program::with)
                .toList();
        for (int from = 0; from < candidates.size() && rounds < ROUNDS; from += AT_ONCE) {
            Optional<JavaProgram> found =
                    failing(candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<JavaProgram> failing(List<JavaProgram> candidates) {
        rounds++;
        List<JavaProgram> java = Batch.java(new ArrayList<>(candidates));
        Map<JavaProgram, Finding> found = java.isEmpty() ? Map.of() : fuzz.findings(java);
        return java.stream()
                .filter(each -> found.containsKey(each) && found.get(each).isLike(finding))
                .findFirst();
    }
}

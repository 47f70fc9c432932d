package io.adjoint.processor.diagnostics;

import io.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/** The problems found so far. A pass adds to it and goes on; the front end prints them, sorted, at the end. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void add(Diagnostic diagnostic, Origin origin, Object... arguments) {
        all.add(Problem.of(diagnostic, origin, arguments));
    }

    /** What is found in several ways is said once. */
    public void addOnce(Diagnostic diagnostic, Origin origin, Object... arguments) {
        Problem problem = Problem.of(diagnostic, origin, arguments);
        if (!all.contains(problem)) {
            all.add(problem);
        }
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.diagnostic().isError());
    }
}

package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The trees that {@link Origin#key} stands for, so that the language between needs no tree of its own. */
public final class TreeIndex {
    private final Trees trees;
    private final SourceText text;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Tree, Integer> keys = new IdentityHashMap<>();
    private final Map<Advised, Hint> hints = new HashMap<>();

    private record Entry(Tree tree, CompilationUnitTree unit) {}

    public TreeIndex(Trees trees) {
        this.trees = trees;
        this.text = new SourceText(trees.getSourcePositions());
    }

    /** What is said at a place. */
    private record Advised(io.adjoint.processor.diagnostics.Diagnostic diagnostic, int key) {}

    /** Notes what would help at a place, should something be said of it there. */
    void advise(io.adjoint.processor.diagnostics.Diagnostic diagnostic, Origin origin, Hint hint) {
        hints.put(new Advised(diagnostic, origin.key()), hint);
    }

    private Problem advised(Problem problem) {
        Hint hint = hints.get(new Advised(problem.diagnostic(), problem.origin().key()));
        return hint != null && problem.arguments().size() == 1
                ? Problem.of(
                        problem.diagnostic(),
                        problem.origin(),
                        problem.arguments().get(0),
                        hint)
                : problem;
    }

    /** The tree that an origin stands for; null for an origin that no user wrote. */
    public Tree tree(Origin origin) {
        return origin.key() < 0 ? null : entries.get(origin.key()).tree();
    }

    /** The file that an origin is in; null for an origin that no user wrote. */
    public CompilationUnitTree unit(Origin origin) {
        return origin.key() < 0 ? null : entries.get(origin.key()).unit();
    }

    /** The origin of a token or a statement without a body. */
    Origin origin(Tree tree, CompilationUnitTree unit) {
        return origin(tree, unit, text.firstLine(tree, unit));
    }

    /** The origin of a statement with a body: only what stands before it is quoted. */
    Origin header(Tree statement, Tree body, CompilationUnitTree unit) {
        return origin(statement, unit, text.header(statement, body, unit));
    }

    Origin origin(Tree tree, CompilationUnitTree unit, String quoted) {
        int key = keys.computeIfAbsent(tree, unseen -> {
            entries.add(new Entry(tree, unit));
            return entries.size() - 1;
        });
        long start = text.start(tree, unit);
        if (start < 0) {
            return new Origin(key, 0, 0, quoted);
        }
        int line = (int) unit.getLineMap().getLineNumber(start);
        int column = (int) unit.getLineMap().getColumnNumber(start);
        return new Origin(key, line, column, quoted);
    }

    /**
     * Prints problems at their trees, by file and position; one without a tree goes to the messager.
     *
     * @param said what has been said before, of which nothing is said again: a body may be read for several classes
     */
    public void print(List<Problem> problems, Messager messager, Set<String> said) {
        problems.stream()
                .map(this::advised)
                .sorted(byPosition())
                .filter(problem -> said.add(place(problem) + problem.text()))
                .forEach(problem -> print(problem, messager));
    }

    private String place(Problem problem) {
        Origin origin = problem.origin();
        return file(origin) + ":" + origin.line() + ":" + origin.column() + " ";
    }

    private Comparator<Problem> byPosition() {
        return Comparator.<Problem, String>comparing(problem -> file(problem.origin()))
                .thenComparing(problem -> problem.origin().line())
                .thenComparing(problem -> problem.origin().column())
                .thenComparing(Problem::diagnostic);
    }

    private String file(Origin origin) {
        return origin.key() < 0 ? "" : unit(origin).getSourceFile().toUri().toString();
    }

    private void print(Problem problem, Messager messager) {
        Diagnostic.Kind kind = problem.diagnostic().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        Origin origin = problem.origin();
        if (origin.key() < 0) {
            messager.printMessage(kind, problem.text());
        } else {
            trees.printMessage(kind, problem.text(), tree(origin), unit(origin));
        }
    }
}

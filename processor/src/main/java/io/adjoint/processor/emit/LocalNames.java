package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The Java name of each declaration of a method: the variable's own, unless one that has a better claim to it is in
 * scope together with it. Parameters come first, then the first variable of each name, then the others.
 */
final class LocalNames {
    private final List<String> parameters;
    private final Map<Stmt, String> locals;

    private LocalNames(List<String> parameters, Map<Stmt, String> locals) {
        this.parameters = parameters;
        this.locals = locals;
    }

    /**
     * The names of a procedure's declarations.
     *
     * @param hidden names that nothing can be called
     */
    static LocalNames of(Procedure procedure, Set<String> hidden) {
        List<Declaration> declarations = new ArrayList<>();
        for (Var parameter : procedure.parameters()) {
            declarations.add(new Declaration(parameter, null, declarations.size()));
        }
        int parameterCount = declarations.size();
        collect(procedure.body(), declarations);
        declarations.subList(0, parameterCount).forEach(parameter -> parameter.end = declarations.size());

        Choice choice = new Choice(hidden, declarations);
        declarations.stream().sorted(Declaration.BEST_CLAIM).forEach(choice::choose);
        Map<Stmt, String> locals = new IdentityHashMap<>();
        declarations.stream()
                .skip(parameterCount)
                .forEach(declaration -> locals.put(declaration.statement, declaration.chosen));
        return new LocalNames(
                declarations.stream()
                        .limit(parameterCount)
                        .map(declaration -> declaration.chosen)
                        .toList(),
                locals);
    }

    /** The name of the parameter at an index. */
    String parameter(int index) {
        return parameters.get(index);
    }

    /** The name of what a statement declares. */
    String declaredBy(Stmt stmt) {
        String name = locals.get(stmt);
        if (name == null) {
            throw new AssertionError("declares nothing: " + stmt);
        }
        return name;
    }

    private static void collect(Block block, List<Declaration> into) {
        List<Declaration> ofBlock = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Parts parts = Parts.of(stmt);
            Optional<Declaration> declared =
                    parts.declared().map(variable -> new Declaration(variable, stmt, into.size()));
            declared.ifPresent(into::add);
            parts.blocks().forEach(inner -> collect(inner, into));
            if (stmt instanceof Stmt.For) {
                declared.ifPresent(index -> index.end = into.size());
            } else {
                declared.ifPresent(ofBlock::add);
            }
        }
        ofBlock.forEach(declaration -> declaration.end = into.size());
    }

    /** One place where a variable comes into scope: it is in scope together with those declared before its end. */
    private static final class Declaration {
        /** Stable, so that of equals the one that is declared first chooses first. */
        static final Comparator<Declaration> BEST_CLAIM = Comparator.<Declaration, Boolean>comparing(
                        declaration -> declaration.statement != null)
                .thenComparing(declaration -> declaration.variable.id());

        private final Var variable;
        private final Stmt statement;
        private final int start;
        private int end;
        private String chosen;

        Declaration(Var variable, Stmt statement, int start) {
            this.variable = variable;
            this.statement = statement;
            this.start = start;
        }

        boolean overlaps(Declaration other) {
            return this != other && start < other.end && other.start < end;
        }
    }

    /** Which names are taken, by whom. */
    private static final class Choice {
        private final Set<String> hidden;
        private final Map<String, List<Declaration>> wanted = new HashMap<>();
        private final Map<String, List<Declaration>> chosen = new HashMap<>();

        Choice(Set<String> hidden, List<Declaration> declarations) {
            this.hidden = hidden;
            declarations.forEach(
                    declaration -> wanted.computeIfAbsent(declaration.variable.name(), name -> new ArrayList<>())
                            .add(declaration));
        }

        void choose(Declaration declaration) {
            String base = declaration.variable.name();
            String name = base;
            if (!isFree(name, declaration)) {
                int number = 2;
                do {
                    name = base + number++;
                } while (!isFree(name, declaration) || isIn(wanted, name, declaration));
            }
            declaration.chosen = name;
            chosen.computeIfAbsent(name, key -> new ArrayList<>()).add(declaration);
        }

        private boolean isFree(String name, Declaration declaration) {
            return !hidden.contains(name)
                    && !isIn(chosen, name, declaration)
                    && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
        }

        private static boolean isIn(Map<String, List<Declaration>> names, String name, Declaration declaration) {
            return names.getOrDefault(name, List.of()).stream().anyMatch(declaration::overlaps);
        }
    }
}

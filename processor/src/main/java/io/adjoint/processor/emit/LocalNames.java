package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        List<Declaration> inScope = new ArrayList<>();
        for (Var parameter : procedure.parameters()) {
            declare(parameter, null, inScope, declarations);
        }
        int parameterCount = declarations.size();
        collect(procedure.body(), inScope, declarations);

        declarations.stream().sorted(Declaration.BEST_CLAIM).forEach(declaration -> declaration.choose(hidden));
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

    private static void collect(Block block, List<Declaration> enclosing, List<Declaration> into) {
        List<Declaration> inScope = new ArrayList<>(enclosing);
        for (Stmt stmt : block.statements()) {
            Parts parts = Parts.of(stmt);
            List<Declaration> inside = stmt instanceof Stmt.For ? new ArrayList<>(inScope) : inScope;
            parts.declared().ifPresent(variable -> declare(variable, stmt, inside, into));
            parts.blocks().forEach(inner -> collect(inner, inside, into));
        }
    }

    private static void declare(Var variable, Stmt stmt, List<Declaration> inScope, List<Declaration> into) {
        Declaration declaration = new Declaration(variable, stmt, inScope);
        inScope.forEach(other -> other.overlapping.add(declaration));
        inScope.add(declaration);
        into.add(declaration);
    }

    /** One place where a variable comes into scope, and what it is in scope together with. */
    private static final class Declaration {
        /** Stable, so that of equals the one that is declared first chooses first. */
        static final Comparator<Declaration> BEST_CLAIM = Comparator.<Declaration, Boolean>comparing(
                        declaration -> declaration.statement != null)
                .thenComparing(declaration -> declaration.variable.id());

        private final Var variable;
        private final Stmt statement;
        private final List<Declaration> overlapping;
        private String chosen;

        Declaration(Var variable, Stmt statement, List<Declaration> inScope) {
            this.variable = variable;
            this.statement = statement;
            this.overlapping = new ArrayList<>(inScope);
        }

        void choose(Set<String> hidden) {
            Set<String> taken = new HashSet<>(hidden);
            overlapping.forEach(other -> taken.add(other.chosen));
            chosen = variable.name();
            if (isFree(chosen, taken)) {
                return;
            }
            overlapping.forEach(other -> taken.add(other.variable.name())); // still to choose, and welcome to its own
            for (int number = 2; !isFree(chosen, taken); number++) {
                chosen = variable.name() + number;
            }
        }

        private static boolean isFree(String name, Set<String> taken) {
            return !taken.contains(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
        }
    }
}

package io.adjoint.processor.frontend;

import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The locals, and the names of local classes, that are in scope; the innermost first. */
final class Scopes {

    /** A local variable or parameter. */
    record Local(VariableTree tree, TypeMirror type) {}

    private static final class Scope {
        final Map<String, Local> locals = new HashMap<>();
        final Set<String> classes = new HashSet<>();
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();

    /** Does something in a scope of its own. */
    void nested(Runnable work) {
        scopes.push(new Scope());
        work.run();
        scopes.pop();
    }

    void declare(VariableTree tree, TypeMirror type) {
        scopes.element().locals.put(tree.getName().toString(), new Local(tree, type));
    }

    void declareClass(String name) {
        scopes.element().classes.add(name);
    }

    Optional<Local> local(String name) {
        return scopes.stream()
                .flatMap(scope -> Optional.ofNullable(scope.locals.get(name)).stream())
                .findFirst();
    }

    boolean isLocalClass(String name) {
        return scopes.stream().anyMatch(scope -> scope.classes.contains(name));
    }
}

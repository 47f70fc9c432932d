package io.adjoint.processor.frontend;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The locals, the names of local classes and the classes without a name that are in scope; the innermost first. */
final class Scopes {

    /** A local variable or parameter, or a field of a class without a name. */
    record Local(VariableTree tree, TypeMirror type) {}

    /** The inside of a class without a name: what it inherits hides what is declared around it. */
    record Inside(NewClassTree tree, DeclaredType parent) {}

    /** One scope. */
    static final class Scope {
        private final Map<String, Local> locals = new HashMap<>();
        private final Set<String> classes = new HashSet<>();
        private final Optional<Inside> inside;

        private Scope(Optional<Inside> inside) {
            this.inside = inside;
        }

        Optional<Local> local(String name) {
            return Optional.ofNullable(locals.get(name));
        }

        /** The class whose members are in this scope. */
        Optional<Inside> inside() {
            return inside;
        }
    }

    private final Deque<Scope> scopes = new ArrayDeque<>();

    /** Does something in a scope of its own. */
    void nested(Runnable work) {
        nested(Optional.empty(), work);
    }

    /** Does something inside a class without a name. */
    void inside(Inside type, Runnable work) {
        nested(Optional.of(type), work);
    }

    private void nested(Optional<Inside> inside, Runnable work) {
        scopes.push(new Scope(inside));
        work.run();
        scopes.pop();
    }

    void declare(VariableTree tree, TypeMirror type) {
        scopes.element().locals.put(tree.getName().toString(), new Local(tree, type));
    }

    void declareClass(String name) {
        scopes.element().classes.add(name);
    }

    /** All of them, the innermost first. */
    List<Scope> all() {
        return List.copyOf(scopes);
    }

    /** The classes without a name around this place, the innermost first. */
    List<Inside> classes() {
        return scopes.stream().flatMap(scope -> scope.inside.stream()).toList();
    }

    boolean isLocalClass(String name) {
        return scopes.stream().anyMatch(scope -> scope.classes.contains(name));
    }
}

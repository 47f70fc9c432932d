package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A class without a name, as the body reads it that it stands in: javac has no elements for it yet, so its fields are
 * variables of that body, and its methods functions that see them.
 *
 * @param tree the expression that makes its only kind of object
 * @param parent the class or interface that is named
 * @param constructor that of the parent; empty for an interface
 * @param overridden the methods of the parent that each of its own overrides
 */
record AnonymousClass(
        NewClassTree tree,
        DeclaredType parent,
        Optional<ExecutableElement> constructor,
        Map<MethodTree, List<ExecutableElement>> overridden) {

    AnonymousClass {
        Map<MethodTree, List<ExecutableElement>> copy = new IdentityHashMap<>(overridden);
        overridden = Collections.unmodifiableMap(copy);
    }

    TypeElement parentElement() {
        return (TypeElement) parent.asElement();
    }

    List<? extends Tree> members() {
        return tree.getClassBody().getMembers();
    }

    /** Its own method that runs when one of its parent is called. */
    Optional<MethodTree> overriding(ExecutableElement called, JavacEnvironment javac) {
        return members().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> overridden.getOrDefault(method, List.of()).stream()
                        .anyMatch(each ->
                                each.equals(called) || javac.elements().overrides(each, called, parentElement())))
                .findFirst();
    }
}

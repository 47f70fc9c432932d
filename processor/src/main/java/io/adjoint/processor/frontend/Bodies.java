package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The bodies of the annotated methods of a class, and of all methods of the same top-level class that they reach. */
public final class Bodies {

    private final Map<ExecutableElement, Resolution> resolutions;

    private Bodies(Map<ExecutableElement, Resolution> resolutions) {
        this.resolutions = Collections.unmodifiableMap(resolutions);
    }

    static Bodies reachedFrom(AnnotatedClass annotated, Trees trees, BodyResolver resolver) {
        TypeElement outermost = annotated.outermost();
        TreePath path = trees.getPath(outermost);
        Map<ExecutableElement, Resolution> found = new LinkedHashMap<>();
        Deque<ExecutableElement> open = new ArrayDeque<>();
        annotated.methods().forEach(each -> open.add(each.method()));
        Set<ExecutableElement> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            ExecutableElement method = open.remove();
            Optional<Resolution> resolution = resolve(method, path.getCompilationUnit(), trees, resolver);
            if (resolution.isPresent()) {
                found.put(method, resolution.get());
                calledIn(resolution.get(), outermost).stream().filter(seen::add).forEach(open::add);
            }
        }
        return new Bodies(found);
    }

    private static Optional<Resolution> resolve(
            ExecutableElement method, CompilationUnitTree unit, Trees trees, BodyResolver resolver) {
        MethodTree tree = trees.getTree(method);
        return tree == null || tree.getBody() == null
                ? Optional.empty()
                : Optional.of(resolver.resolve((TypeElement) method.getEnclosingElement(), method, tree, unit));
    }

    private static Set<ExecutableElement> calledIn(Resolution body, TypeElement outermost) {
        Set<ExecutableElement> called = new LinkedHashSet<>();
        for (Element element : body.elements().values()) {
            if (element.getKind() == ElementKind.METHOD
                    && Access.outermost(element).equals(outermost)) {
                called.add((ExecutableElement) element);
            }
        }
        return called;
    }

    /** The body of a method; empty if it has none in this file, or is not reached. */
    public Optional<Resolution> of(ExecutableElement method) {
        return Optional.ofNullable(resolutions.get(method));
    }

    /** All of them, the annotated methods first. */
    public Collection<Resolution> all() {
        return resolutions.values();
    }

    /** Whether no name waits for another processor. */
    boolean areResolved() {
        return all().stream().allMatch(body -> body.unresolved().isEmpty());
    }
}

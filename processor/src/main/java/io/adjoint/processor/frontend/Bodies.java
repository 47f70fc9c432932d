package io.adjoint.processor.frontend;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The bodies of the annotated methods of a class, and of all methods that are followed from there. */
public final class Bodies {

    private final Map<ExecutableElement, Resolution> resolutions;
    private final Function<ExecutableElement, Optional<Resolution>> others;

    private Bodies(
            Map<ExecutableElement, Resolution> resolutions, Function<ExecutableElement, Optional<Resolution>> others) {
        this.resolutions = resolutions;
        this.others = others;
    }

    static Bodies reachedFrom(AnnotatedClass annotated, JavacEnvironment javac, BodyResolver resolver) {
        ImplicitReader solvers = new ImplicitReader(javac);
        Following following = new Following(javac, new Rulebook(annotated.type(), javac));
        Map<ExecutableElement, Resolution> found = new LinkedHashMap<>();
        Deque<ExecutableElement> open = new ArrayDeque<>();
        annotated.methods().forEach(each -> open.add(each.method()));
        Set<ExecutableElement> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            ExecutableElement method = open.remove();
            Optional<ExecutableElement> equation = solvers.equation(method);
            equation.filter(seen::add).ifPresent(open::add);
            Optional<Resolution> resolved = equation.isPresent() ? Optional.empty() : resolver.resolve(method);
            resolved.ifPresent(body -> {
                found.put(method, body);
                calledIn(body, following, javac).stream().filter(seen::add).forEach(open::add);
            });
        }
        return new Bodies(found, resolver::resolve);
    }

    private static Set<ExecutableElement> calledIn(Resolution body, Following following, JavacEnvironment javac) {
        TypeElement from = (TypeElement) body.method().getEnclosingElement();
        Set<ExecutableElement> called = new LinkedHashSet<>();
        for (Element element : body.elements().values()) {
            boolean isBody = element.getKind() == ElementKind.METHOD || element.getKind() == ElementKind.CONSTRUCTOR;
            if (isBody
                    && (following.isFollowed((ExecutableElement) element, from)
                            || ImplicitReader.isSolver((ExecutableElement) element, javac))) {
                called.add((ExecutableElement) element);
            }
        }
        body.derivedCalls().values().forEach(derived -> called.add(derived.differentiated()));
        return called;
    }

    /**
     * The body of a method; empty if it has none in this file. What no name leads to is read when it is asked for: the
     * method of a class that a call through an interface runs.
     */
    public Optional<Resolution> of(ExecutableElement method) {
        if (!resolutions.containsKey(method)) {
            others.apply(method).ifPresent(body -> resolutions.put(method, body));
        }
        return Optional.ofNullable(resolutions.get(method));
    }

    /** All of them, the annotated methods first. */
    public Collection<Resolution> all() {
        return List.copyOf(resolutions.values());
    }

    /** The top-level classes that the bodies are in. */
    Set<TypeElement> files() {
        Set<TypeElement> files = new LinkedHashSet<>();
        resolutions.keySet().forEach(method -> files.add(Access.outermost(method)));
        return files;
    }

    /** Whether no name waits for another processor. */
    boolean areResolved() {
        return all().stream().allMatch(body -> body.unresolved().isEmpty());
    }
}

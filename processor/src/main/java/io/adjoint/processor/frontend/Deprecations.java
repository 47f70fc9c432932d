package io.adjoint.processor.frontend;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Elements;

/** What javac warns of where a class is named that its author would rather have forgotten. */
public final class Deprecations {
    private final Elements elements;

    public Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** The warnings, as {@code @SuppressWarnings} calls them, for classes by their canonical names. */
    public List<String> of(Set<String> names) {
        Set<String> warnings = new TreeSet<>();
        for (String name : names) {
            for (Element at = elements.getTypeElement(name);
                    at != null && at.getKind() != ElementKind.PACKAGE;
                    at = at.getEnclosingElement()) {
                if (elements.isDeprecated(at)) {
                    warnings.add(isToBeRemoved(at) ? "removal" : "deprecation");
                }
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isToBeRemoved(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(each -> each.getAnnotationType().toString().equals("java.lang.Deprecated"))
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.entrySet().stream())
                .anyMatch(value -> value.getKey().getSimpleName().contentEquals("forRemoval")
                        && Boolean.TRUE.equals(value.getValue().getValue()));
    }
}

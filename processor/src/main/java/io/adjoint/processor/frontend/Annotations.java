package io.adjoint.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations that matter to us, known by name: their classes need not be on the processor's path. */
final class Annotations {

    static final String DIFFERENTIABLE = "io.adjoint.Differentiable";
    static final String DERIVATIVE = "io.adjoint.Derivative";

    /** What the Kotlin compiler puts on every class, on the stubs that it shows to processors too. */
    private static final String KOTLIN = "kotlin.Metadata";

    private Annotations() {}

    static Optional<AnnotationMirror> differentiable(Element element) {
        return find(element, DIFFERENTIABLE);
    }

    static boolean isFromKotlin(TypeElement type) {
        return find(type, KOTLIN).isPresent()
                || find(Access.outermost(type), KOTLIN).isPresent();
    }

    private static Optional<AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(name))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }
}

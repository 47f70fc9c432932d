package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The annotations that matter to us, known by name: their classes need not be on the processor's path. */
final class Annotations {

    static final String DIFFERENTIABLE = "io.adjoint.Differentiable";
    static final String DERIVATIVE = "io.adjoint.Derivative";
    static final String ADJOINT_OF = "io.adjoint.AdjointOf";
    static final String IMPLICIT_ROOT = "io.adjoint.ImplicitRoot";
    static final String FIXED_POINT = "io.adjoint.FixedPoint";

    private static final String OVERWRITES = "io.adjoint.Overwrites";

    /** What the Kotlin compiler puts on every class, on the stubs that it shows to processors too. */
    private static final String KOTLIN = "kotlin.Metadata";

    private Annotations() {}

    static Optional<AnnotationMirror> differentiable(Element element) {
        return find(element, DIFFERENTIABLE);
    }

    /** A part of {@code @Derivative} on a method, a text; empty if it is not there. */
    static Optional<String> derivative(ExecutableElement method, String part) {
        return find(method, DERIVATIVE)
                .flatMap(mirror -> value(mirror, part))
                .map(text -> String.valueOf(text.getValue()));
    }

    static Optional<AnnotationMirror> derivative(ExecutableElement method) {
        return find(method, DERIVATIVE);
    }

    /** Whether the method of a generated method writes to arrays that it is given. */
    static boolean isOverwriting(ExecutableElement generated) {
        return find(generated, OVERWRITES).isPresent();
    }

    /** The classes that {@code @Differentiable} names as holders of rules. */
    static List<TypeElement> rules(AnnotationMirror differentiable) {
        List<TypeElement> holders = new ArrayList<>();
        value(differentiable, "rules")
                .filter(value -> value.getValue() instanceof List<?>)
                .ifPresent(value -> ((List<?>) value.getValue()).forEach(each -> {
                    if (((AnnotationValue) each).getValue() instanceof DeclaredType type) {
                        holders.add((TypeElement) type.asElement());
                    }
                }));
        return holders;
    }

    /** What is written for a part of an annotation. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String part) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(part))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isFromKotlin(TypeElement type) {
        return find(type, KOTLIN).isPresent()
                || find(Access.outermost(type), KOTLIN).isPresent();
    }

    static Optional<AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(name))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }
}

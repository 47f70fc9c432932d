package io.adjoint.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Interfaces, and which method of a class a call on one of its objects runs. */
final class FunctionTypes {

    static boolean isInterface(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind().isInterface();
    }

    /** The method that runs when one is called on an object of exactly this class; empty if it has no body. */
    static Optional<ExecutableElement> implementation(
            ExecutableElement method, TypeElement type, JavacEnvironment javac) {
        for (TypeElement at = type; at != null; at = parent(at)) {
            for (ExecutableElement candidate : ElementFilter.methodsIn(at.getEnclosedElements())) {
                boolean isMeant = candidate.equals(method)
                        || candidate.getSimpleName().equals(method.getSimpleName())
                                && javac.elements().overrides(candidate, method, type);
                if (isMeant) {
                    return Optional.of(candidate).filter(found -> !isAbstract(found));
                }
            }
        }
        List<ExecutableElement> inherited = ElementFilter.methodsIn(
                        javac.elements().getAllMembers(type))
                .stream()
                .filter(candidate -> candidate.equals(method)
                        || candidate.getSimpleName().equals(method.getSimpleName())
                                && javac.elements().overrides(candidate, method, type))
                .filter(candidate -> !isAbstract(candidate))
                .toList();
        return inherited.size() == 1 ? Optional.of(inherited.get(0)) : Optional.empty();
    }

    static boolean isAbstract(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static TypeElement parent(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    private FunctionTypes() {}
}

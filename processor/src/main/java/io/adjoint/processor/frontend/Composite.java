package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The classes whose objects are independents and gradients as a whole: records, and final classes like them, with final
 * fields and a constructor that takes these. Such an object holds what its constructor is given, and something of it
 * carries a derivative.
 */
final class Composite {

    /** The class of a type, if it is one, as the class that is generated for {@code home} sees it. */
    static Optional<TypeElement> of(TypeMirror type, TypeElement home, JavacEnvironment javac) {
        return of(type, home, javac, Set.of());
    }

    private static Optional<TypeElement> of(
            TypeMirror type, TypeElement home, JavacEnvironment javac, Set<TypeElement> around) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        boolean isOpen = (element.getKind() == ElementKind.RECORD || isLikeRecord(element))
                && element.getTypeParameters().isEmpty()
                && !around.contains(element)
                && javac.trees().getTree(element) instanceof ClassTree
                && Readability.of(element, home, javac.elements())
                && CanonicalConstructors.keepsComponents(element, home, javac);
        if (!isOpen) {
            return Optional.empty();
        }
        Set<TypeElement> inside = new HashSet<>(around);
        inside.add(element);
        return ObjectShape.instanceFields(element).stream()
                        .anyMatch(field -> Carrier.isNumeric(field.asType())
                                || of(field.asType(), home, javac, inside).isPresent())
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Whether nothing else can be in a variable of the class, and nothing changes in its objects. */
    private static boolean isLikeRecord(TypeElement type) {
        Element around = type.getEnclosingElement();
        boolean isInner =
                around.getKind() != ElementKind.PACKAGE && !type.getModifiers().contains(Modifier.STATIC);
        return type.getKind() == ElementKind.CLASS
                && !isInner
                && type.getModifiers().contains(Modifier.FINAL)
                && type.getSuperclass().toString().equals("java.lang.Object")
                && ObjectShape.instanceFields(type).stream()
                        .allMatch(field -> field.getModifiers().contains(Modifier.FINAL));
    }

    private Composite() {}
}

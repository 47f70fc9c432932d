package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A class whose objects can be taken apart: all that their making does can be read.
 *
 * @param type the class
 * @param fields those of its objects, inherited ones first
 * @param isImmutable whether two objects with the same fields cannot be told apart, but by their identity
 */
record ObjectShape(TypeElement type, List<VariableElement> fields, boolean isImmutable) {
    /** The classes of the JDK whose constructors do nothing. */
    private static final Set<String> ROOTS = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Number");

    ObjectShape {
        fields = List.copyOf(fields);
    }

    /** The shape of a class as it is seen from another; empty if its objects must stay whole. */
    static Optional<ObjectShape> of(TypeMirror type, Followed followed) {
        return of(type, followed, Set.of());
    }

    private static Optional<ObjectShape> of(TypeMirror type, Followed followed, Set<TypeElement> around) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        List<VariableElement> fields = new ArrayList<>();
        for (TypeElement at = element; !isRoot(at); at = parent(at)) {
            if (!isReadable(at, followed)) {
                return Optional.empty();
            }
            fields.addAll(0, instanceFields(at));
        }
        Set<TypeElement> inside = new HashSet<>(around);
        boolean isRecursive = !inside.add(element);
        boolean isImmutable = fields.stream()
                .allMatch(field -> field.getModifiers().contains(Modifier.FINAL)
                        && (isRecursive || isImmutable(field.asType(), followed, inside)));
        return Optional.of(new ObjectShape(element, fields, isImmutable));
    }

    private static boolean isImmutable(TypeMirror type, Followed followed, Set<TypeElement> around) {
        return of(type, followed, around).map(ObjectShape::isImmutable).orElse(true);
    }

    static boolean isRoot(TypeElement type) {
        return ROOTS.contains(type.getQualifiedName().toString());
    }

    private static TypeElement parent(TypeElement type) {
        return (TypeElement) ((DeclaredType) type.getSuperclass()).asElement();
    }

    private static boolean isReadable(TypeElement type, Followed followed) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        boolean isInner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getKind() != ElementKind.RECORD;
        return isClass
                && !isInner
                && type.getNestingKind() != NestingKind.LOCAL
                && type.getNestingKind() != NestingKind.ANONYMOUS
                && type.getSuperclass().getKind() == TypeKind.DECLARED
                && followed.javac().trees().getTree(type) instanceof ClassTree
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(followed::isFollowed);
    }

    /** The fields that each object of a class has, without inherited ones. */
    static List<VariableElement> instanceFields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    boolean isRecord() {
        return type.getKind() == ElementKind.RECORD;
    }

    /** Whether a method is the accessor that a record has without its being written. */
    static Optional<VariableElement> implicitlyAccessed(ExecutableElement method, JavacEnvironment javac) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean isAccessor = owner.getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.STATIC)
                && javac.trees().getTree(method) == null;
        return isAccessor
                ? instanceFields(owner).stream()
                        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
                        .findFirst()
                : Optional.empty();
    }
}

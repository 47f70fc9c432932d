package io.adjoint.processor.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The types that a compilation unit can name, seen from its module; a type that could not be found out is one, too. */
final class Universe {

    private final Types types;
    private final Elements elements;
    private final ModuleElement module;
    private final Set<String> generated;
    private final TypeMirror unknown;
    private final Map<String, Optional<TypeElement>> byName = new HashMap<>();

    /**
     * @param module null for the whole compilation, as it is before Java 9
     * @param generated the simple names of the classes that we are about to write
     */
    Universe(JavacEnvironment environment, ModuleElement module, Set<String> generated) {
        this.types = environment.types();
        this.elements = environment.elements();
        this.module = module;
        this.generated = generated;
        this.unknown = types.getNoType(TypeKind.NONE);
    }

    Types types() {
        return types;
    }

    Elements elements() {
        return elements;
    }

    Optional<TypeElement> find(String canonicalName) {
        return byName.computeIfAbsent(
                canonicalName,
                name -> Optional.ofNullable(
                        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)));
    }

    /** A type of {@code java.lang}, which is always there. */
    TypeElement javaLang(String simpleName) {
        return find("java.lang." + simpleName).orElseThrow();
    }

    TypeMirror object() {
        return javaLang("Object").asType();
    }

    TypeMirror string() {
        return javaLang("String").asType();
    }

    PrimitiveType primitive(TypeKind kind) {
        return types.getPrimitiveType(kind);
    }

    TypeMirror booleanType() {
        return primitive(TypeKind.BOOLEAN);
    }

    TypeMirror intType() {
        return primitive(TypeKind.INT);
    }

    /** Stands for a type that could not be found out. */
    TypeMirror unknown() {
        return unknown;
    }

    boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.NONE || type.getKind() == TypeKind.ERROR;
    }

    /** Whether the type mentions a class that does not exist, or not yet. */
    boolean isErroneous(TypeMirror type) {
        return mentions(type, missing -> true);
    }

    /** Whether the type mentions a missing class, and not one that we are about to write. */
    boolean isWaitedFor(TypeMirror type) {
        return mentions(
                type, missing -> Stream.of(missing.toString().split("\\.")).noneMatch(generated::contains));
    }

    private boolean mentions(TypeMirror type, Predicate<TypeMirror> missing) {
        if (type == null) {
            return false;
        }
        return switch (type.getKind()) {
            case ERROR -> missing.test(type);
            case ARRAY -> mentions(((ArrayType) type).getComponentType(), missing);
            case DECLARED -> anyMentions(((DeclaredType) type).getTypeArguments(), missing);
            case WILDCARD ->
                mentions(((WildcardType) type).getExtendsBound(), missing)
                        || mentions(((WildcardType) type).getSuperBound(), missing);
            case EXECUTABLE ->
                mentions(((ExecutableType) type).getReturnType(), missing)
                        || anyMentions(((ExecutableType) type).getParameterTypes(), missing);
            default -> false;
        };
    }

    private boolean anyMentions(List<? extends TypeMirror> types, Predicate<TypeMirror> missing) {
        return types.stream().anyMatch(type -> mentions(type, missing));
    }

    boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && elementOf(type).getQualifiedName().contentEquals("java.lang.String");
    }

    boolean isBottomOrVoid(TypeMirror type) {
        return type.getKind() == TypeKind.NULL || type.getKind() == TypeKind.VOID;
    }

    static TypeElement elementOf(TypeMirror declared) {
        return (TypeElement) ((DeclaredType) declared).asElement();
    }
}

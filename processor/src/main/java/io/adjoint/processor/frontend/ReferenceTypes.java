package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Classes and interfaces in the IR, with their type arguments where these can be said. */
final class ReferenceTypes {
    static final Type.Reference OBJECT = new Type.Reference("java.lang.Object");
    static final Type.Reference STRING = new Type.Reference("java.lang.String");
    private static final String WILDCARD = "?";

    /** A class, or what a type variable is at least; empty for a class without a name. */
    static Optional<Type> of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case TYPEVAR, INTERSECTION -> bound(type);
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                yield bound == null ? Optional.of(OBJECT) : of(bound);
            }
            case NULL -> Optional.of(OBJECT);
            default -> Optional.empty();
        };
    }

    private static Optional<Type> declared(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Type> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            argument(argument).ifPresent(arguments::add);
        }
        boolean areSaid = arguments.size() == type.getTypeArguments().size();
        return Optional.of(new Type.Reference(name, areSaid ? arguments : List.of()));
    }

    /** A captured wildcard is a wildcard again; a lower bound is left out. */
    private static Optional<Type> argument(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> LoweringTypes.of(type);
            case WILDCARD -> Optional.of(wildcard(((WildcardType) type).getExtendsBound()));
            case TYPEVAR -> Optional.of(wildcard(((TypeVariable) type).getUpperBound()));
            default -> Optional.empty();
        };
    }

    private static Type wildcard(TypeMirror bound) {
        Optional<Type> known = bound == null ? Optional.empty() : bound(bound).filter(type -> !type.equals(OBJECT));
        return new Type.Reference(WILDCARD, known.stream().toList());
    }

    /** A bound with wildcards for its arguments: in {@code T extends Comparable<T>} they lead back to it. */
    private static Optional<Type> bound(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> bound((DeclaredType) type);
            case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> bound(((IntersectionType) type).getBounds().get(0));
            default -> of(type).map(ReferenceTypes::erased);
        };
    }

    private static Optional<Type> bound(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        List<Type> arguments = type.getTypeArguments().stream()
                .<Type>map(argument -> new Type.Reference(WILDCARD))
                .toList();
        return name.isEmpty() ? Optional.empty() : Optional.of(new Type.Reference(name, arguments));
    }

    private static Type erased(Type type) {
        return type instanceof Type.Reference reference ? new Type.Reference(reference.name()) : type;
    }

    /** The type as it stands in Java text. */
    static String text(Type type) {
        if (type instanceof Type.Array array) {
            return text(array.element()) + "[]";
        }
        if (!(type instanceof Type.Reference reference)) {
            return type.toString();
        }
        if (reference.name().equals(WILDCARD)) {
            return reference.arguments().isEmpty()
                    ? WILDCARD
                    : "? extends " + text(reference.arguments().get(0));
        }
        List<String> arguments =
                reference.arguments().stream().map(ReferenceTypes::text).toList();
        return "‹" + reference.name() + "›" + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
    }

    /** The type as it stands in a class literal. */
    static String erasedText(Type type) {
        return type instanceof Type.Array array ? erasedText(array.element()) + "[]" : text(erased(type));
    }

    static boolean isString(Type type) {
        return type.equals(STRING);
    }

    private ReferenceTypes() {}
}

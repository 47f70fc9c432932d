package io.adjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Java's conversions and promotions (JLS 5): which type an operation has. An unknown operand makes an unknown result.
 */
final class Conversions {

    /** From the narrowest: the order in which the type of a conditional is sought. */
    private static final List<TypeKind> PRIMITIVES = List.of(
            TypeKind.BYTE,
            TypeKind.CHAR,
            TypeKind.SHORT,
            TypeKind.INT,
            TypeKind.LONG,
            TypeKind.FLOAT,
            TypeKind.DOUBLE,
            TypeKind.BOOLEAN);

    private final Universe universe;
    private final Types types;

    Conversions(Universe universe) {
        this.universe = universe;
        this.types = universe.types();
    }

    /** The primitive type behind a box; any other type itself. */
    TypeMirror unboxed(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return type;
        }
        try {
            return types.unboxedType(type);
        } catch (IllegalArgumentException notABox) {
            return type;
        }
    }

    TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }

    boolean isPrimitiveOrBox(TypeMirror type) {
        return unboxed(type).getKind().isPrimitive();
    }

    boolean isNumeric(TypeMirror type) {
        return isPrimitiveOrBox(type) && unboxed(type).getKind() != TypeKind.BOOLEAN;
    }

    TypeMirror unaryPromotion(TypeMirror operand) {
        if (!isNumeric(operand)) {
            return universe.unknown();
        }
        TypeMirror type = unboxed(operand);
        return isNarrow(type.getKind()) ? universe.intType() : type;
    }

    TypeMirror binaryPromotion(TypeMirror left, TypeMirror right) {
        if (!isNumeric(left) || !isNumeric(right)) {
            return universe.unknown();
        }
        TypeKind a = unboxed(left).getKind();
        TypeKind b = unboxed(right).getKind();
        for (TypeKind wide : List.of(TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG)) {
            if (a == wide || b == wide) {
                return universe.primitive(wide);
            }
        }
        return universe.intType();
    }

    /** The type of {@code &}, {@code |} and {@code ^}. */
    TypeMirror bitwise(TypeMirror left, TypeMirror right) {
        boolean logical =
                unboxed(left).getKind() == TypeKind.BOOLEAN && unboxed(right).getKind() == TypeKind.BOOLEAN;
        return logical ? universe.booleanType() : binaryPromotion(left, right);
    }

    /** The type of {@code +}. */
    TypeMirror sum(TypeMirror left, TypeMirror right) {
        return universe.isString(left) || universe.isString(right) ? universe.string() : binaryPromotion(left, right);
    }

    static boolean isNarrow(TypeKind kind) {
        return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
    }

    /**
     * The type of a conditional or switch expression that stands alone, from those of its results (JLS 15.25, 15.28);
     * unknown if that needs a least upper bound, which the language model cannot give.
     */
    TypeMirror unify(List<TypeMirror> results) {
        if (results.isEmpty() || results.stream().anyMatch(universe::isUnknown)) {
            return universe.unknown();
        }
        TypeMirror first = results.get(0);
        if (results.stream().allMatch(type -> types.isSameType(type, first))) {
            return first;
        }
        if (results.stream().allMatch(this::isPrimitiveOrBox)) {
            return widest(results.stream().map(this::unboxed).toList());
        }
        if (results.stream().anyMatch(type -> type.getKind() == TypeKind.VOID)) {
            return universe.unknown();
        }
        List<TypeMirror> references = results.stream().map(this::boxed).toList();
        return references.stream()
                .filter(type -> references.stream().allMatch(other -> types.isSubtype(other, type)))
                .findFirst()
                .orElse(universe.unknown());
    }

    private TypeMirror widest(List<TypeMirror> primitives) {
        for (TypeKind kind : PRIMITIVES) {
            TypeMirror candidate = universe.primitive(kind);
            if (primitives.stream().allMatch(type -> types.isSubtype(type, candidate))) {
                return candidate;
            }
        }
        return primitives.stream().allMatch(this::isNumeric) ? universe.primitive(TypeKind.DOUBLE) : universe.unknown();
    }

    /** Whether an argument fits a parameter without boxing (JLS 5.3); an unknown one fits anything. */
    boolean fitsStrictly(TypeMirror argument, TypeMirror parameter) {
        if (universe.isUnknown(argument)) {
            return true;
        }
        if (universe.isUnknown(parameter)) {
            // A class of ours, not yet written: no argument that has a type is of it.
            return argument.getKind() == TypeKind.NULL;
        }
        if (argument.getKind() == TypeKind.VOID) {
            return false;
        }
        if (argument.getKind() == TypeKind.NULL) {
            return !parameter.getKind().isPrimitive();
        }
        if (argument.getKind().isPrimitive() != parameter.getKind().isPrimitive()) {
            return false;
        }
        // Between references isAssignable adds the unchecked conversion, which strict invocation allows.
        return types.isSubtype(argument, parameter)
                || !argument.getKind().isPrimitive() && types.isAssignable(argument, parameter);
    }

    /** Whether an argument fits a parameter, with boxing and unboxing; an unknown one fits anything. */
    boolean fitsLoosely(TypeMirror argument, TypeMirror parameter) {
        if (fitsStrictly(argument, parameter)) {
            return true;
        }
        if (universe.isBottomOrVoid(argument) || universe.isUnknown(parameter)) {
            return false;
        }
        return isInvocationConvertible(argument, parameter);
    }

    private boolean isInvocationConvertible(TypeMirror argument, TypeMirror parameter) {
        // Not isAssignable: it also narrows constants, which the arguments of a call are spared.
        if (argument.getKind().isPrimitive() && !parameter.getKind().isPrimitive()) {
            return types.isSubtype(boxed(argument), parameter);
        }
        TypeMirror unboxed = unboxed(argument);
        return unboxed.getKind().isPrimitive()
                && parameter.getKind().isPrimitive()
                && types.isSubtype(unboxed, parameter);
    }

    /** The type as a super type of it that a given class declares. */
    TypeMirror asSuper(TypeMirror type, TypeElement ancestor) {
        TypeMirror start = upperBound(type);
        if (start.getKind() != TypeKind.DECLARED) {
            return universe.unknown();
        }
        if (Universe.elementOf(start).equals(ancestor)) {
            return start;
        }
        for (TypeMirror parent : types.directSupertypes(start)) {
            TypeMirror found = asSuper(parent, ancestor);
            if (!universe.isUnknown(found)) {
                return found;
            }
        }
        return universe.unknown();
    }

    /** What a type variable is at most; any other type itself. */
    TypeMirror upperBound(TypeMirror type) {
        TypeMirror bound = type;
        while (bound.getKind() == TypeKind.TYPEVAR) {
            bound = ((javax.lang.model.type.TypeVariable) bound).getUpperBound();
        }
        return bound;
    }
}

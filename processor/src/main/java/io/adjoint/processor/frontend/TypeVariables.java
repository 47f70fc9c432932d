package io.adjoint.processor.frontend;

import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Which types depend on the type arguments of a call. */
final class TypeVariables {

    private TypeVariables() {}

    /** Whether a type mentions a type parameter of a generic method or class. */
    static boolean mentions(TypeMirror type, Parameterizable declared) {
        return !declared.getTypeParameters().isEmpty()
                && mentions(type, variable -> variable.getEnclosingElement().equals(declared));
    }

    /** Whether a type mentions a type parameter of anything. */
    static boolean mentionsAny(TypeMirror type) {
        return mentions(type, variable -> true);
    }

    private static boolean mentions(TypeMirror type, Predicate<Element> wanted) {
        if (type == null) {
            return false;
        }
        return switch (type.getKind()) {
            case TYPEVAR -> wanted.test(((TypeVariable) type).asElement());
            case ARRAY -> mentions(((ArrayType) type).getComponentType(), wanted);
            case DECLARED ->
                ((DeclaredType) type).getTypeArguments().stream().anyMatch(argument -> mentions(argument, wanted));
            case WILDCARD ->
                mentions(((WildcardType) type).getExtendsBound(), wanted)
                        || mentions(((WildcardType) type).getSuperBound(), wanted);
            default -> false;
        };
    }
}

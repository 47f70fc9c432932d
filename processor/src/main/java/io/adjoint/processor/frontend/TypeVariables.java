package io.adjoint.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Which types depend on the type arguments of a call. */
final class TypeVariables {

    private TypeVariables() {}

    /** Whether a type mentions a type parameter of a generic method. */
    static boolean mentions(TypeMirror type, ExecutableElement method) {
        if (method.getTypeParameters().isEmpty() || type == null) {
            return false;
        }
        return switch (type.getKind()) {
            case TYPEVAR ->
                ((TypeVariable) type).asElement().getEnclosingElement().equals(method);
            case ARRAY -> mentions(((ArrayType) type).getComponentType(), method);
            case DECLARED ->
                ((DeclaredType) type).getTypeArguments().stream().anyMatch(argument -> mentions(argument, method));
            case WILDCARD ->
                mentions(((WildcardType) type).getExtendsBound(), method)
                        || mentions(((WildcardType) type).getSuperBound(), method);
            default -> false;
        };
    }
}

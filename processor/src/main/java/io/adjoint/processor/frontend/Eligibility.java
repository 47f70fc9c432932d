package io.adjoint.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which methods the annotation of their class means: those that can be differentiated, by their declarations. */
final class Eligibility {

    private Eligibility() {}

    static boolean canBeDifferentiated(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.ABSTRACT)
                && !method.getModifiers().contains(Modifier.NATIVE)
                && returnsNumbers(method)
                && method.getParameters().stream()
                        .map(VariableElement::asType)
                        .anyMatch(Eligibility::canCarryDerivative);
    }

    /** Whether a method returns numbers that can carry a derivative, or can by writing arrays that it is given. */
    static boolean returnsNumbers(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.VOID
                ? method.getParameters().stream()
                        .map(VariableElement::asType)
                        .anyMatch(type -> type.getKind() == TypeKind.ARRAY && canCarryDerivative(type))
                : canCarryDerivative(method.getReturnType());
    }

    private static boolean canCarryDerivative(TypeMirror type) {
        TypeMirror leaf = type;
        while (leaf.getKind() == TypeKind.ARRAY) {
            leaf = ((ArrayType) leaf).getComponentType();
        }
        return isContinuous(leaf);
    }

    private static boolean isContinuous(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
    }
}

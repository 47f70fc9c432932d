package io.adjoint.processor.frontend;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The methods of {@code java.util.Arrays} that only look at arrays, and answer with text, yes or no, or an index. */
final class ArrayQueries {
    private static final Set<String> NAMES = Set.of(
            "equals",
            "deepEquals",
            "hashCode",
            "deepHashCode",
            "toString",
            "deepToString",
            "binarySearch",
            "compare",
            "mismatch");

    static boolean isOne(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return owner.getQualifiedName().contentEquals("java.util.Arrays")
                && NAMES.contains(method.getSimpleName().toString())
                && method.getParameters().stream().allMatch(parameter -> isPlain(parameter.asType()));
    }

    /** Nothing that could be a program of the user's, but for the methods that all objects have. */
    private static boolean isPlain(TypeMirror type) {
        return type.getKind().isPrimitive()
                || type.getKind() == TypeKind.ARRAY
                        && (((ArrayType) type).getComponentType().getKind().isPrimitive()
                                || ((ArrayType) type)
                                        .getComponentType()
                                        .toString()
                                        .equals("java.lang.Object"));
    }

    private ArrayQueries() {}
}

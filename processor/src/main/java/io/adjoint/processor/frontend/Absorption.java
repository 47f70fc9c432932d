package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What becomes of a number that is passed to a method which is not looked into. */
final class Absorption {
    /** Classes and packages whose methods print, format or compare. */
    private static final List<String> LOOKING = List.of(
            "java.io.PrintStream",
            "java.io.PrintWriter",
            "java.lang.System.Logger",
            "java.util.logging.",
            "org.slf4j.",
            "org.apache.logging.",
            "org.apache.commons.logging.",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer");

    private static final Set<String> PURE = Set.of(
            "java.lang.String",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Character",
            "java.lang.Boolean");

    /**
     * Whether a number that goes into a call may come out again, in its result or later. It does not where the method
     * only answers with text, a whole number or yes or no, and has no object to keep the number in.
     */
    static boolean keeps(ExecutableElement method) {
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return !isThrowable((TypeElement) method.getEnclosingElement());
        }
        boolean isContinuous = LoweringTypes.of(method.getReturnType())
                .filter(type -> type.leaf().isContinuous())
                .isPresent();
        if (isContinuous) {
            return true;
        }
        if (LOOKING.stream()
                .anyMatch(prefix -> prefix.endsWith(".") ? owner.startsWith(prefix) : owner.equals(prefix))) {
            return false;
        }
        boolean answers = method.getReturnType().getKind().isPrimitive() || isText(method);
        boolean takesNumbers = method.getParameters().stream().noneMatch(Absorption::isBoxed);
        boolean hasNoObject = method.getModifiers().contains(Modifier.STATIC);
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        return !(takesNumbers && (answers || isVoid && hasNoObject));
    }

    /** Whether a parameter takes a number as an object, so that it can be put away. */
    private static boolean isBoxed(VariableElement parameter) {
        return LoweringTypes.of(parameter.asType())
                .filter(type -> type instanceof Type.Reference reference
                        && !ReferenceTypes.isString(reference)
                        && (reference.equals(ReferenceTypes.OBJECT)
                                || Boxes.content(reference).isPresent()))
                .isPresent();
    }

    private static boolean isText(ExecutableElement method) {
        return LoweringTypes.of(method.getReturnType())
                .filter(ReferenceTypes::isString)
                .isPresent();
    }

    private static boolean isThrowable(TypeElement type) {
        for (TypeElement at = type; at != null; at = parent(at)) {
            if (at.getQualifiedName().contentEquals("java.lang.Throwable")) {
                return true;
            }
        }
        return false;
    }

    private static TypeElement parent(TypeElement type) {
        return type.getSuperclass() instanceof javax.lang.model.type.DeclaredType declared
                ? (TypeElement) declared.asElement()
                : null;
    }

    /** Whether a call makes no difference but by its value. */
    static boolean isPure(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? isThrowable((TypeElement) owner)
                : PURE.contains(((TypeElement) owner).getQualifiedName().toString())
                        && !method.getSimpleName().contentEquals("random");
    }

    private Absorption() {}
}

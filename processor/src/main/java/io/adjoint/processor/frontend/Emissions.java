package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Origin;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an annotation asks for beyond the gradient, and which methods have it. */
final class Emissions {

    /** Why a method has not what is asked for, and what to ask for instead. */
    record Misfit(String reason, String instead) {}

    /** The constant that a value of the annotation names. */
    static Optional<Emission> of(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? Arrays.stream(Emission.values())
                        .filter(emit -> constant.getSimpleName().contentEquals(emit.name()))
                        .findFirst()
                : Optional.empty();
    }

    /** All that is asked of every method, and what an annotation names besides, whether the method has it or not. */
    static Map<Emission, Origin> named(AnnotationMirror annotation, Set<Emission> always) {
        Map<Emission, Origin> named = new EnumMap<>(Emission.class);
        always.forEach(emit -> named.put(emit, Origin.NONE));
        annotation.getElementValues().forEach((element, value) -> {
            if (element.getSimpleName().contentEquals("emit")) {
                for (Object each : (List<?>) value.getValue()) {
                    of((AnnotationValue) each).ifPresent(emit -> named.put(emit, Origin.NONE));
                }
            }
        });
        return named;
    }

    /** @param unknown what keeps something from being known */
    static Optional<Misfit> misfit(
            Emission emit,
            ExecutableElement method,
            List<Carrier> carriers,
            Function<Emission, Optional<Misfit>> unknown) {
        return misfit(emit, method, carriers).or(() -> unknown.apply(emit));
    }

    private static Optional<Misfit> misfit(Emission emit, ExecutableElement method, List<Carrier> carriers) {
        boolean returnsNumber = isNumber(method.getReturnType());
        return switch (emit) {
            case JVP, VJP -> Optional.empty();
            case BACKWARD, HVP, GRAD_AND_HVP, HESSIAN ->
                returnsNumber
                        ? Optional.empty()
                        : misfit(method + " does not return one number", "return a double or a float, or leave it out");
            case JACOBIAN -> misfitOfJacobian(method);
            case SPARSE_HESSIAN ->
                returnsNumber
                        ? misfitOfSparse(carriers)
                        : misfit(method + " does not return one number", "return a double, or leave it out");
            case SPARSE_JACOBIAN ->
                isDoubles(method.getReturnType()) || method.getReturnType().getKind() == TypeKind.VOID
                        ? misfitOfSparse(carriers)
                        : misfit(
                                method + " neither returns nor writes a double[]", "ask for JACOBIAN, or leave it out");
        };
    }

    private static Optional<Misfit> misfitOfJacobian(ExecutableElement method) {
        if (isNumber(method.getReturnType())) {
            return misfit(method + " returns one number", "leave it out and call $grad");
        }
        boolean isArray = method.getReturnType().getKind() == TypeKind.VOID || isNumeric(method.getReturnType());
        return isArray
                ? Optional.empty()
                : misfit("that takes results that are arrays of numbers", "ask for JVP, or call $vjp");
    }

    private static Optional<Misfit> misfitOfSparse(List<Carrier> carriers) {
        return carriers.size() == 1 && isDoubles(carriers.get(0).type())
                ? Optional.empty()
                : misfit("that takes one independent, a double[]", "name one independent in wrt, or leave it out");
    }

    private static boolean isDoubles(TypeMirror type) {
        return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.DOUBLE;
    }

    private static Optional<Misfit> misfit(String reason, String instead) {
        return Optional.of(new Misfit(reason, instead));
    }

    private static boolean isNumber(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
    }

    /** Whether it is a number or an array of numbers, of any rank. */
    private static boolean isNumeric(TypeMirror type) {
        return isNumber(type) || type instanceof ArrayType array && isNumeric(array.getComponentType());
    }

    private Emissions() {}
}

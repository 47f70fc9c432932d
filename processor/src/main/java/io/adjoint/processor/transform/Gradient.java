package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written for one differentiable method.
 *
 * @param request what was asked for
 * @param methods in the order in which they are written
 * @param result the record that they return, if one of them does
 */
public record Gradient(Request request, List<Method> methods, Optional<Type.Bundle> result) {
    public Gradient {
        methods = List.copyOf(methods);
    }

    /** What a method is of the one that it is written for. */
    public enum Kind {
        /** {@code f$grad}. */
        GRADIENT,
        /** {@code f$valueAndGrad}. */
        VALUE_AND_GRADIENT,
        /** {@code f$vjp}. */
        PULLBACK,
        /** {@code f$backward}. */
        BACKWARD,
        /** {@code f$jvp}. */
        JVP,
        /** {@code f$hvp}. */
        HVP,
        /** {@code f$gradAndHvp}. */
        GRAD_AND_HVP,
        /** {@code f$hessian}. */
        HESSIAN,
        /** {@code f$jacobian}. */
        JACOBIAN,
        /** {@code f$sparseHessian}. */
        SPARSE_HESSIAN,
        /** {@code f$sparseJacobian}. */
        SPARSE_JACOBIAN
    }

    /**
     * A method as written.
     *
     * @param seeds the names of its seeds, each with that of the parameter that it seeds; empty for what is returned
     * @param buffers what it adds to, if it does
     */
    public record Method(Kind kind, Procedure procedure, Map<String, String> seeds, Optional<Buffers> buffers) {
        public Method {
            seeds = Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
        }

        Method(Kind kind, Procedure procedure, Map<String, String> seeds) {
            this(kind, procedure, seeds, Optional.empty());
        }

        /** A method that adds to buffers. */
        Method(Kind kind, Procedure procedure, Buffers buffers) {
            this(kind, procedure, Map.of(), Optional.of(buffers));
        }

        /** A method without seeds. */
        Method(Kind kind, Procedure procedure) {
            this(kind, procedure, Map.of());
        }
    }

    /** Whether the method that it is written for returns an array, or by writing arrays. */
    public boolean isPullback() {
        return methods.get(0).kind() == Kind.PULLBACK;
    }

    /** {@code f$grad}. */
    public Procedure gradient() {
        return procedure(Kind.GRADIENT);
    }

    /** {@code f$valueAndGrad}. */
    public Procedure valueAndGradient() {
        return procedure(Kind.VALUE_AND_GRADIENT);
    }

    /** {@code f$vjp}. */
    public Procedure pullback() {
        return procedure(Kind.PULLBACK);
    }

    /** The same with methods added. */
    Gradient with(List<Method> more) {
        List<Method> all = new ArrayList<>(methods);
        all.addAll(more);
        return new Gradient(request, all, result);
    }

    private Procedure procedure(Kind kind) {
        return methods.stream()
                .filter(method -> method.kind() == kind)
                .findFirst()
                .orElseThrow()
                .procedure();
    }
}

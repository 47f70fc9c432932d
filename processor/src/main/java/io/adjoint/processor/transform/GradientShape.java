package io.adjoint.processor.transform;

import io.adjoint.processor.ir.ComponentNames;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the methods written for a differentiable method look like from outside.
 *
 * @param procedure the method
 * @param parameters those of the methods written for it
 * @param independents what it is differentiated with respect to
 * @param result the record of its gradients, its value first if it has one; none if no method returns it
 */
record GradientShape(
        Procedure procedure, List<Var> parameters, List<Independent> independents, Optional<Type.Bundle> result) {

    static GradientShape of(Request request, GeneratedNames names) {
        boolean isNeeded =
                !isPulledBack(request.procedure()) || request.independents().size() > 1;
        return new GradientShape(
                request.procedure(),
                request.parameters(),
                request.independents(),
                isNeeded ? Optional.of(bundle(request, names)) : Optional.empty());
    }

    private static Type.Bundle bundle(Request request, GeneratedNames names) {
        return new Type.Bundle(names.ofRecord(request.procedure().name(), "Grad"), components(request));
    }

    /** Whether the method returns more than one number, so that its derivative is asked for in one direction. */
    static boolean isPulledBack(Procedure procedure) {
        return !procedure.signature().result().isScalar();
    }

    /** The value first. */
    private static List<Type.Bundle.Component> components(Request request) {
        Type value = request.procedure().signature().result();
        List<Type.Bundle.Component> components = new ArrayList<>();
        if (value != Type.Void.VOID) {
            components.add(new Type.Bundle.Component("value", value));
        }
        List<String> names = ComponentNames.of(
                request.independents().stream().map(Independent::name).toList());
        for (int i = 0; i < names.size(); i++) {
            components.add(new Type.Bundle.Component(
                    names.get(i), request.independents().get(i).type()));
        }
        return components;
    }

    /** Whether the one gradient is returned as it is. */
    boolean isBare() {
        return independents.size() == 1;
    }

    Signature gradient() {
        return signature("$grad", List.of(), bareOrResult());
    }

    Signature valueAndGradient() {
        return signature("$valueAndGrad", List.of(), result.orElseThrow());
    }

    /** All gradients in the one record, whatever their number. */
    Signature packed() {
        return signature("$grad", List.of(), result.orElseThrow());
    }

    /** @param seeds the types of what is pulled back */
    Signature pullback(List<Type> seeds) {
        return signature("$vjp", seeds, bareOrResult());
    }

    private Type bareOrResult() {
        return isBare() ? independents.get(0).type() : result.orElseThrow();
    }

    private Signature signature(String suffix, List<Type> seeds, Type type) {
        List<Type> types = Stream.concat(parameters.stream().map(Var::type), seeds.stream())
                .toList();
        return new Signature("", procedure.name() + suffix, types, type, false);
    }
}

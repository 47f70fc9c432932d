package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What the methods written for a differentiable method look like from outside.
 *
 * @param procedure the method
 * @param independents what it is differentiated with respect to
 * @param result the record of its value and gradients
 */
record GradientShape(Procedure procedure, List<Var> independents, Type.Bundle result) {

    static GradientShape of(Request request, GeneratedNames names) {
        String name = request.procedure().name();
        String resultName = names.unique(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Grad");
        return new GradientShape(
                request.procedure(), request.independents(), new Type.Bundle(resultName, components(request)));
    }

    /** The value first. */
    private static List<Type.Bundle.Component> components(Request request) {
        List<Type.Bundle.Component> components = new ArrayList<>();
        components.add(new Type.Bundle.Component(
                "value", request.procedure().signature().result()));
        List<String> names =
                ComponentNames.of(request.independents().stream().map(Var::name).toList());
        for (int i = 0; i < names.size(); i++) {
            components.add(new Type.Bundle.Component(
                    names.get(i), request.independents().get(i).type()));
        }
        return components;
    }

    /** Whether {@code f$grad} returns the one gradient as it is. */
    boolean isBare() {
        return independents.size() == 1;
    }

    Signature gradient() {
        return signature("$grad", isBare() ? independents.get(0).type() : result);
    }

    Signature valueAndGradient() {
        return signature("$valueAndGrad", result);
    }

    private Signature signature(String suffix, Type type) {
        return new Signature(
                "", procedure.name() + suffix, procedure.signature().parameters(), type, false);
    }
}

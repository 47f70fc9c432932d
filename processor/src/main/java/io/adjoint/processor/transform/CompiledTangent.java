package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tangent of a method that comes compiled with its gradient: the gradient times the tangents. */
final class CompiledTangent {
    private final Names names = new Names();
    private final List<Stmt> body = new ArrayList<>();
    private final CompiledGradient gradient;
    private final List<Var> parameters = new ArrayList<>();

    private CompiledTangent(Signature callee, CompiledGradient gradient) {
        this.gradient = gradient;
        for (int i = 0; i < callee.parameters().size(); i++) {
            String name = gradient.offered().getOrDefault(i, "x" + (i + 1));
            parameters.add(names.fresh(name, callee.parameters().get(i)));
        }
    }

    /** @param varied the positions of the parameters that have a tangent */
    static Procedure of(Signature callee, CompiledGradient gradient, Set<Integer> varied, Signature signature) {
        CompiledTangent tangent = new CompiledTangent(callee, gradient);
        return tangent.procedure(callee, varied, signature);
    }

    private Procedure procedure(Signature callee, Set<Integer> varied, Signature signature) {
        Var all = names.fresh("gradient", gradient.result());
        body.add(new Stmt.Declare(all, gradient.applied(parameters), Origin.NONE));
        Var tangent = names.fresh("tangent", callee.result());
        body.add(new Stmt.Declare(tangent, Zeros.scalar(callee.result()), Origin.NONE));
        List<Var> given = new ArrayList<>(parameters);
        for (int i : varied) {
            Var parameter = parameters.get(i);
            Var dot = names.fresh(parameter.name() + "Dot", parameter.type());
            given.add(dot);
            if (!gradient.offered().containsKey(i)) {
                continue; // no derivative passes here, which has been seen to
            }
            Expr component = gradient.component(all, i, parameter.type());
            if (parameter.type().isScalar()) {
                body.add(DotProduct.term(component, dot, tangent));
            } else {
                Var partials = names.fresh(parameter.name() + "Gradient", parameter.type());
                body.add(new Stmt.Declare(partials, component, Origin.NONE));
                body.add(DotProduct.added(partials, dot, tangent, names::fresh));
            }
        }
        Expr pair = new Expr.Pack((Type.Bundle) signature.result(), List.of(value(callee, all), tangent));
        return new Procedure(signature, given, new Block(body), Optional.of(pair), Origin.NONE);
    }

    /** Its own value; where the gradient is a constant, it comes without. */
    private Expr value(Signature callee, Var all) {
        if (!gradient.isConstant()) {
            return new Expr.Opaque(List.of("", ".value()"), List.of(all), callee.result(), true, false, Origin.NONE);
        }
        Var value = names.fresh("value", callee.result());
        body.add(new Stmt.Call(Optional.of(value), true, callee, List.copyOf(parameters), Origin.NONE));
        return value;
    }
}

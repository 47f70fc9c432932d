package io.adjoint.processor.transform;

import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tangent of a method that comes compiled with its gradient: the gradient times the tangents. */
final class CompiledTangent {

    /** @param varied the positions of the parameters that have a tangent */
    static Procedure of(Signature callee, CompiledGradient gradient, Set<Integer> varied, Signature signature) {
        GivenTangent frame =
                new GivenTangent(callee, varied, i -> gradient.offered().getOrDefault(i, "x" + (i + 1)), signature);
        List<Stmt> body = new ArrayList<>();
        Var all = frame.fresh("gradient", gradient.result());
        body.add(new Stmt.Declare(all, gradient.applied(frame.parameters()), Origin.NONE));
        Var tangent = frame.fresh("tangent", callee.result());
        body.add(new Stmt.Declare(tangent, Zeros.scalar(callee.result()), Origin.NONE));
        frame.dots().forEach((i, dot) -> {
            if (!gradient.offered().containsKey(i)) {
                return; // no derivative passes here, which has been seen to
            }
            Var parameter = frame.parameters().get(i);
            Expr component = gradient.component(all, i, parameter.type());
            if (parameter.type().isScalar()) {
                body.add(DotProduct.term(component, dot, tangent));
            } else {
                Var partials = frame.fresh(parameter.name() + "Gradient", parameter.type());
                body.add(new Stmt.Declare(partials, component, Origin.NONE));
                body.add(DotProduct.added(partials, dot, tangent, frame::fresh));
            }
        });
        return frame.of(body, value(callee, gradient, all, frame, body), tangent);
    }

    /** Its own value; where the gradient is a constant, it comes without. */
    private static Expr value(
            Signature callee, CompiledGradient gradient, Var all, GivenTangent frame, List<Stmt> body) {
        return gradient.isConstant()
                ? frame.called(body)
                : new Expr.Opaque(List.of("", ".value()"), List.of(all), callee.result(), true, false, Origin.NONE);
    }

    private CompiledTangent() {}
}

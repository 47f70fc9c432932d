package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
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

/**
 * The tangents in several directions of a method whose derivative is given: that for one direction, again and again.
 */
final class RepeatedTangent {

    /**
     * @param callee the method, which writes to nothing that it is given
     * @param single the method that has a tangent in one direction
     * @param signature that with several
     */
    static Procedure of(Signature callee, Signature single, Signature signature, int count) {
        Names names = new Names();
        List<Var> parameters =
                names.fresh(i -> i < callee.parameters().size() ? "x" + (i + 1) : "dot", signature.parameters());
        List<Var> values = parameters.subList(0, callee.parameters().size());
        List<Var> dots = parameters.subList(values.size(), parameters.size());
        Type.Bundle both = (Type.Bundle) single.result();
        List<Stmt> body = new ArrayList<>();
        List<Expr> components = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            List<Expr> arguments = new ArrayList<>(values);
            for (int i = lane; i < dots.size(); i += count) {
                arguments.add(dots.get(i));
            }
            Var pair = names.fresh(GeneratedNames.joined(callee.name()) + lane, both);
            body.add(new Stmt.Call(Optional.of(pair), true, single, arguments, Origin.NONE));
            if (lane == 0) {
                components.add(component(pair, TangentShape.VALUE, both));
            }
            components.add(component(pair, TangentShape.TANGENT, both));
        }
        Expr all = new Expr.Pack((Type.Bundle) signature.result(), components);
        return new Procedure(signature, parameters, new Block(body), Optional.of(all), Origin.NONE);
    }

    private static Expr component(Var pair, String name, Type.Bundle both) {
        Type type = both.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        return new Expr.Component(pair, name, type);
    }

    private RepeatedTangent() {}
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls of the methods that are written beside a Jacobian, whose results come as records.
 *
 * @param parameters those of the Jacobian
 * @param results arrays of the types of what is differentiated
 */
record BundledCalls(
        Signature jvp, Signature vjp, List<Var> parameters, List<Var> results, List<Var> independents, Names names)
        implements JacobianCalls {

    @Override
    public List<Place> forward(List<? extends Expr> along, String name, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.addAll(along);
        Type type = jvp.result();
        Var given = names.fresh(name, type);
        out.add(new Stmt.Call(Optional.of(given), true, jvp, arguments, Origin.NONE));
        if (!(type instanceof Type.Bundle bundle)) {
            return List.of(given);
        }
        List<Place> tangents = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            boolean isOnly = results.size() == 1;
            Var result = results.get(r);
            Var tangent = names.fresh(isOnly ? "tangent" : result.name() + "Tangent", result.type());
            String component =
                    isOnly ? TangentShape.TANGENT : bundle.components().get(r).name();
            Expr value = new Expr.Component(given, component, result.type());
            out.add(new Stmt.Declare(tangent, value, Origin.NONE));
            tangents.add(tangent);
        }
        return tangents;
    }

    @Override
    public List<Expr> back(List<Var> seeds, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.addAll(seeds);
        Type type = vjp.result();
        Var pulled = names.fresh("pulled", type);
        out.add(new Stmt.Call(Optional.of(pulled), true, vjp, arguments, Origin.NONE));
        if (!(type instanceof Type.Bundle bundle)) {
            return List.of(pulled);
        }
        List<Expr> gradients = new ArrayList<>();
        int values = bundle.components().size() - independents.size();
        for (int k = 0; k < independents.size(); k++) {
            Var independent = independents.get(k);
            String component = bundle.components().get(values + k).name();
            Expr gradient = new Expr.Component(pulled, component, independent.type());
            if (independent.type().isArray()) {
                Var named = names.fresh(independent.name() + "Bar", independent.type());
                out.add(new Stmt.Declare(named, gradient, Origin.NONE));
                gradient = named;
            }
            gradients.add(gradient);
        }
        return gradients;
    }
}

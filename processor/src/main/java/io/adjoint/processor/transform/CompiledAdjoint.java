package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The adjoint of a method that comes compiled: seed times the gradient that its generated class gives. */
final class CompiledAdjoint {
    private final CompiledGradient gradient;
    private final GivenAdjoint frame;
    private final List<Stmt> body = new ArrayList<>();
    private final Var all;

    CompiledAdjoint(Context context, CompiledGradient gradient, GeneratedNames names) {
        this.gradient = gradient;
        this.frame = new GivenAdjoint(context, gradient, i -> gradient.offered().getOrDefault(i, "x" + (i + 1)), names);
        this.all = frame.fresh("gradient", gradient.result());
    }

    HelperBuilder.Result build() {
        List<Var> parameters = frame.parameters();
        body.add(new Stmt.Declare(all, gradient.applied(parameters), Origin.NONE));
        Map<Integer, Expr> scalars = new TreeMap<>();
        for (int i : frame.active()) {
            if (parameters.get(i).type().isScalar()) {
                scalars.put(i, seeded(component(i)));
            } else {
                addArray(i);
            }
        }
        return frame.of(Helper.Kind.COMPILED, body, scalars);
    }

    private Expr component(int i) {
        return gradient.component(all, i, frame.parameters().get(i).type());
    }

    private Expr seeded(Expr partial) {
        return Exprs.mul(Exprs.convert(frame.seed(), (Type.Scalar) partial.type()), partial);
    }

    private void addArray(int i) {
        Var parameter = frame.parameters().get(i);
        Var partials = frame.fresh(parameter.name() + "Gradient", parameter.type());
        body.add(new Stmt.Declare(partials, component(i), Origin.NONE));
        body.add(added(frame.bar(i), partials, 0));
    }

    /** {@code for (i …) bar[i] += seed * partials[i];}, nested for a higher rank. */
    private Stmt added(Place bar, Place partials, int depth) {
        Var index = frame.fresh(String.valueOf((char) ('i' + depth)), Type.Scalar.INT);
        Place element = new Expr.Element(bar, index);
        Place partial = new Expr.Element(partials, index);
        Stmt inner = element.type().isScalar()
                ? new Stmt.Increment(element, seeded(partial), Origin.NONE)
                : added(element, partial, depth + 1);
        return new Stmt.For(
                index, Expr.Const.of(0), Symbol.LT, new Expr.Length(partials), Block.of(inner), Origin.NONE);
    }
}

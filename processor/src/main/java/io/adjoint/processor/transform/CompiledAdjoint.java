package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The adjoint of a method that comes compiled: seed times the gradient that its generated class gives. */
final class CompiledAdjoint {
    private final Signature callee;
    private final CompiledGradient gradient;
    private final Set<Integer> active;
    private final GeneratedNames names;
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Var> parameters;
    private final List<Var> bars = new ArrayList<>();
    private final List<Stmt> body = new ArrayList<>();
    private final Var all;
    private final Var seed;

    CompiledAdjoint(Context context, CompiledGradient gradient, GeneratedNames names) {
        this.callee = context.procedure();
        this.gradient = gradient;
        this.active = new TreeSet<>(context.active());
        this.names = names;
        this.parameters = IntStream.range(0, callee.parameters().size())
                .mapToObj(i -> fresh(
                        gradient.offered().getOrDefault(i, "x" + (i + 1)),
                        callee.parameters().get(i)))
                .toList();
        this.all = fresh("gradient", gradient.result());
        this.seed = fresh("seed", callee.result());
    }

    private Var fresh(String name, Type type) {
        return new Var(name, taken.merge(name, 1, Integer::sum) - 1, type);
    }

    HelperBuilder.Result build() {
        body.add(new Stmt.Declare(all, gradient.applied(parameters), Origin.NONE));
        List<Expr> scalars = new ArrayList<>();
        List<Type.Bundle.Component> components = new ArrayList<>();
        for (int i : active) {
            Var parameter = parameters.get(i);
            if (parameter.type().isScalar()) {
                scalars.add(seeded(component(i)));
                components.add(new Type.Bundle.Component(parameter.name() + "Bar", parameter.type()));
            } else {
                addArray(i);
            }
        }
        Type result = scalars.isEmpty()
                ? Type.Void.VOID
                : scalars.size() == 1 ? components.get(0).type() : new Type.Bundle(bundleName(), components);
        Optional<Expr> value = scalars.isEmpty()
                ? Optional.empty()
                : Optional.of(result instanceof Type.Bundle bundle ? new Expr.Pack(bundle, scalars) : scalars.get(0));
        return result(procedure(result, value));
    }

    private String bundleName() {
        return names.ofRecord(callee.name(), "Bars");
    }

    private Expr component(int i) {
        return gradient.component(all, i, callee.parameters().get(i));
    }

    private Expr seeded(Expr partial) {
        return Exprs.mul(Exprs.convert(seed, (Type.Scalar) partial.type()), partial);
    }

    private void addArray(int i) {
        Var parameter = parameters.get(i);
        Var bar = fresh(parameter.name() + "Bar", parameter.type());
        bars.add(bar);
        Var partials = fresh(parameter.name() + "Gradient", parameter.type());
        body.add(new Stmt.Declare(partials, component(i), Origin.NONE));
        body.add(added(bar, partials, 0));
    }

    /** {@code for (i …) bar[i] += seed * partials[i];}, nested for a higher rank. */
    private Stmt added(Place bar, Place partials, int depth) {
        Var index = fresh(String.valueOf((char) ('i' + depth)), Type.Scalar.INT);
        Place element = new Expr.Element(bar, index);
        Place partial = new Expr.Element(partials, index);
        Stmt inner = element.type().isScalar()
                ? new Stmt.Increment(element, seeded(partial), Origin.NONE)
                : added(element, partial, depth + 1);
        return new Stmt.For(
                index, Expr.Const.of(0), Symbol.LT, new Expr.Length(partials), Block.of(inner), Origin.NONE);
    }

    private Procedure procedure(Type result, Optional<Expr> value) {
        List<Var> all = new ArrayList<>(parameters);
        all.addAll(bars);
        all.add(seed);
        Signature signature = new Signature(
                "",
                names.unique(callee.name() + "$adjoint"),
                all.stream().map(Var::type).toList(),
                result,
                false);
        return new Procedure(signature, all, new Block(body), value, Origin.NONE);
    }

    private HelperBuilder.Result result(Procedure adjoint) {
        Set<Integer> positions =
                new TreeSet<>(IntStream.range(0, parameters.size()).boxed().toList());
        Set<Integer> cells = new TreeSet<>(positions);
        cells.removeIf(i -> gradient.isConstant() || !parameters.get(i).type().isArray());
        List<Integer> arrays =
                active.stream().filter(i -> parameters.get(i).type().isArray()).toList();
        List<Integer> scalars =
                active.stream().filter(i -> parameters.get(i).type().isScalar()).toList();
        Linkage linkage = new Linkage(
                new CallPlan(CallPlan.Kind.JOINT, positions, cells),
                callee,
                Optional.of(adjoint.signature()),
                arrays,
                scalars,
                List.of(),
                true);
        Optional<Type.Bundle> bundle =
                adjoint.signature().result() instanceof Type.Bundle results ? Optional.of(results) : Optional.empty();
        return new HelperBuilder.Result(linkage, List.of(new Helper(Helper.Kind.COMPILED, callee, adjoint, bundle)));
    }
}

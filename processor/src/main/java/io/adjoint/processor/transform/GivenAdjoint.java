package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The frame of the adjoint of a method whose derivative is given: its parameters are the method's, the method's result
 * if that is read, the adjoints of the active arrays and the seed; it returns what those of the active numbers grow by.
 */
final class GivenAdjoint {
    private final Signature callee;
    private final Signature primal;
    private final GivenDerivative derivative;
    private final Set<Integer> active;
    private final GeneratedNames names;
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Var> parameters;
    private final Optional<Var> result;
    private final Map<Integer, Var> bars = new LinkedHashMap<>();
    private final Var seed;

    /** @param name what a parameter is called */
    GivenAdjoint(Context context, GivenDerivative derivative, IntFunction<String> name, GeneratedNames names) {
        this(context, context.procedure(), derivative, name, names);
    }

    /** @param primal what the forward sweep calls */
    GivenAdjoint(
            Context context,
            Signature primal,
            GivenDerivative derivative,
            IntFunction<String> name,
            GeneratedNames names) {
        this.primal = primal;
        this.callee = context.procedure();
        this.derivative = derivative;
        this.active = new TreeSet<>(context.active());
        this.names = names;
        this.parameters = IntStream.range(0, callee.parameters().size())
                .mapToObj(i -> fresh(name.apply(i), callee.parameters().get(i)))
                .toList();
        this.result = derivative.readsResult() ? Optional.of(fresh(callee.name(), callee.result())) : Optional.empty();
        for (int i : active) {
            Var parameter = parameters.get(i);
            if (parameter.type().isArray()) {
                bars.put(i, fresh(parameter.name() + "Bar", parameter.type()));
            }
        }
        this.seed = fresh("seed", callee.result());
    }

    Var fresh(String name, Type type) {
        return new Var(name, taken.merge(name, 1, Integer::sum) - 1, type);
    }

    Signature callee() {
        return callee;
    }

    List<Var> parameters() {
        return parameters;
    }

    /** What the method returned. */
    Var result() {
        return result.orElseThrow();
    }

    Var seed() {
        return seed;
    }

    /** The positions of the parameters that carry a derivative. */
    Set<Integer> active() {
        return active;
    }

    /** The adjoint of an array, to add to. */
    Var bar(int array) {
        return bars.get(array);
    }

    /**
     * The method.
     *
     * @param scalars by position of an active number, what its adjoint grows by
     */
    HelperBuilder.Result of(Helper.Kind kind, List<Stmt> body, Map<Integer, Expr> scalars) {
        List<Type.Bundle.Component> components = new ArrayList<>();
        scalars.forEach((i, value) ->
                components.add(new Type.Bundle.Component(parameters.get(i).name() + "Bar", value.type())));
        Type type = components.isEmpty()
                ? Type.Void.VOID
                : components.size() == 1 ? components.get(0).type() : new Type.Bundle(bundleName(), components);
        List<Expr> values = List.copyOf(scalars.values());
        Optional<Expr> value = values.isEmpty()
                ? Optional.empty()
                : Optional.of(type instanceof Type.Bundle bundle ? new Expr.Pack(bundle, values) : values.get(0));
        Procedure adjoint = procedure(type, body, value);
        Optional<Type.Bundle> bundle = type instanceof Type.Bundle several ? Optional.of(several) : Optional.empty();
        return new HelperBuilder.Result(linkage(adjoint), List.of(new Helper(kind, callee, adjoint, bundle)));
    }

    private String bundleName() {
        String name = GeneratedNames.joined(callee.name());
        return names.unique(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Bars");
    }

    private Procedure procedure(Type type, List<Stmt> body, Optional<Expr> value) {
        List<Var> all = new ArrayList<>(parameters);
        result.ifPresent(all::add);
        all.addAll(bars.values());
        all.add(seed);
        Signature signature = new Signature(
                "",
                names.unique(callee.name() + "$adjoint"),
                all.stream().map(Var::type).toList(),
                type,
                false);
        return new Procedure(signature, all, new Block(body), value, Origin.NONE);
    }

    private Linkage linkage(Procedure adjoint) {
        Set<Integer> positions =
                new TreeSet<>(IntStream.range(0, parameters.size()).boxed().toList());
        Set<Integer> cells = new TreeSet<>(positions);
        cells.removeIf(
                i -> !derivative.readsCells() || !parameters.get(i).type().isArray());
        return new Linkage(
                new CallPlan(CallPlan.Kind.JOINT, positions, cells, result.isPresent(), false),
                primal,
                Optional.of(adjoint.signature()),
                active.stream().filter(i -> parameters.get(i).type().isArray()).toList(),
                active.stream().filter(i -> parameters.get(i).type().isScalar()).toList(),
                List.of(),
                true);
    }
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Mode;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The adjoint of a derivative that is called. With F(x, s) = s · f(x) and its gradient G(x, s) = s · ∂f/∂x, where
 * {@code u} is the adjoint of what the derivative gave, {@code x} grows by
 *
 * <ul>
 *   <li>{@code f$grad(x)}: the derivative of G in the direction u, at s = 1; that of {@code f$valueAndGrad} has s grow
 *       by the adjoint of the value;
 *   <li>{@code f$vjp(x, s)}: the same at s; the seed by the derivative of f in the direction u;
 *   <li>{@code f$jvp(x, v)}: the derivative of G in the direction v, where s is the adjoint of the tangent and grows by
 *       that of the value; v by G;
 *   <li>{@code f$hvp(x, v)}: the second derivative of G in the directions v and u; v by the derivative of G in the
 *       direction u. {@code f$gradAndHvp(x, v)}: by that and what it grows by for {@code f$valueAndGrad(x)}.
 * </ul>
 */
final class NestedAdjoint {
    private final NestedDerivative nested;
    private final GivenAdjoint frame;
    private final NestedCalls calls;
    private final Map<Integer, Expr> scalars = new TreeMap<>();

    NestedAdjoint(Context context, NestedDerivative nested, Library library) {
        this.nested = nested;
        this.frame = new GivenAdjoint(
                context,
                library.callable(context.procedure()),
                nested,
                i -> nested.names().get(i),
                library.generatedNames());
        this.calls = new NestedCalls(nested, library, frame.parameters(), frame::fresh);
    }

    HelperBuilder.Result build() {
        switch (nested.mode()) {
            case GRADIENT, PULLBACK -> gradient(adjoints(Role.INDEPENDENT));
            case TANGENT -> tangent(given());
            case HESSIAN_PRODUCT -> product(adjoints(Role.INDEPENDENT));
            case GRADIENT_AND_PRODUCT -> {
                gradient(adjoints(Role.INDEPENDENT));
                product(adjoints(Role.PRODUCT));
            }
            case HESSIAN, JACOBIAN -> throw new AssertionError("made of calls: " + nested.of());
        }
        return frame.of(Helper.Kind.NESTED, calls.body(), scalars);
    }

    /** The directions that were given, by position of an independent. */
    private Map<Integer, Expr> given() {
        Map<Integer, Expr> given = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            given.put(nested.independents().get(k), frame.parameters().get(nested.direction(k)));
        }
        return given;
    }

    /** Other directions: the adjoints of what belongs to each independent. */
    private Map<Integer, Expr> adjoints(Role role) {
        Map<Integer, Expr> adjoints = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            adjoints.put(nested.independents().get(k), seed(nested.partOf(role, k)));
        }
        return adjoints;
    }

    /** The adjoint of a part of what was given. */
    private Expr seed(Part part) {
        return nested.read(frame.seed(), part);
    }

    private Optional<Expr> seed(Role role) {
        return nested.part(role).map(this::seed);
    }

    /** The positions among the parameters of the differentiated method that carry a derivative. */
    private Set<Integer> ofArguments() {
        Set<Integer> active = new TreeSet<>(frame.active());
        active.removeIf(i -> i >= nested.arity());
        return active;
    }

    /** The numbers of the independents whose directions carry a derivative. */
    private List<Integer> ofDirections() {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            if (nested.direction(k) < frame.parameters().size()
                    && frame.active().contains(nested.direction(k))) {
                found.add(k);
            }
        }
        return found;
    }

    private void gradient(Map<Integer, Expr> directions) {
        boolean isSeeded = nested.mode() == Mode.PULLBACK;
        Expr seed = isSeeded ? frame.parameters().get(nested.arity()) : calls.one();
        Set<Integer> active = ofArguments();
        if (!active.isEmpty()) {
            NestedCalls.Results results = calls.gradientAlong(active, seed, directions, seed(Role.VALUE));
            active.forEach(i -> grow(i, results.tangent(i)));
        }
        if (isSeeded && frame.active().contains(nested.arity())) {
            grow(nested.arity(), calls.methodAlong(directions).tangent());
        }
    }

    private void tangent(Map<Integer, Expr> directions) {
        Expr seed = seed(Role.TANGENT).orElseThrow();
        Set<Integer> wanted = ofArguments();
        ofDirections().forEach(k -> wanted.add(nested.independents().get(k)));
        NestedCalls.Results results = calls.gradientAlong(wanted, seed, directions, seed(Role.VALUE));
        ofArguments().forEach(i -> grow(i, results.tangent(i)));
        ofDirections()
                .forEach(k -> grow(
                        nested.direction(k), results.value(nested.independents().get(k))));
    }

    private void product(Map<Integer, Expr> directions) {
        Set<Integer> active = ofArguments();
        if (!active.isEmpty()) {
            NestedCalls.Results results = calls.gradientAlong(active, given(), directions, Map.of());
            active.forEach(i -> grow(i, results.secondTangent(i)));
        }
        if (!ofDirections().isEmpty()) {
            Set<Integer> wanted = new TreeSet<>();
            ofDirections().forEach(k -> wanted.add(nested.independents().get(k)));
            NestedCalls.Results results = calls.gradientAlong(wanted, calls.one(), directions, Optional.empty());
            ofDirections()
                    .forEach(k -> grow(
                            nested.direction(k),
                            results.tangent(nested.independents().get(k))));
        }
    }

    private void grow(int parameter, Expr by) {
        Var given = frame.parameters().get(parameter);
        if (given.type().isScalar()) {
            scalars.merge(parameter, by, Exprs::add);
        } else {
            Stmt added = Seeding.added(calls.named(by, given.name() + "Growth"), frame.bar(parameter), Origin.NONE);
            calls.body().add(added);
        }
    }
}

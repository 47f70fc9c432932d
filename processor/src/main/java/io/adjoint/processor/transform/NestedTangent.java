package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Mode;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A derivative that is called, with tangents carried along: one more derivative in a direction. */
final class NestedTangent {
    private final NestedDerivative nested;
    private final Library library;
    private final Names names = new Names();
    private final List<Var> parameters = new ArrayList<>();
    private final Map<Integer, Expr> dots = new TreeMap<>();
    private final NestedCalls calls;

    private NestedTangent(NestedDerivative nested, Library library) {
        this.nested = nested;
        this.library = library;
        List<Type> types = nested.of().parameters();
        for (int i = 0; i < types.size(); i++) {
            parameters.add(names.fresh(nested.names().get(i), types.get(i)));
        }
        this.calls = new NestedCalls(nested, library, List.copyOf(parameters), names::fresh);
    }

    /** @param varied the positions of the parameters that have a tangent */
    static Procedure of(NestedDerivative nested, Set<Integer> varied, Signature signature, Library library) {
        return new NestedTangent(nested, library).procedure(varied, signature);
    }

    private Procedure procedure(Set<Integer> varied, Signature signature) {
        List<Var> given = new ArrayList<>(parameters);
        for (int i : new TreeSet<>(varied)) {
            Var dot =
                    names.fresh(nested.names().get(i) + "Dot", parameters.get(i).type());
            dots.put(i, dot);
            given.add(dot);
        }
        Var value = names.fresh("value", nested.of().result());
        calls.body()
                .add(new Stmt.Call(
                        Optional.of(value), true, library.callable(nested.of()), List.copyOf(parameters), Origin.NONE));
        Map<Part, Expr> tangents = nested.mode() == Mode.TANGENT ? ofTangent() : ofGradients();
        List<Stmt> body = calls.body();
        Expr tangent = nested.packing().isPresent()
                ? PackedResults.packed(nested, tangents::get, names, body)
                : tangents.values().iterator().next();
        Expr pair = new Expr.Pack((Type.Bundle) signature.result(), List.of(value, tangent));
        return new Procedure(signature, given, new Block(body), Optional.of(pair), Origin.NONE);
    }

    /** The directions of the arguments of the differentiated method. */
    private Map<Integer, Expr> ofArguments() {
        Map<Integer, Expr> along = new TreeMap<>(dots);
        along.keySet().removeIf(i -> i >= nested.arity());
        return along;
    }

    private Map<Integer, Expr> given() {
        Map<Integer, Expr> given = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            given.put(nested.independents().get(k), parameters.get(nested.direction(k)));
        }
        return given;
    }

    /** How the directions change that were given. */
    private Map<Integer, Expr> turning() {
        Map<Integer, Expr> turning = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            if (dots.containsKey(nested.direction(k))) {
                turning.put(nested.independents().get(k), dots.get(nested.direction(k)));
            }
        }
        return turning;
    }

    private Map<Part, Expr> ofTangent() {
        NestedCalls.Pair pair = calls.methodAlong(given(), ofArguments(), turning());
        Map<Part, Expr> tangents = new LinkedHashMap<>();
        for (Part part : nested.parts()) {
            tangents.put(part, part.role() == Role.VALUE ? pair.valueDot() : pair.tangentDot());
        }
        return tangents;
    }

    private Map<Part, Expr> ofGradients() {
        Set<Integer> wanted = new TreeSet<>(nested.independents());
        NestedCalls.Results results = results(wanted);
        Map<Part, Expr> tangents = new LinkedHashMap<>();
        for (Part part : nested.parts()) {
            if (part.role() == Role.VALUE) {
                tangents.put(part, valueDot(part));
            } else {
                int parameter = nested.independents().get(part.independent());
                tangents.put(
                        part,
                        nested.mode() == Mode.HESSIAN_PRODUCT
                                ? results.secondTangent(parameter)
                                : results.tangent(parameter));
            }
        }
        return tangents;
    }

    private NestedCalls.Results results(Set<Integer> wanted) {
        return switch (nested.mode()) {
            case HESSIAN_PRODUCT -> calls.productAlong(wanted, given(), ofArguments(), turning());
            case PULLBACK ->
                calls.gradientAlong(
                        wanted,
                        parameters.get(nested.arity()),
                        ofArguments(),
                        Optional.ofNullable(dots.get(nested.arity())));
            default -> calls.gradientAlong(wanted, calls.one(), ofArguments(), Optional.empty());
        };
    }

    private Expr valueDot(Part part) {
        return ofArguments().isEmpty()
                ? Zeros.scalar(part.type()) // only the seed has a tangent
                : calls.methodAlong(ofArguments()).tangent();
    }
}

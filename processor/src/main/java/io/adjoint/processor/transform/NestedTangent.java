package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Mode;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
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
    private final GivenTangent frame;
    private final NestedCalls calls;

    private NestedTangent(NestedDerivative nested, GivenTangent frame, Library library) {
        this.nested = nested;
        this.frame = frame;
        this.calls = new NestedCalls(nested, library, frame.parameters(), frame::fresh);
    }

    /** @param varied the positions of the parameters that have a tangent */
    static Procedure of(NestedDerivative nested, Set<Integer> varied, Signature signature, Library library) {
        GivenTangent frame = new GivenTangent(library.callable(nested.of()), varied, nested.names()::get, signature);
        return new NestedTangent(nested, frame, library).procedure();
    }

    private Procedure procedure() {
        List<Stmt> body = calls.body();
        Var value = frame.called(body);
        Map<Part, Expr> tangents = nested.mode() == Mode.TANGENT ? ofTangent() : ofGradients(value);
        Expr tangent = nested.isPacked()
                ? PackedResults.packed(nested, tangents::get, frame.names(), body)
                : tangents.values().iterator().next();
        return frame.of(body, value, tangent);
    }

    /** The directions of the arguments of the differentiated method. */
    private Map<Integer, Expr> ofArguments() {
        Map<Integer, Expr> along = new TreeMap<>(frame.dots());
        along.keySet().removeIf(i -> i >= nested.arity());
        return along;
    }

    private Map<Integer, Expr> given() {
        Map<Integer, Expr> given = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            given.put(nested.independents().get(k), frame.parameters().get(nested.direction(k)));
        }
        return given;
    }

    /** How the directions change that were given. */
    private Map<Integer, Expr> turning() {
        Map<Integer, Expr> turning = new LinkedHashMap<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            if (frame.dots().containsKey(nested.direction(k))) {
                turning.put(nested.independents().get(k), frame.dots().get(nested.direction(k)));
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

    private Map<Part, Expr> ofGradients(Var value) {
        Set<Integer> wanted = new TreeSet<>(nested.independents());
        boolean isProduct = nested.mode() == Mode.HESSIAN_PRODUCT;
        Optional<NestedCalls.Results> once = isProduct ? Optional.empty() : ofGradient(wanted);
        Optional<NestedCalls.Results> twice = nested.mode().order() == 2
                ? Optional.of(calls.gradientAlong(wanted, given(), ofArguments(), turning()))
                : Optional.empty();
        Map<Part, Expr> tangents = new LinkedHashMap<>();
        for (Part part : nested.parts()) {
            if (part.role() == Role.VALUE) {
                tangents.put(part, valueDot(part));
                continue;
            }
            int parameter = nested.independents().get(part.independent());
            tangents.put(
                    part,
                    isProduct || part.role() == Role.PRODUCT
                            ? twice.orElseThrow().secondTangent(parameter)
                            : once.map(results -> results.tangent(parameter)).orElseGet(() -> zero(value, part)));
        }
        return tangents;
    }

    /** Empty if only directions have tangents: the gradient does not depend on them. */
    private Optional<NestedCalls.Results> ofGradient(Set<Integer> wanted) {
        boolean isSeeded = nested.mode() == Mode.PULLBACK;
        Expr seed = isSeeded ? frame.parameters().get(nested.arity()) : calls.one();
        Optional<Expr> seedDot = isSeeded ? Optional.ofNullable(frame.dots().get(nested.arity())) : Optional.empty();
        return ofArguments().isEmpty() && seedDot.isEmpty()
                ? Optional.empty()
                : Optional.of(calls.gradientAlong(wanted, seed, ofArguments(), seedDot));
    }

    private Expr zero(Var value, Part part) {
        return part.type().isScalar() ? Zeros.scalar(part.type()) : Zeros.likeIfThere(nested.place(value, part));
    }

    private Expr valueDot(Part part) {
        return ofArguments().isEmpty()
                ? Zeros.scalar(part.type()) // only the seed or a direction has a tangent
                : calls.methodAlong(ofArguments()).tangent();
    }
}

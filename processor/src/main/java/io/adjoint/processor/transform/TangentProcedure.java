package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A procedure as it is written with its tangents: its body, and its result in two. */
final class TangentProcedure {
    private final Set<Var> sources;
    private final Procedure procedure;
    private final Library library;
    private final Variation variation;
    private final Names names;
    private final Bars dots;
    private final Tangent tangent;

    /** @param sources the parameters that have a tangent */
    TangentProcedure(Procedure given, Set<Var> sources, Reads reads, Library library, TangentLibrary calls) {
        Procedure apart = CallsApart.of(given, calls::procedure);
        Variation coarse = Variation.of(apart, reads, calls.taped(), library.rules(), sources);
        this.sources = sources;
        this.procedure = NamedValues.of(apart, coarse.activity(), reads);
        this.variation = Variation.of(procedure, reads, calls.taped(), library.rules(), sources);
        this.library = library;
        this.names = Names.of(procedure);
        this.dots = new Bars(names, "Dot");
        this.tangent = new Tangent(variation, reads, names, dots, library.rules(), calls);
    }

    /** The result, its costly parts named. */
    Expr value() {
        return procedure.result().orElseThrow();
    }

    Names names() {
        return names;
    }

    Bars dots() {
        return dots;
    }

    /** A value, and its tangent. */
    record Pair(Expr value, Expr tangent) {}

    /** The tangents of what is varied later and has none to begin with: they come before the statements. */
    List<Stmt> openings() {
        List<Stmt> statements = new ArrayList<>();
        for (Var parameter : procedure.parameters()) {
            if (parameter.type().isContinuous() && variation.isVaried(parameter) && !sources.contains(parameter)) {
                Expr zero = parameter.type().isArray() ? Zeros.likeIfThere(parameter) : Zeros.scalar(parameter.type());
                statements.add(new Stmt.Declare(dots.of(parameter), zero, procedure.origin()));
            }
        }
        return statements;
    }

    List<Stmt> statements() {
        return tangent.statements(procedure.body());
    }

    /** The result in two, once the statements are written. */
    Pair pair(Expr result, List<Stmt> into) {
        if (result.type().isScalar()) {
            return new Pair(
                    tangent.expressions().primal(result), tangent.expressions().of(result));
        }
        Expr value = tangent.expressions().primal(result);
        Place place;
        if (value instanceof Place there) {
            place = there;
        } else {
            Var named = names.fresh("value", value.type());
            into.add(new Stmt.Declare(named, value, procedure.origin()));
            place = named;
        }
        Expr dot = variation.isVaried(result)
                ? tangent.expressions().ofArray(result).orElseGet(() -> Zeros.likeIfThere(place))
                : Zeros.likeIfThere(place);
        return new Pair(place, dot);
    }

    /** @param faults what it owes its caller of what the primal throws */
    Procedure whole(Signature signature, List<Var> parameters, Faults faults) {
        List<Stmt> body = new ArrayList<>(openings());
        body.addAll(statements());
        Optional<Expr> result = procedure.result().map(value -> result(value, signature.result(), body));
        return library.simplification()
                .of(
                        new Procedure(signature, parameters, new Block(body), result, procedure.origin()),
                        dots.of(variable -> true),
                        faults);
    }

    private Expr result(Expr value, Type type, List<Stmt> body) {
        if (!(type instanceof Type.Bundle both)) {
            return tangent.expressions().primal(value);
        }
        if (!(value instanceof Expr.Pack pack)) {
            Pair pair = pair(value, body);
            return new Expr.Pack(both, List.of(pair.value(), pair.tangent()));
        }
        List<Expr> values = new ArrayList<>();
        List<Expr> tangents = new ArrayList<>();
        for (Expr component : pack.components()) {
            if (component.type().isContinuous()) {
                Pair pair = pair(component, body);
                values.add(pair.value());
                tangents.add(pair.tangent());
            } else {
                values.add(tangent.expressions().primal(component));
            }
        }
        values.addAll(tangents);
        return new Expr.Pack(both, values);
    }
}

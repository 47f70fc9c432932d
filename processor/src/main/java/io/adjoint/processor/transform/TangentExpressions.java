package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import io.adjoint.processor.rules.Algebra;
import io.adjoint.processor.rules.Rule;
import io.adjoint.processor.rules.RuleTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tangents of expressions: of numbers by the rows of the table, of arrays by what made them. */
final class TangentExpressions {
    private final Variation variation;
    private final RuleTable rules;
    private final Bars dots;
    private final ShadowStatements shadows;
    private final Map<Var, Var> results = new LinkedHashMap<>();

    TangentExpressions(Variation variation, RuleTable rules, Bars dots) {
        this.variation = variation;
        this.rules = rules;
        this.dots = dots;
        this.shadows = new ShadowStatements(dots);
    }

    /** Has a record of results be read from one that holds their tangents as well. */
    void replace(Var bundle, Var by) {
        results.put(bundle, by);
    }

    /** The expression itself, where records of results have been replaced. */
    Expr primal(Expr expr) {
        return results.isEmpty()
                ? expr
                : Exprs.map(
                        expr,
                        node -> node instanceof Expr.Component component
                                ? new Expr.Component(
                                        results.getOrDefault(component.bundle(), component.bundle()),
                                        component.name(),
                                        component.type())
                                : node);
    }

    Place primal(Place place) {
        return (Place) primal((Expr) place);
    }

    /** The tangent of what a place holds. */
    Place dot(Place place) {
        return dots.of(primal(place));
    }

    /** The tangent of a number; zero if it has none. */
    Expr of(Expr expr) {
        return of(expr, expr);
    }

    /** @param value what the value of the expression is known by */
    Expr of(Expr expr, Expr value) {
        if (!variation.isVaried(expr)) {
            return Zeros.scalar(expr.type());
        }
        if (expr instanceof Place place) {
            return dot(place);
        }
        if (expr instanceof Expr.Component component) {
            return new Expr.Component(results.get(component.bundle()), tangentOf(component), component.type());
        }
        Expr.Apply apply = (Expr.Apply) expr;
        if (apply.op() instanceof Op.Convert convert) {
            return Algebra.simplify(Exprs.convert(of(apply.arguments().get(0)), convert.to()));
        }
        Rule rule = rules.find(apply.op()).orElseThrow(() -> new AssertionError("no rule for " + apply.op()));
        Expr.Apply read = (Expr.Apply) primal(apply);
        Scalar type = (Scalar) apply.type();
        Expr sum = Zeros.scalar(type);
        for (int i = 0; i < apply.arguments().size(); i++) {
            Expr argument = apply.arguments().get(i);
            if (variation.isVaried(argument) && !rule.isFlat(i)) {
                Expr g = Algebra.simplify(Exprs.convert(of(argument), type));
                Expr term = Algebra.simplify(Exprs.convert(rule.adjoint(read, i, g, primal(value)), type));
                sum = Algebra.simplify(Exprs.add(sum, term));
            }
        }
        return sum;
    }

    private static String tangentOf(Expr.Component component) {
        return TangentShape.tangentOf((Type.Bundle) component.bundle().type(), component.name());
    }

    /**
     * The tangent of an array that is about to be stored, if it can be had without a look at that array: otherwise it
     * is zeros of its shape.
     */
    Optional<Expr> ofArray(Expr array) {
        if (array instanceof Place place) {
            return Optional.of(dot(place));
        }
        if (array instanceof Expr.Component component) {
            return variation.isVaried(array)
                    ? Optional.of(
                            new Expr.Component(results.get(component.bundle()), tangentOf(component), component.type()))
                    : Optional.empty();
        }
        if (array instanceof Expr.Apply apply) {
            return ofFunction(apply);
        }
        return shadows.of(array).map(this::primal);
    }

    /** Zeros stay what they are; of what else gives an array, the numbers come from the first argument. */
    private Optional<Expr> ofFunction(Expr.Apply apply) {
        if (Zeros.isLike(apply)) {
            return Optional.of(primal(apply));
        }
        if (apply.arguments().isEmpty()
                || !(apply.arguments().get(0) instanceof Place from)
                || !variation.isVaried(from)) {
            return Optional.empty();
        }
        Expr[] arguments = apply.arguments().stream().map(this::primal).toArray(Expr[]::new);
        arguments[0] = dot(from);
        return Optional.of(Expr.Apply.of(apply.op(), arguments));
    }
}

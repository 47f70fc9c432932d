package io.adjoint.processor.transform;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tangent of a method of arrays with rules of the user's: what a rule gives for a seed of 1, times the tangent of
 * its argument, summed; for each element of a result in turn.
 */
final class RuledTangent {
    private final CustomRule rule;
    private final GivenTangent frame;
    private final Var value;
    private final List<Stmt> body = new ArrayList<>();

    /**
     * @param varied the positions of the parameters that have a tangent
     * @param signature of the tangent
     */
    RuledTangent(CustomRule rule, Set<Integer> varied, Signature signature) {
        this.rule = rule;
        this.frame = new GivenTangent(rule.of(), varied, i -> rule.names().get(i), signature);
        this.value = frame.called(body);
    }

    Procedure build() {
        Type type = value.type();
        Var tangent = frame.fresh("tangent", type);
        if (type.isScalar()) {
            body.add(new Stmt.Declare(tangent, Zeros.scalar(type), Origin.NONE));
            body.addAll(terms(Exprs.num(1, type), tangent));
        } else {
            body.add(new Stmt.Declare(tangent, Zeros.like(value), Origin.NONE));
            body.addAll(EachElement.loops(value, frame.names(), "k", at -> element(at, tangent)));
        }
        return frame.of(body, value, tangent);
    }

    private List<Stmt> element(List<Var> at, Var tangent) {
        Var seed = frame.fresh("seed", value.type());
        Place element = EachElement.element(seed, at);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Declare(seed, Zeros.like(value), Origin.NONE));
        turn.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        turn.addAll(terms(seed, EachElement.element(tangent, at)));
        return turn;
    }

    private List<Stmt> terms(Expr seed, Place tangent) {
        List<Stmt> terms = new ArrayList<>();
        for (Map.Entry<Integer, Var> varied : frame.dots().entrySet()) {
            int i = varied.getKey();
            if (!rule.offers(i)) {
                continue; // no derivative passes here, which has been seen to
            }
            List<Expr> arguments = new ArrayList<>(List.of(seed));
            arguments.addAll(frame.parameters());
            arguments.add(value);
            Var parameter = frame.parameters().get(i);
            Signature method = rule.adjoints().get(i);
            if (parameter.type().isScalar()) {
                Expr partial = new Expr.Apply(Op.Function.of(method), arguments);
                terms.add(DotProduct.term(partial, varied.getValue(), tangent));
            } else {
                Var bar = frame.fresh(parameter.name() + "Bar", parameter.type());
                terms.add(new Stmt.Declare(bar, Zeros.likeIfThere(parameter), Origin.NONE));
                arguments.add(bar);
                terms.add(new Stmt.Call(Optional.empty(), false, method, arguments, Origin.NONE));
                terms.add(DotProduct.added(bar, varied.getValue(), tangent, frame::fresh));
            }
        }
        return terms;
    }
}

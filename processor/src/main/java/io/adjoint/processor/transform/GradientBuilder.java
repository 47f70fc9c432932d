package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Hazards;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes {@code f$grad} and {@code f$valueAndGrad} of one method. */
final class GradientBuilder {
    private final Library library;
    private final Request request;
    private final Procedure procedure;
    private final GradientShape shape;

    GradientBuilder(Library library, Request request) {
        this.library = library;
        this.request = request;
        this.procedure = request.procedure();
        this.shape = GradientShape.of(request, library.generatedNames());
    }

    Gradient build() {
        Procedure gradient = whole(shape.gradient(), !shape.isBare());
        Procedure valueAndGradient = shape.isBare() ? whole(shape.valueAndGradient(), true) : delegating();
        return new Gradient(
                request,
                List.of(
                        new Gradient.Method(Gradient.Kind.GRADIENT, gradient),
                        new Gradient.Method(Gradient.Kind.VALUE_AND_GRADIENT, valueAndGradient)),
                shape.result());
    }

    /** Several independents: the gradient has the value with it already. */
    private Procedure delegating() {
        Signature gradient = shape.gradient();
        Op.Function same = new Op.Function("", gradient.name(), gradient.parameters(), gradient.result(), true);
        return new Procedure(
                shape.valueAndGradient(),
                request.parameters(),
                Block.EMPTY,
                Optional.of(new Expr.Apply(same, List.copyOf(request.parameters()))),
                procedure.origin());
    }

    private Procedure whole(Signature signature, boolean withValue) {
        Arguments arguments = Arguments.of(library, request);
        Sweeps sweeps = library.sweeps(arguments.context(), procedure, Set.of(), false);
        Entry entry = Entry.of(request, sweeps.names);
        ParameterBars bars = Assembly.zeroBars(sweeps, request.leaves(), List.of());
        List<Stmt> body = new ArrayList<>(Assembly.forward(sweeps, bars));
        Expr seed = Zeros.one(procedure.signature().result());
        List<Stmt> back = Assembly.reverse(sweeps, bars, Optional.of(seed));
        Expr value = sweeps.subject.procedure().result().orElseThrow();
        boolean isAtHand = value instanceof Var variable && !isRestored(variable, back);
        if (withValue ? !isAtHand : hidesFault(value, back, sweeps)) {
            Var named = sweeps.names.fresh(procedure.name(), value.type());
            body.add(new Stmt.Declare(named, value, procedure.origin()));
            value = named;
        }
        body.addAll(back);
        Assembly.addTapes(sweeps, body);
        body.addAll(0, arguments.checks());
        body.addAll(0, entry.statements());
        List<Expr> gradients = request.independents().stream()
                .map(independent -> entry.gradient(independent, sweeps.bars))
                .toList();
        Expr answer = withValue ? packed(value, gradients) : gradients.get(0);
        return library.simplified(
                new Procedure(signature, entry.parameters(), new Block(body), Optional.of(answer), procedure.origin()),
                sweeps,
                sweeps.reverseBars(),
                true);
    }

    /** Whether something in the value may throw that the reverse sweep does not evaluate for its own sake. */
    private static boolean hidesFault(Expr value, List<Stmt> back, Sweeps sweeps) {
        Set<Expr> evaluated = new HashSet<>();
        Stmts.walk(new Block(back), stmt -> {
            Stmts.expressions(stmt).forEach(expr -> evaluated.addAll(Exprs.nodes(expr)));
            Stmts.targets(stmt).forEach(target -> evaluated.addAll(Exprs.nodes(target)));
        });
        return Hazards.of(sweeps.subject.procedure()).of(value).stream()
                .anyMatch(node -> !evaluated.contains(node)
                        && !(node instanceof Expr.Element element && evaluated.contains(sweeps.bars.of(element))));
    }

    /** Whether the reverse sweep puts an earlier value back into the variable. */
    private static boolean isRestored(Var variable, List<Stmt> back) {
        boolean[] isRestored = {false};
        Stmts.walk(new Block(back), stmt -> isRestored[0] |= Stmts.targets(stmt).contains(variable));
        return isRestored[0];
    }

    private Expr packed(Expr value, List<Expr> gradients) {
        return new Expr.Pack(
                shape.result().orElseThrow(),
                Stream.concat(Stream.of(value), gradients.stream()).toList());
    }
}

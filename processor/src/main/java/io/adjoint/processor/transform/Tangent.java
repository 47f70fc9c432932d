package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forward mode: a procedure with every statement followed, or preceded, by the one that does the same to the tangents.
 * {@link NamedValues} comes before it.
 *
 * <p>The procedure may be a user's or a derived one: a tape has a tape of tangents beside it, a record of results holds
 * their tangents too. A statement's tangent comes first where it reads what the statement overwrites.
 */
final class Tangent implements Stmt.Visitor<Void> {
    private final Variation variation;
    private final Reads reads;
    private final Bars dots;
    private final TangentExpressions tangents;
    private final TangentCallStatements calls;
    private List<Stmt> out = new ArrayList<>();

    Tangent(Variation variation, Reads reads, Names names, Bars dots, RuleTable rules, TangentCalls calls) {
        this.variation = variation;
        this.reads = reads;
        this.dots = dots;
        this.tangents = new TangentExpressions(variation, rules, dots);
        this.calls = new TangentCallStatements(variation, reads.aliases(), names, dots, tangents, calls);
    }

    TangentExpressions expressions() {
        return tangents;
    }

    List<Stmt> statements(Block block) {
        List<Stmt> outer = out;
        out = new ArrayList<>();
        block.statements().forEach(stmt -> stmt.accept(this));
        List<Stmt> made = out;
        out = outer;
        return made;
    }

    private Block block(Block block) {
        return new Block(statements(block));
    }

    @Override
    public Void visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        Origin origin = declare.origin();
        if (variable.type() instanceof Type.Tape) {
            out.add(declare);
            if (variation.carries(variable)) {
                out.add(new Stmt.Declare(dots.of(variable), declare.value(), origin));
            }
        } else if (!variable.type().isContinuous() || !variation.isVaried(variable)) {
            out.add(new Stmt.Declare(variable, tangents.primal(declare.value()), origin));
        } else if (variable.type().isArray()) {
            out.add(new Stmt.Declare(variable, tangents.primal(declare.value()), origin));
            Expr tangent = tangents.ofArray(declare.value()).orElseGet(() -> Zeros.likeIfThere(variable));
            out.add(new Stmt.Declare(dots.of(variable), tangent, origin));
        } else {
            out.add(new Stmt.Declare(variable, tangents.primal(declare.value()), origin));
            out.add(new Stmt.Declare(dots.of(variable), tangents.of(declare.value(), variable), origin));
        }
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign assign) {
        Place target = tangents.primal(assign.target());
        Origin origin = assign.origin();
        if (!target.type().isContinuous() || !variation.isVaried(Exprs.root(target))) {
            out.add(new Stmt.Assign(target, tangents.primal(assign.value()), origin));
        } else if (target.type().isArray()) {
            Optional<Expr> tangent = tangents.ofArray(assign.value());
            tangent.ifPresent(value -> out.add(new Stmt.Assign(tangents.dot(target), value, origin)));
            out.add(new Stmt.Assign(target, tangents.primal(assign.value()), origin));
            if (tangent.isEmpty()) {
                out.add(new Stmt.Assign(tangents.dot(target), Zeros.likeIfThere(target), origin));
            }
        } else {
            assign(target, assign.value(), origin);
        }
        return null;
    }

    private void assign(Place target, Expr value, Origin origin) {
        boolean holdsValue = NamedValues.holdsValue(target, value, reads);
        Expr tangent = tangents.of(value, holdsValue ? target : value);
        Stmt primal = new Stmt.Assign(target, tangents.primal(value), origin);
        Stmt dot = new Stmt.Assign(tangents.dot(target), tangent, origin);
        boolean isOverwritten = !holdsValue && NamedValues.isRead(target, tangent, reads);
        out.add(isOverwritten ? dot : primal);
        out.add(isOverwritten ? primal : dot);
    }

    @Override
    public Void visitIncrement(Stmt.Increment increment) {
        Place target = tangents.primal(increment.target());
        Expr value = increment.value();
        if (variation.isVaried(value)) {
            out.add(new Stmt.Increment(tangents.dot(target), tangents.of(value), increment.origin()));
        }
        out.add(new Stmt.Increment(target, tangents.primal(value), increment.origin()));
        return null;
    }

    @Override
    public Void visitIf(Stmt.If branch) {
        out.add(new Stmt.If(
                tangents.primal(branch.condition()), block(branch.then()), block(branch.otherwise()), branch.origin()));
        return null;
    }

    @Override
    public Void visitFor(Stmt.For loop) {
        out.add(new Stmt.For(
                loop.index(),
                tangents.primal(loop.from()),
                loop.test(),
                tangents.primal(loop.bound()),
                block(loop.body()),
                loop.origin()));
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While loop) {
        out.add(new Stmt.While(tangents.primal(loop.condition()), block(loop.body()), loop.origin()));
        return null;
    }

    @Override
    public Void visitCountDown(Stmt.CountDown loop) {
        out.add(Stmts.mapBlocks(loop, this::block));
        return null;
    }

    @Override
    public Void visitCall(Stmt.Call call) {
        out.addAll(calls.of(call));
        return null;
    }

    @Override
    public Void visitThrow(Stmt.Throw raise) {
        out.add(new Stmt.Throw(tangents.primal(raise.value()), raise.origin()));
        return null;
    }

    @Override
    public Void visitEvaluate(Stmt.Evaluate evaluate) {
        out.add(new Stmt.Evaluate(tangents.primal(evaluate.call()), evaluate.origin()));
        if (Variation.isAddition(evaluate)) {
            Expr.Apply addition = (Expr.Apply) evaluate.call();
            if (variation.isVaried(addition.arguments().get(0))) {
                Expr[] arrays = addition.arguments().stream()
                        .map(array -> tangents.dot((Place) array))
                        .toArray(Expr[]::new);
                out.add(new Stmt.Evaluate(Expr.Apply.of(addition.op(), arrays), evaluate.origin()));
            }
        }
        return null;
    }

    @Override
    public Void visitAttempt(Stmt.Attempt attempt) {
        out.add(new Stmt.Attempt(
                attempt.result(),
                (Expr.Opaque) tangents.primal(attempt.value()),
                attempt.caught(),
                attempt.thrown(),
                attempt.origin()));
        attempt.result()
                .filter(result -> result.type().isContinuous() && variation.isVaried(result))
                .ifPresent(result -> out.add(new Stmt.Assign(
                        dots.of(result),
                        result.type().isArray() ? Zeros.likeIfThere(result) : Zeros.scalar(result.type()),
                        attempt.origin())));
        return null;
    }

    @Override
    public Void visitPush(Stmt.Push push) {
        out.add(new Stmt.Push(push.tape(), tangents.primal(push.value()), push.origin()));
        if (push.value().type().isContinuous() && variation.carries(push.tape())) {
            Expr tangent = push.value() instanceof Place place && place.type().isArray()
                    ? tangents.dot(place)
                    : tangents.of(push.value());
            out.add(new Stmt.Push(dots.of(push.tape()), tangent, push.origin()));
        }
        return null;
    }

    @Override
    public Void visitPop(Stmt.Pop pop) {
        Place target = tangents.primal(pop.target());
        Origin origin = pop.origin();
        out.add(new Stmt.Pop(pop.tape(), target, pop.declares(), origin));
        if (!target.type().isContinuous() || !variation.isVaried(Exprs.root(target))) {
            return null;
        }
        if (variation.carries(pop.tape())) {
            out.add(new Stmt.Pop(dots.of(pop.tape()), tangents.dot(target), pop.declares(), origin));
        } else if (pop.declares()) {
            out.add(new Stmt.Declare(dots.of((Var) target), Zeros.scalar(target.type()), origin));
        } else {
            out.add(new Stmt.Assign(tangents.dot(target), Zeros.scalar(target.type()), origin));
        }
        return null;
    }

    @Override
    public Void visitComment(Stmt.Comment comment) {
        out.add(comment);
        return null;
    }
}

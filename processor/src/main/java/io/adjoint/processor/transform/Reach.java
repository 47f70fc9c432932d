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
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A primal procedure with every statement followed, or preceded, by one that says which elements of the independent
 * reach what it computes, and which of them meet there in a function that is not linear.
 *
 * <p>The statements themselves stay: what decides about a branch, a loop or a subscript is computed. All else is dead
 * code once this is done, so that mostly the loops and the subscripts are left.
 */
final class Reach implements Stmt.Visitor<Void> {
    private final Variation variation;
    private final Bars froms;
    private final ReachExpressions sets;
    private final ReachCallStatements calls;
    private List<Stmt> out = new ArrayList<>();

    /** @param pattern what is told which independents meet, if that is asked for */
    Reach(
            Variation variation,
            Reads reads,
            Names names,
            Bars froms,
            RuleTable rules,
            ReachCalls calls,
            Optional<Var> pattern) {
        this.variation = variation;
        this.froms = froms;
        this.sets = new ReachExpressions(variation, rules, names, froms, pattern);
        this.calls = new ReachCallStatements(variation, reads.aliases(), names, froms, sets, calls, pattern);
    }

    ReachExpressions expressions() {
        return sets;
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

    /** The expression carries a set along. */
    private boolean isReached(Place place) {
        return place.type().isContinuous() && variation.isVaried(Exprs.root(place));
    }

    @Override
    public Void visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        Origin origin = declare.origin();
        if (!isReached(variable)) {
            out.add(declare);
        } else if (variable.type().isArray()) {
            out.add(declare);
            Expr from = sets.ofArray(declare.value()).orElseGet(() -> ReachedType.like(variable));
            out.add(new Stmt.Declare(froms.of(variable), from, origin));
        } else {
            Expr from = sets.of(declare.value(), origin, out);
            out.add(declare);
            out.add(new Stmt.Declare(froms.of(variable), from, origin));
        }
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign assign) {
        Place target = assign.target();
        Origin origin = assign.origin();
        if (!isReached(target)) {
            out.add(assign);
        } else if (target.type().isArray()) {
            Optional<Expr> from = sets.ofArray(assign.value());
            from.ifPresent(value -> out.add(new Stmt.Assign(froms.of(target), value, origin)));
            out.add(assign);
            if (from.isEmpty()) {
                out.add(new Stmt.Assign(froms.of(target), ReachedType.like(target), origin));
            }
        } else {
            Expr from = sets.of(assign.value(), origin, out);
            if (!from.equals(froms.of(target))) {
                out.add(new Stmt.Assign(froms.of(target), from, origin));
            }
            out.add(assign);
        }
        return null;
    }

    @Override
    public Void visitIncrement(Stmt.Increment increment) {
        Place target = increment.target();
        if (isReached(target) && variation.isVaried(increment.value())) {
            Expr more = sets.of(increment.value(), increment.origin(), out);
            Expr both = ReachedType.union(froms.of(target), more);
            out.add(new Stmt.Assign(froms.of(target), both, increment.origin()));
        }
        out.add(increment);
        return null;
    }

    @Override
    public Void visitIf(Stmt.If branch) {
        out.add(Stmts.mapBlocks(branch, this::block));
        return null;
    }

    @Override
    public Void visitFor(Stmt.For loop) {
        out.add(Stmts.mapBlocks(loop, this::block));
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While loop) {
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
        out.add(raise);
        return null;
    }

    @Override
    public Void visitEvaluate(Stmt.Evaluate evaluate) {
        out.add(evaluate);
        return null;
    }

    @Override
    public Void visitAttempt(Stmt.Attempt attempt) {
        out.add(attempt);
        attempt.result()
                .filter(this::isReached)
                .ifPresent(result -> out.add(new Stmt.Assign(
                        froms.of(result),
                        result.type().isArray() ? ReachedType.like(result) : ReachedType.NONE,
                        attempt.origin())));
        return null;
    }

    @Override
    public Void visitComment(Stmt.Comment comment) {
        out.add(comment);
        return null;
    }

    @Override
    public Void visitCountDown(Stmt.CountDown loop) {
        throw ofGradients(loop);
    }

    @Override
    public Void visitPush(Stmt.Push push) {
        throw ofGradients(push);
    }

    @Override
    public Void visitPop(Stmt.Pop pop) {
        throw ofGradients(pop);
    }

    private static AssertionError ofGradients(Stmt stmt) {
        return new AssertionError("no primal has " + stmt);
    }
}

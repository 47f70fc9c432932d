package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import java.util.List;
import java.util.Map;

/** The same statements and expressions with other variables, or with variables and numbers for what they read. */
public final class Renaming implements Stmt.Visitor<Stmt> {
    private final Map<? extends Expr, ? extends Expr> names;

    private Renaming(Map<? extends Expr, ? extends Expr> names) {
        this.names = names;
    }

    /** @param names what stands for a variable; the others stay */
    public static Block of(Block block, Map<Var, Var> names) {
        return new Renaming(names).block(block);
    }

    /** @param names what stands for a place or a length that is read; none of them is one inside another */
    public static Stmt of(Stmt stmt, Map<? extends Expr, ? extends Expr> names) {
        return stmt.accept(new Renaming(names));
    }

    public static Expr of(Expr expr, Map<Var, Var> names) {
        return new Renaming(names).expr(expr);
    }

    private Block block(Block block) {
        return new Block(
                block.statements().stream().map(stmt -> stmt.accept(this)).toList());
    }

    private Expr expr(Expr expr) {
        return Exprs.map(expr, node -> node instanceof Place || node instanceof Expr.Length ? replaced(node) : node);
    }

    private Expr replaced(Expr expr) {
        Expr other = names.get(expr);
        return other == null ? expr : other;
    }

    private Place place(Place place) {
        return (Place) expr(place);
    }

    private Var variable(Var variable) {
        return (Var) replaced(variable);
    }

    private List<Var> variables(List<Var> variables) {
        return variables.stream().map(this::variable).toList();
    }

    @Override
    public Stmt visitDeclare(Stmt.Declare declare) {
        return new Stmt.Declare(variable(declare.variable()), expr(declare.value()), declare.origin());
    }

    @Override
    public Stmt visitAssign(Stmt.Assign assign) {
        return new Stmt.Assign(place(assign.target()), expr(assign.value()), assign.origin());
    }

    @Override
    public Stmt visitIncrement(Stmt.Increment increment) {
        return new Stmt.Increment(place(increment.target()), expr(increment.value()), increment.origin());
    }

    @Override
    public Stmt visitIf(Stmt.If branch) {
        return new Stmt.If(expr(branch.condition()), block(branch.then()), block(branch.otherwise()), branch.origin());
    }

    @Override
    public Stmt visitFor(Stmt.For loop) {
        return new Stmt.For(
                variable(loop.index()),
                expr(loop.from()),
                loop.test(),
                expr(loop.bound()),
                block(loop.body()),
                loop.origin());
    }

    @Override
    public Stmt visitWhile(Stmt.While loop) {
        return new Stmt.While(expr(loop.condition()), block(loop.body()), loop.origin());
    }

    @Override
    public Stmt visitCountDown(Stmt.CountDown loop) {
        return new Stmt.CountDown(variable(loop.trips()), block(loop.body()), loop.origin());
    }

    @Override
    public Stmt visitCall(Stmt.Call call) {
        return new Stmt.Call(
                call.result().map(this::variable),
                call.declares(),
                call.callee(),
                call.arguments().stream().map(this::expr).toList(),
                call.origin());
    }

    @Override
    public Stmt visitThrow(Stmt.Throw raise) {
        return new Stmt.Throw(expr(raise.value()), raise.origin());
    }

    @Override
    public Stmt visitEvaluate(Stmt.Evaluate evaluate) {
        return new Stmt.Evaluate(expr(evaluate.call()), evaluate.origin());
    }

    @Override
    public Stmt visitAttempt(Stmt.Attempt attempt) {
        return new Stmt.Attempt(
                attempt.result().map(this::variable),
                (Expr.Opaque) expr(attempt.value()),
                variables(attempt.caught()),
                variable(attempt.thrown()),
                attempt.origin());
    }

    @Override
    public Stmt visitPush(Stmt.Push push) {
        return new Stmt.Push(variable(push.tape()), expr(push.value()), push.origin());
    }

    @Override
    public Stmt visitPop(Stmt.Pop pop) {
        return new Stmt.Pop(variable(pop.tape()), place(pop.target()), pop.declares(), pop.origin());
    }

    @Override
    public Stmt visitComment(Stmt.Comment comment) {
        return comment;
    }
}

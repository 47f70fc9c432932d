package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What {@link Tangent} has written for one direction, for several at once: each statement of tangents once for each
 * direction, in its own variables, and everything else once.
 */
final class Lanes implements Stmt.Visitor<Void> {
    private final Tainted tainted;
    private final Names names;
    private final TangentLibrary calls;
    private final int count;
    private final SharedPartials partials;
    private final Map<Var, List<Var>> variables = new HashMap<>();
    private final Map<Var, Var> results = new HashMap<>();
    private List<Stmt> out = new ArrayList<>();

    private Lanes(Tainted tainted, Names names, TangentLibrary calls, int count) {
        this.tainted = tainted;
        this.names = names;
        this.calls = calls;
        this.count = count;
        this.partials = new SharedPartials(tainted, names);
    }

    /**
     * Empty if which way the procedure takes depends on a tangent, or something else is given one that is known for one
     * direction only.
     *
     * @param single a procedure with tangents, for one direction
     * @param tainted what is of a direction in it
     * @param count how many directions
     */
    static Optional<Lanes> of(Procedure single, Tainted tainted, TangentLibrary calls, int count) {
        return tainted.isStraight(single.body())
                ? Optional.of(new Lanes(tainted, Names.of(single), calls, count))
                : Optional.empty();
    }

    Names names() {
        return names;
    }

    /** The variables that stand for one, if it is of a direction; else itself. */
    List<Var> of(Var variable) {
        return tainted.contains(variable) ? lanes(variable) : List.of(variable);
    }

    private List<Var> lanes(Var variable) {
        return variables.computeIfAbsent(variable, key -> {
            List<Var> lanes = new ArrayList<>();
            for (int lane = 0; lane < count; lane++) {
                lanes.add(names.fresh(key.name() + lane, key.type()));
            }
            return lanes;
        });
    }

    /** The same for one direction; where it is of none, the same for any. */
    Expr lane(Expr expr, int lane) {
        return Exprs.map(expr, node -> {
            if (node instanceof Var variable && tainted.contains(variable)) {
                return lanes(variable).get(lane);
            }
            if (node instanceof Expr.Component component && results.containsKey(component.bundle())) {
                String name = tainted.contains(component)
                        ? TangentShape.lane(bundle(component), component.name(), lane)
                        : component.name();
                return new Expr.Component(results.get(component.bundle()), name, component.type());
            }
            return node;
        });
    }

    private static Type.Bundle bundle(Expr.Component component) {
        return (Type.Bundle) component.bundle().type();
    }

    /** Once for each direction if it is of one, else once. */
    List<Expr> all(Expr expr) {
        List<Expr> all = new ArrayList<>();
        for (int lane = 0; lane < (tainted.contains(expr) ? count : 1); lane++) {
            all.add(lane(expr, lane));
        }
        return all;
    }

    List<Stmt> statements(Block block) {
        List<Stmt> outer = out;
        out = new ArrayList<>();
        block.statements().forEach(stmt -> stmt.accept(this));
        List<Stmt> made = out;
        out = outer;
        return made;
    }

    private Expr shared(Expr expr) {
        return lane(expr, 0);
    }

    private Place place(Place place, int lane) {
        return (Place) lane(place, lane);
    }

    private void each(boolean isTainted, IntFunction<Stmt> statement) {
        for (int lane = 0; lane < (isTainted ? count : 1); lane++) {
            out.add(statement.apply(lane));
        }
    }

    /** A value that is about to be written for each direction; what is costly in it and of none comes before. */
    Expr value(Expr value, Origin origin, List<Stmt> before) {
        SharedPartials.Shared shared = partials.of(value, origin);
        shared.declarations()
                .forEach(declare ->
                        before.add(new Stmt.Declare(declare.variable(), shared(declare.value()), declare.origin())));
        return shared.value();
    }

    @Override
    public Void visitDeclare(Stmt.Declare declare) {
        Var variable = declare.variable();
        boolean isTainted = tainted.contains(variable);
        Expr value = isTainted ? value(declare.value(), declare.origin(), out) : declare.value();
        each(isTainted, lane -> new Stmt.Declare((Var) lane(variable, lane), lane(value, lane), declare.origin()));
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign assign) {
        boolean isTainted = tainted.contains(assign.target());
        Expr value = isTainted ? value(assign.value(), assign.origin(), out) : assign.value();
        each(isTainted, lane -> new Stmt.Assign(place(assign.target(), lane), lane(value, lane), assign.origin()));
        return null;
    }

    @Override
    public Void visitIncrement(Stmt.Increment increment) {
        boolean isTainted = tainted.contains(increment.target());
        Expr value = isTainted ? value(increment.value(), increment.origin(), out) : increment.value();
        each(
                isTainted,
                lane -> new Stmt.Increment(place(increment.target(), lane), lane(value, lane), increment.origin()));
        return null;
    }

    @Override
    public Void visitIf(Stmt.If branch) {
        out.add(new Stmt.If(
                shared(branch.condition()),
                new Block(statements(branch.then())),
                new Block(statements(branch.otherwise())),
                branch.origin()));
        return null;
    }

    @Override
    public Void visitFor(Stmt.For loop) {
        out.add(new Stmt.For(
                loop.index(),
                shared(loop.from()),
                loop.test(),
                shared(loop.bound()),
                new Block(statements(loop.body())),
                loop.origin()));
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While loop) {
        out.add(new Stmt.While(shared(loop.condition()), new Block(statements(loop.body())), loop.origin()));
        return null;
    }

    @Override
    public Void visitCountDown(Stmt.CountDown loop) {
        out.add(Stmts.mapBlocks(loop, block -> new Block(statements(block))));
        return null;
    }

    @Override
    public Void visitCall(Stmt.Call call) {
        List<Expr> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.addAll(all(argument)));
        Optional<Signature> several = calls.inLanes(call.callee(), count);
        if (several.isEmpty()) {
            out.add(new Stmt.Call(call.result(), call.declares(), call.callee(), arguments, call.origin()));
            return null;
        }
        Optional<Var> result = call.result().map(given -> {
            if (!(several.get().result() instanceof Type.Bundle)) {
                return given;
            }
            Var replaced = names.fresh(given.name(), several.get().result());
            results.put(given, replaced);
            return replaced;
        });
        out.add(new Stmt.Call(result, call.declares(), several.get(), arguments, call.origin()));
        return null;
    }

    @Override
    public Void visitThrow(Stmt.Throw raise) {
        out.add(new Stmt.Throw(shared(raise.value()), raise.origin()));
        return null;
    }

    @Override
    public Void visitEvaluate(Stmt.Evaluate evaluate) {
        each(
                tainted.contains(evaluate.call()),
                lane -> new Stmt.Evaluate(lane(evaluate.call(), lane), evaluate.origin()));
        return null;
    }

    @Override
    public Void visitAttempt(Stmt.Attempt attempt) {
        out.add(new Stmt.Attempt(
                attempt.result(),
                (Expr.Opaque) shared(attempt.value()),
                attempt.caught(),
                attempt.thrown(),
                attempt.origin()));
        return null;
    }

    @Override
    public Void visitPush(Stmt.Push push) {
        each(
                tainted.contains(push.tape()),
                lane -> new Stmt.Push((Var) lane(push.tape(), lane), lane(push.value(), lane), push.origin()));
        return null;
    }

    @Override
    public Void visitPop(Stmt.Pop pop) {
        each(
                tainted.contains(pop.tape()),
                lane -> new Stmt.Pop(
                        (Var) lane(pop.tape(), lane), place(pop.target(), lane), pop.declares(), pop.origin()));
        return null;
    }

    @Override
    public Void visitComment(Stmt.Comment comment) {
        out.add(comment);
        return null;
    }
}

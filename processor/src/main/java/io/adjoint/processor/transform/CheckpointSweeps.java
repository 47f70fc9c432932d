package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CheckpointPlan;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A loop that is reversed from snapshots. The forward sweep runs the turns as they are, and takes snapshots on its way.
 * The reverse sweep goes back to the last snapshot for each turn, runs the turns up to it again, taking snapshots again
 * where there is room, and then the turn itself, forward and back.
 *
 * <p>Where snapshots are taken decides what the gradient costs, not what it is. If the turns can be counted beforehand
 * the schedule is the best that there is: see {@code io.adjoint.tape.Binomial}. Else the first snapshot is the only one
 * that the forward sweep takes.
 */
final class CheckpointSweeps {
    private static final Op.Function AHEAD =
            Op.Function.of("io.adjoint.tape.Binomial", "ahead", Type.Scalar.INT, Type.Scalar.INT, Type.Scalar.INT);

    private final Sweeps sweeps;
    private final CheckpointPlan plan;
    private final Stmt loop;
    private final Origin origin;
    private final Turns turns;

    CheckpointSweeps(Sweeps sweeps, Stmt loop, CheckpointPlan plan) {
        this.sweeps = sweeps;
        this.loop = loop;
        this.plan = plan;
        this.origin = loop.origin();
        this.turns = new Turns(sweeps, loop);
    }

    /** Whether a branch of a generated method takes a snapshot. */
    static boolean isSnapshot(Stmt.If branch) {
        return !branch.then().isEmpty()
                && branch.then().statements().get(0) instanceof Stmt.Push push
                && push.value() instanceof Var position
                && position.type() == Type.Scalar.INT
                && Exprs.symbol(branch.condition()).filter(Symbol.EQ::equals).isPresent()
                && ((Expr.Apply) branch.condition()).arguments().get(0).equals(position);
    }

    /** How many snapshots may still be taken: a counter of the loop, from one sweep to the other. */
    Var free() {
        return sweeps.free(loop);
    }

    /** What is recorded of the state before the loop. */
    List<Stmt> before() {
        return turns.recorded(plan.atEntry());
    }

    /** What was before the loop is there again. */
    private List<Stmt> backBefore() {
        return turns.backAll(plan.atEntry());
    }

    Expr limit() {
        return Expr.Const.of(plan.snapshots());
    }

    /** A counted loop, as it is but for the snapshots. */
    List<Stmt> forward(Stmt.For counted) {
        Var next = sweeps.names.fresh("next", Type.Scalar.INT);
        List<Stmt> turn = new ArrayList<>();
        turn.add(snapshot(counted.index(), next, afterLast(counted), counted.isUpwards()));
        turn.addAll(turns.again(counted.body(), Map.of()));
        return List.of(
                new Stmt.Declare(next, counted.from(), origin),
                new Stmt.For(
                        counted.index(), counted.from(), counted.test(), counted.bound(), new Block(turn), origin));
    }

    /** A loop of unknown length, as it is but for the first snapshot and a count of the turns. */
    Stmt forward(Stmt.While loop, Var trips) {
        List<Stmt> first = new ArrayList<>();
        first.add(sweeps.tapes.push(trips, origin));
        first.addAll(turns.recorded(plan.carried()));
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.If(Exprs.binary(Symbol.EQ, trips, Expr.Const.of(0)), new Block(first), Block.EMPTY, origin));
        turn.addAll(turns.again(loop.body(), Map.of()));
        turn.add(new Stmt.Assign(trips, Exprs.binary(Symbol.ADD, trips, Expr.Const.of(1)), origin));
        return new Stmt.While(loop.condition(), new Block(turn), origin);
    }

    /** One past the position that counts as the end: what comes after the loop is one turn more. */
    private static Expr afterLast(Stmt.For counted) {
        Expr one = Expr.Const.of(1);
        Expr two = Expr.Const.of(2);
        return switch (counted.test()) {
            case LT -> Exprs.binary(Symbol.ADD, counted.bound(), one);
            case LE -> Exprs.binary(Symbol.ADD, counted.bound(), two);
            case GT -> Exprs.binary(Symbol.SUB, counted.bound(), one);
            case GE -> Exprs.binary(Symbol.SUB, counted.bound(), two);
            default -> throw new AssertionError(counted.test());
        };
    }

    /** {@code if (i == next) …}: records where the loop is, and what the turns have handed on so far. */
    private Stmt snapshot(Var position, Var next, Expr end, boolean isUpwards) {
        List<Stmt> taken = new ArrayList<>();
        taken.add(sweeps.tapes.push(key(), position, origin));
        taken.addAll(turns.recorded(plan.carried()));
        Expr left = isUpwards ? Exprs.binary(Symbol.SUB, end, position) : Exprs.binary(Symbol.SUB, position, end);
        Expr ahead = Exprs.call(AHEAD, left, free());
        taken.add(new Stmt.Assign(next, Exprs.binary(isUpwards ? Symbol.ADD : Symbol.SUB, position, ahead), origin));
        taken.add(new Stmt.Assign(free(), Exprs.binary(Symbol.SUB, free(), Expr.Const.of(1)), origin));
        return new Stmt.If(Exprs.binary(Symbol.EQ, position, next), new Block(taken), Block.EMPTY, origin);
    }

    /** The variable whose tape holds the positions. */
    private Var key() {
        return loop instanceof Stmt.For counted ? counted.index() : sweeps.trips((Stmt.While) loop);
    }

    List<Stmt> reverse(Stmt.For counted) {
        Expr one = Expr.Const.of(1);
        Expr last = switch (counted.test()) {
            case LT -> Exprs.binary(Symbol.SUB, counted.bound(), one);
            case GT -> Exprs.binary(Symbol.ADD, counted.bound(), one);
            default -> counted.bound();
        };
        List<Stmt> out = new ArrayList<>();
        out.add(reverse(
                counted.index(), last, counted.isUpwards() ? Symbol.GE : Symbol.LE, counted.from(), counted.body()));
        out.addAll(backBefore());
        return out;
    }

    /** @param trips how many turns there were */
    List<Stmt> reverse(Stmt.While loop, Var trips) {
        Expr one = Expr.Const.of(1);
        Var turn = sweeps.names.fresh("turn", Type.Scalar.INT);
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Declare(free(), Expr.Const.of(plan.snapshots() - 1), origin));
        out.add(reverse(turn, Exprs.binary(Symbol.SUB, trips, one), Symbol.GE, Expr.Const.of(0), loop.body()));
        out.addAll(backBefore());
        return out;
    }

    private Stmt reverse(Var turn, Expr last, Symbol test, Expr first, Block body) {
        boolean isUpwards = test == Symbol.GE;
        Expr one = Expr.Const.of(1);
        Var at = sweeps.names.fresh("at", Type.Scalar.INT);
        Var next = sweeps.names.fresh("next", Type.Scalar.INT);
        Var again = sweeps.names.fresh(turn.name(), Type.Scalar.INT);
        List<Stmt> out = new ArrayList<>(turns.backAll(plan.carried()));
        out.add(sweeps.tapes.pop(key(), at, origin));
        out.add(new Stmt.Assign(free(), Exprs.binary(Symbol.ADD, free(), one), origin));
        out.add(new Stmt.Declare(next, at, origin));
        List<Stmt> run = new ArrayList<>();
        Expr end = Exprs.binary(isUpwards ? Symbol.ADD : Symbol.SUB, turn, one);
        run.add(snapshot(again, next, end, isUpwards));
        run.addAll(turns.again(body, Map.of(turn, again)));
        out.add(new Stmt.For(again, at, isUpwards ? Symbol.LT : Symbol.GT, turn, new Block(run), origin));
        out.addAll(TurnHalves.joined(ForwardSweep.ofTurn(sweeps, loop, body), ReverseSweep.ofTurn(sweeps, body)));
        return new Stmt.For(turn, last, test, first, new Block(out), origin);
    }
}

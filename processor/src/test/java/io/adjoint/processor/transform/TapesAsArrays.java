package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A gradient as a person would write it without tapes, in the part of the language that methods are read into: a tape
 * is an array with a count of what is in it, an increment is an assignment, a count down is a loop.
 */
final class TapesAsArrays {
    private static final int CAPACITY = 2000;

    private final Names names;
    private final Map<Var, Var> cells = new LinkedHashMap<>();
    private final Map<Var, Var> counts = new LinkedHashMap<>();

    private TapesAsArrays(Procedure procedure) {
        this.names = Names.of(procedure);
    }

    /** The statements, and the result with them. */
    static Procedure of(Procedure procedure) {
        Block body = new TapesAsArrays(procedure).block(procedure.body());
        return new Procedure(
                procedure.signature(),
                procedure.parameters(),
                body,
                procedure.result().map(TapesAsArrays::plain),
                procedure.origin());
    }

    /** Whether it neither shares a tape with a method that it calls nor takes several results from one. */
    static boolean isPossible(Procedure procedure) {
        boolean[] isPossible = {true};
        Stmts.walk(procedure.body(), stmt -> isPossible[0] &= !(stmt instanceof Stmt.Call));
        return isPossible[0];
    }

    static boolean hasTape(Procedure procedure) {
        return Stmts.variables(procedure).stream().anyMatch(variable -> variable.type() instanceof Type.Tape);
    }

    private Block block(Block block) {
        List<Stmt> statements = new ArrayList<>();
        block.statements().forEach(stmt -> statements.addAll(statements(stmt)));
        return new Block(statements);
    }

    private List<Stmt> statements(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return declare.variable().type() instanceof Type.Tape tape
                    ? tape(declare.variable(), tape)
                    : List.of(new Stmt.Declare(declare.variable(), plain(declare.value()), Origin.NONE));
        }
        if (stmt instanceof Stmt.Assign assign) {
            return List.of(new Stmt.Assign(assign.target(), plain(assign.value()), Origin.NONE));
        }
        if (stmt instanceof Stmt.Increment increment) {
            return List.of(new Stmt.Assign(
                    increment.target(), add(increment.target(), plain(increment.value())), Origin.NONE));
        }
        if (stmt instanceof Stmt.CountDown loop) {
            List<Stmt> turn = new ArrayList<>(block(loop.body()).statements());
            turn.add(new Stmt.Assign(loop.trips(), binary(Symbol.SUB, loop.trips(), Expr.Const.of(1)), Origin.NONE));
            return List.of(
                    new Stmt.While(binary(Symbol.GT, loop.trips(), Expr.Const.of(0)), new Block(turn), Origin.NONE));
        }
        if (stmt instanceof Stmt.Push push) {
            Var count = counts.get(push.tape());
            return List.of(
                    new Stmt.Assign(new Expr.Element(cells.get(push.tape()), count), push.value(), Origin.NONE),
                    new Stmt.Assign(count, add(count, Expr.Const.of(1)), Origin.NONE));
        }
        if (stmt instanceof Stmt.Pop pop) {
            Var count = counts.get(pop.tape());
            Expr top = new Expr.Element(cells.get(pop.tape()), count);
            return List.of(
                    new Stmt.Assign(count, binary(Symbol.SUB, count, Expr.Const.of(1)), Origin.NONE),
                    pop.declares()
                            ? new Stmt.Declare((Var) pop.target(), top, Origin.NONE)
                            : new Stmt.Assign(pop.target(), top, Origin.NONE));
        }
        return List.of(Stmts.mapBlocks(stmt, this::block));
    }

    private List<Stmt> tape(Var tape, Type.Tape type) {
        Type.Array array = Type.arrayOf(type.element());
        cells.put(tape, names.fresh(tape.name() + "Cells", array));
        counts.put(tape, names.fresh(tape.name() + "Count", Type.Scalar.INT));
        return List.of(
                new Stmt.Declare(
                        cells.get(tape), new Expr.NewArray(array, List.of(Expr.Const.of(CAPACITY))), Origin.NONE),
                new Stmt.Declare(counts.get(tape), Expr.Const.of(0), Origin.NONE));
    }

    /** Zeros of the shape of an array that is certainly there. */
    private static Expr plain(Expr value) {
        return Exprs.map(
                value,
                node -> Zeros.isLike(node)
                        ? Zeros.like(
                                (Expr.Place) ((Expr.Apply) node).arguments().get(0))
                        : node);
    }
}

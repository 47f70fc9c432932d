package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns of a loop that are run more than once, and the state that they are run from. */
final class Turns {
    private final Sweeps sweeps;
    private final Origin origin;

    Turns(Sweeps sweeps, Stmt loop) {
        this.sweeps = sweeps;
        this.origin = loop.origin();
    }

    /** The body as it is, once more. */
    List<Stmt> again(Block body, Map<Var, Var> renamed) {
        return primal(Renaming.of(body, renamed)).statements();
    }

    private Block primal(Block block) {
        return new Block(block.statements().stream()
                .map(stmt -> stmt instanceof Stmt.Call call
                        ? new Stmt.Call(
                                call.result(),
                                call.declares(),
                                sweeps.primal(call.callee()),
                                call.arguments(),
                                call.origin())
                        : Stmts.mapBlocks(stmt, this::primal))
                .toList());
    }

    /** The turn begins, or the loop. */
    List<Stmt> recorded(List<Var> variables) {
        List<Stmt> out = new ArrayList<>();
        variables.forEach(variable -> out.addAll(recorded(variable)));
        return out;
    }

    private List<Stmt> recorded(Var variable) {
        return variable.type().isArray()
                ? List.of(ifThere(variable, elements(variable, variable, true)))
                : List.of(sweeps.tapes.push(variable, origin));
    }

    List<Stmt> backAll(List<Var> variables) {
        List<Stmt> out = new ArrayList<>();
        for (int i = variables.size() - 1; i >= 0; i--) {
            Var variable = variables.get(i);
            out.add(
                    variable.type().isArray()
                            ? ifThere(variable, elements(variable, variable, false))
                            : sweeps.tapes.pop(variable, false, origin));
        }
        return out;
    }

    /** What the primal has not looked into may be null. */
    private Stmt ifThere(Var array, Stmt stmt) {
        if (sweeps.isMade(array)) {
            return stmt;
        }
        Expr isThere = Expr.Apply.of(
                new Op.SameReference(true, array.type(), array.type()), array, new Expr.Const(null, array.type()));
        return new Stmt.If(isThere, Block.of(stmt), Block.EMPTY, origin);
    }

    private Stmt elements(Var whole, Var array, boolean records) {
        Type element = ((Type.Array) array.type()).element();
        if (!element.isArray()) {
            return records ? sweeps.tapes.pushAll(whole, array, origin) : sweeps.tapes.popAll(whole, array, origin);
        }
        Var index = sweeps.names.fresh("i", Type.Scalar.INT);
        Var row = sweeps.names.fresh("row", element);
        Block each = new Block(List.of(
                new Stmt.Declare(row, new Expr.Element(array, index), origin),
                ifThere(row, elements(whole, row, records))));
        Expr length = new Expr.Length(array);
        Expr zero = Expr.Const.of(0);
        return records
                ? new Stmt.For(index, zero, Symbol.LT, length, each, origin)
                : new Stmt.For(
                        index, Exprs.binary(Symbol.SUB, length, Expr.Const.of(1)), Symbol.GE, zero, each, origin);
    }
}

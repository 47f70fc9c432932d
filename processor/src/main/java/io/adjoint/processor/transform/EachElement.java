package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Loops over the numbers in an array of any rank, row by row: a row that is null has none. */
final class EachElement {

    /**
     * @param of an array; a number is its own only element, with no subscript
     * @param name what the subscripts are called
     * @param turn what is done with the element at some subscripts
     */
    static List<Stmt> loops(Place of, Names names, String name, Function<List<Var>, List<Stmt>> turn) {
        return loops(of, List.of(), names, name, turn);
    }

    private static List<Stmt> loops(
            Place of, List<Var> at, Names names, String name, Function<List<Var>, List<Stmt>> turn) {
        return of.type().isArray()
                ? List.of(eachRow(of, names, name, (index, row) -> {
                    List<Var> subscripts = new ArrayList<>(at);
                    subscripts.add(index);
                    return loops(row, subscripts, names, name, turn);
                }))
                : turn.apply(at);
    }

    /** What is done with a row, or with a number in the last one, and its subscript. */
    interface Turn {
        List<Stmt> at(Var index, Expr.Element row);
    }

    /** A loop over the rows that are there. */
    static Stmt eachRow(Place array, Names names, String name, Turn turn) {
        Var index = names.fresh(name, Type.Scalar.INT);
        Expr.Element row = new Expr.Element(array, index);
        Block body = new Block(turn.at(index, row));
        return new Stmt.For(
                index,
                Expr.Const.of(0),
                Symbol.LT,
                new Expr.Length(array),
                row.type().isArray()
                        ? Block.of(new Stmt.If(isThere(row), body, new Block(List.of()), Origin.NONE))
                        : body,
                Origin.NONE);
    }

    /** {@code for (int i = 0; i < count; i++)}. */
    static Stmt counted(Var index, Expr count, List<Stmt> turn) {
        return new Stmt.For(index, Expr.Const.of(0), Symbol.LT, count, new Block(turn), Origin.NONE);
    }

    private static Expr isThere(Expr.Element row) {
        return new Expr.Opaque(List.of("", " != null"), List.of(row), Type.Scalar.BOOLEAN);
    }

    /** {@code array[i][j]}. */
    static Place element(Place array, List<? extends Expr> subscripts) {
        Place element = array;
        for (Expr subscript : subscripts) {
            element = new Expr.Element(element, subscript);
        }
        return element;
    }

    private EachElement() {}
}

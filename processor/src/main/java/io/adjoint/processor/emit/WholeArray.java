package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that does nothing but record elements of an array, the first one first, or restore them, the last one first:
 * one call of the tape.
 *
 * @param arguments the array, and if not all of it is meant the first index and that behind the last one
 */
record WholeArray(Var tape, List<Expr> arguments, boolean isRecorded) {
    /** What tapes hold as it is. */
    private static final Set<Type> ELEMENTS =
            Set.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, Type.Scalar.INT, Type.Scalar.LONG);

    static Optional<WholeArray> of(Stmt.For loop) {
        if (loop.body().statements().size() != 1) {
            return Optional.empty();
        }
        Stmt only = loop.body().statements().get(0);
        if (only instanceof Stmt.Push push && loop.test() == Symbol.LT) {
            return arguments(push.value(), loop, loop.from(), loop.bound())
                    .map(arguments -> new WholeArray(push.tape(), arguments, true));
        }
        if (only instanceof Stmt.Pop pop && loop.test() == Symbol.GE) {
            return arguments(pop.target(), loop, loop.bound(), next(loop.from()))
                    .map(arguments -> new WholeArray(pop.tape(), arguments, false));
        }
        return Optional.empty();
    }

    private static Optional<List<Expr>> arguments(Expr value, Stmt.For loop, Expr from, Expr to) {
        if (!(value instanceof Expr.Element element)
                || !(element.array() instanceof Var array)
                || !element.index().equals(loop.index())
                || !ELEMENTS.contains(element.type())) {
            return Optional.empty();
        }
        boolean isWhole = Exprs.isConst(from, 0) && to.equals(new Expr.Length(array));
        return Optional.of(isWhole ? List.of(array) : List.of(array, from, to));
    }

    private static Expr next(Expr index) {
        if (index instanceof Expr.Const constant) {
            return Expr.Const.of((Integer) constant.value() + 1);
        }
        return Exprs.symbol(index).filter(Symbol.SUB::equals).isPresent()
                        && Exprs.isConst(((Expr.Apply) index).arguments().get(1), 1)
                ? ((Expr.Apply) index).arguments().get(0)
                : Exprs.binary(Symbol.ADD, index, Expr.Const.of(1));
    }
}

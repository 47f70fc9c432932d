package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.Optional;
import java.util.Set;

/**
 * A loop that does nothing but record all elements of an array, the first one first, or restore them, the last one
 * first: one call of the tape.
 */
record WholeArray(Var tape, Var array, boolean isRecorded) {
    /** What tapes hold as it is. */
    private static final Set<Type> ELEMENTS =
            Set.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, Type.Scalar.INT, Type.Scalar.LONG);

    static Optional<WholeArray> of(Stmt.For loop) {
        Block body = loop.body();
        if (body.statements().size() != 1) {
            return Optional.empty();
        }
        Stmt only = body.statements().get(0);
        if (only instanceof Stmt.Push push && push.value() instanceof Expr.Element element) {
            return of(push.tape(), element, loop)
                    .filter(whole -> loop.test() == Symbol.LT
                            && Exprs.isConst(loop.from(), 0)
                            && loop.bound().equals(new Expr.Length(whole.array())))
                    .map(whole -> new WholeArray(whole.tape(), whole.array(), true));
        }
        if (only instanceof Stmt.Pop pop && pop.target() instanceof Expr.Element element) {
            return of(pop.tape(), element, loop)
                    .filter(whole -> loop.test() == Symbol.GE
                            && Exprs.isConst(loop.bound(), 0)
                            && loop.from()
                                    .equals(Exprs.binary(
                                            Symbol.SUB, new Expr.Length(whole.array()), Expr.Const.of(1))));
        }
        return Optional.empty();
    }

    private static Optional<WholeArray> of(Var tape, Expr.Element element, Stmt.For loop) {
        return element.array() instanceof Var array
                        && element.index().equals(loop.index())
                        && ELEMENTS.contains(element.type())
                ? Optional.of(new WholeArray(tape, array, false))
                : Optional.empty();
    }
}

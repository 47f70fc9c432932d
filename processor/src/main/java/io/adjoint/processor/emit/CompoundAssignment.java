package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Optional;

/**
 * An assignment whose value is made from what its target holds: {@code target sign= operand}.
 *
 * @param sign of the operator
 * @param operand its right operand
 */
record CompoundAssignment(String sign, Expr operand) {
    /**
     * The compound form of an assignment, if it has one that means the same: growing and shrinking always, other
     * operators where the user wrote it so.
     */
    static Optional<CompoundAssignment> of(Stmt.Assign assign) {
        if (!(assign.value() instanceof Expr.Apply apply)
                || !(apply.op() instanceof Op.Operator operator)
                || operator.symbol().arity() != 2
                || !operator.result().equals(assign.target().type())
                || !apply.arguments().get(0).equals(assign.target())
                || !isRepeatable(assign.target())) {
            return Optional.empty();
        }
        Symbol symbol = operator.symbol();
        boolean isWritten = symbol == Symbol.ADD
                || symbol == Symbol.SUB
                || isCompound(symbol) && assign.origin().text().contains(" " + symbol.sign() + "= ");
        return isWritten
                ? Optional.of(
                        new CompoundAssignment(symbol.sign(), apply.arguments().get(1)))
                : Optional.empty();
    }

    /** The compound form of an increment: the minus of what it grows by becomes the operator. */
    static CompoundAssignment of(Stmt.Increment increment) {
        Expr value = Conversions.exact(increment.value());
        if (value instanceof Expr.Apply apply
                && apply.op() instanceof Op.Operator operator
                && operator.symbol() == Symbol.NEG) {
            return new CompoundAssignment("-", apply.arguments().get(0));
        }
        return new CompoundAssignment("+", increment.value());
    }

    /** Whether it can be written {@code target++} or {@code target--}. */
    boolean isStep() {
        return (sign.equals("+") || sign.equals("-"))
                && Conversions.exact(operand) instanceof Expr.Const constant
                && (constant.type() == Scalar.INT || constant.type() == Scalar.LONG)
                && ((Number) constant.value()).longValue() == 1;
    }

    private static boolean isCompound(Symbol symbol) {
        return !symbol.isComparison() && symbol != Symbol.COND_AND && symbol != Symbol.COND_OR;
    }

    /** Whether the place is the same whether it is evaluated once or twice. */
    private static boolean isRepeatable(Expr.Place place) {
        return !Exprs.any(
                place,
                node -> node instanceof Expr.Opaque
                        || node instanceof Expr.Apply apply && !apply.op().isPure());
    }
}

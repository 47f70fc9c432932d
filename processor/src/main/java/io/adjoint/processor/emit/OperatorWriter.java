package io.adjoint.processor.emit;

import static io.adjoint.processor.emit.Precedence.EQUALITY;
import static io.adjoint.processor.emit.Precedence.PRIMARY;
import static io.adjoint.processor.emit.Precedence.SHIFT;
import static io.adjoint.processor.emit.Precedence.UNARY;
import static io.adjoint.processor.emit.Precedence.UNKNOWN;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Operators as Java text, between or before their operands. */
record OperatorWriter(Code code, ExpressionWriter expressions) {
    void write(Expr.Apply apply) {
        List<Expr> operands = apply.arguments();
        if (isBinary(apply)) {
            chain(apply);
        } else if (apply.op() instanceof Op.Operator operator) {
            unary(
                    operator.symbol().sign(),
                    Conversions.promoted(operator.operand(), operands).get(0));
        } else if (apply.op() instanceof Op.SameReference same) {
            expressions.write(operands.get(0), EQUALITY);
            tail(new Tail(same.negated() ? "!=" : "==", operands.get(1), EQUALITY.tighter()));
        } else {
            throw new AssertionError(apply);
        }
    }

    private void unary(String sign, Expr operand) {
        code.add(sign);
        expressions.write(operand, sign.equals("-") && beginsWithMinus(operand) ? PRIMARY : UNARY);
    }

    /** Two signs side by side would be a decrement. */
    private static boolean beginsWithMinus(Expr operand) {
        return operand instanceof Expr.Const constant && Literals.isNegative(constant)
                || operand instanceof Expr.Apply apply
                        && apply.op() instanceof Op.Operator operator
                        && operator.symbol() == Op.Symbol.NEG;
    }

    /** An operator and those at the beginning of its left operand, in a loop: a long sum is a deep tree. */
    private void chain(Expr.Apply outermost) {
        Deque<Tail> tails = new ArrayDeque<>();
        Expr left = outermost;
        Precedence least = UNKNOWN;
        while (isBinary(left) && Precedence.of(left).compareTo(least) >= 0) {
            Expr.Apply apply = (Expr.Apply) left;
            Op.Operator operator = (Op.Operator) apply.op();
            List<Expr> operands = operands(operator, apply.arguments());
            least = Precedence.of(operator.symbol());
            tails.push(new Tail(operator.symbol().sign(), operands.get(1), least.tighter()));
            left = Conversions.exact(operands.get(0));
        }
        expressions.write(left, least);
        tails.forEach(this::tail);
    }

    private void tail(Tail tail) {
        code.addBlank().add(tail.sign()).add(" ");
        expressions.write(tail.operand(), tail.least());
    }

    private static boolean isBinary(Expr expr) {
        return expr instanceof Expr.Apply apply
                && apply.op() instanceof Op.Operator operator
                && operator.symbol().arity() == 2;
    }

    private static List<Expr> operands(Op.Operator operator, List<Expr> arguments) {
        if (Precedence.of(operator.symbol()) != SHIFT) {
            return Conversions.promoted(operator.operand(), arguments);
        }
        // Each operand of a shift is promoted for itself.
        return List.of(
                Conversions.promoted(operator.operand(), arguments.subList(0, 1))
                        .get(0),
                Conversions.promoted(Type.Scalar.INT, arguments.subList(1, 2)).get(0));
    }

    /** An operator's sign and right operand. */
    private record Tail(String sign, Expr operand, Precedence least) {}
}

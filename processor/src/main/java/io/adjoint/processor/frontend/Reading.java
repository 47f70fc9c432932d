package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * What the value of an expression depends on.
 *
 * @param variables the variables that it reads
 * @param elements the types of the array elements that it reads; arrays of different types cannot overlap
 * @param canThrow whether its evaluation may throw
 */
record Reading(Set<Expr.Var> variables, Set<Type> elements, boolean canThrow) {

    static Reading of(Expr expr) {
        Reading reading = new Reading(
                new HashSet<>(), new HashSet<>(), Exprs.nodes(expr).stream().anyMatch(Reading::throwing));
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Var variable) {
                reading.variables.add(variable);
            } else if (node instanceof Expr.Element element) {
                reading.elements.add(element.type());
            }
        }
        return reading;
    }

    /** Whether the value may come out differently, or an exception at another moment, if the writing is done first. */
    boolean isDisturbedBy(Writing writing) {
        return changesWith(writing)
                || elements.stream().anyMatch(writing.rows()::contains)
                || (canThrow && (writing.canThrow() || !writing.elements().isEmpty()));
    }

    /** Whether the value may come out differently if the writing is done first. */
    boolean changesWith(Writing writing) {
        return variables.stream().anyMatch(writing.variables()::contains)
                || elements.stream().anyMatch(writing.elements()::contains);
    }

    private static boolean throwing(Expr node) {
        if (node instanceof Expr.Apply apply) {
            return throwing(apply.op());
        }
        return node instanceof Expr.Element
                || node instanceof Expr.Length
                || node instanceof Expr.NewArray allocation && !hasKnownSize(allocation)
                || node instanceof Expr.Opaque;
    }

    private static boolean hasKnownSize(Expr.NewArray allocation) {
        return allocation.dimensions().stream()
                .allMatch(length -> length instanceof Expr.Const literal
                        && literal.value() instanceof Integer number
                        && number >= 0);
    }

    /** Whether an operator or function may throw. */
    static boolean throwing(Op op) {
        if (op instanceof Op.Operator operator) {
            boolean divides = operator.symbol() == Op.Symbol.DIV || operator.symbol() == Op.Symbol.REM;
            return divides && !operator.operand().isContinuous();
        }
        // Those of Math that throw are about integers, or bounds that are out of order.
        return op instanceof Op.Function function
                && (!function.result().isContinuous() || function.name().equals("clamp") || function.isForeign());
    }
}

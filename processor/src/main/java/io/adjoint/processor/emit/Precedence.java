package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;

/** How tightly Java's operators bind, loosest first. */
enum Precedence {
    /** Text whose outermost operator is not known. */
    UNKNOWN,
    CONDITIONAL,
    COND_OR,
    COND_AND,
    OR,
    XOR,
    AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    PRIMARY;

    /** The next tighter one: what the right operand of an operator that groups from the left must have. */
    Precedence tighter() {
        return values()[ordinal() + 1];
    }

    static Precedence of(Op.Symbol symbol) {
        return switch (symbol) {
            case COND_OR -> COND_OR;
            case COND_AND -> COND_AND;
            case OR -> OR;
            case XOR -> XOR;
            case AND -> AND;
            case EQ, NE -> EQUALITY;
            case LT, LE, GT, GE -> RELATIONAL;
            case SHL, SHR, USHR -> SHIFT;
            case ADD, SUB -> ADDITIVE;
            case MUL, DIV, REM -> MULTIPLICATIVE;
            case NEG, COMPLEMENT, NOT -> UNARY;
        };
    }

    /** Of an expression as it is printed where exactly its type is wanted: conversions are casts. */
    static Precedence of(Expr expr) {
        if (expr instanceof Expr.Conditional) {
            return CONDITIONAL;
        }
        if (expr instanceof Expr.Const constant) {
            return Literals.isNegative(constant) || Conversions.needsCast(constant) ? UNARY : PRIMARY;
        }
        if (expr instanceof Expr.Opaque opaque) {
            return OpaqueText.isPrimary(opaque) ? PRIMARY : UNKNOWN;
        }
        boolean isThroughHandle = expr instanceof Expr.Field field && field.access() == Expr.Field.Access.HANDLE
                || expr instanceof Expr.Static constant && constant.isHidden();
        if (isThroughHandle) {
            return UNARY; // a cast
        }
        return expr instanceof Expr.Apply apply ? of(apply.op()) : PRIMARY;
    }

    private static Precedence of(Op op) {
        if (op instanceof Op.Operator operator) {
            return of(operator.symbol());
        }
        if (op instanceof Op.SameReference) {
            return EQUALITY;
        }
        return op instanceof Op.Convert ? UNARY : PRIMARY;
    }
}

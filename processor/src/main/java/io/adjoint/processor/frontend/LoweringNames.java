package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;

/** What a temporary is called: what it holds. */
final class LoweringNames {
    static final String OLD = "old";
    static final String INDEX = "index";
    static final String CONDITION = "condition";
    static final String CHOSEN = "chosen";
    static final String VALUE = "value";
    static final String VALUES = "values";

    /** A name for the value of an expression that must be kept while something else is done. */
    static String of(Expr expr) {
        if (expr instanceof Expr.Var || expr instanceof Expr.Element) {
            return expr.type().isArray() ? "row" : OLD;
        }
        if (expr instanceof Expr.Length) {
            return "length";
        }
        if (expr instanceof Expr.Conditional) {
            return CHOSEN;
        }
        return expr instanceof Expr.Apply apply ? of(apply) : VALUE;
    }

    private static String of(Expr.Apply apply) {
        if (apply.op() instanceof Op.Function function) {
            return function.name();
        }
        if (apply.op() instanceof Op.Convert) {
            return of(apply.arguments().get(0));
        }
        return Exprs.symbol(apply).map(LoweringNames::of).orElse(CONDITION);
    }

    private static String of(Op.Symbol symbol) {
        return switch (symbol) {
            case ADD -> "sum";
            case SUB -> "difference";
            case MUL -> "product";
            case DIV -> "quotient";
            case REM -> "remainder";
            case NEG -> "negative";
            case LT, LE, GT, GE, EQ, NE, NOT, COND_AND, COND_OR -> CONDITION;
            case AND, OR, XOR, COMPLEMENT, SHL, SHR, USHR -> "bits";
        };
    }

    private LoweringNames() {}
}

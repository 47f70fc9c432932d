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
    static final String COPY = "copy";
    static final String SELECTED = "selected";
    static final String OBJECT = "object";

    /** A name for the value of an expression that must be kept while something else is done. */
    static String of(Expr expr) {
        if (expr instanceof Expr.Var || expr instanceof Expr.Element) {
            return expr.type().isArray() ? "row" : OLD;
        }
        if (expr instanceof Expr.Field field) {
            return field.name();
        }
        if (expr instanceof Expr.Static field) {
            return field.name();
        }
        if (expr instanceof Expr.Opaque opaque) {
            return of(opaque);
        }
        if (expr instanceof Expr.Length) {
            return "length";
        }
        if (expr instanceof Expr.Conditional) {
            return CHOSEN;
        }
        return expr instanceof Expr.Apply apply ? of(apply) : VALUE;
    }

    /** The method that is called last. */
    private static String of(Expr.Opaque opaque) {
        String text = String.join("", opaque.fragments());
        int call = text.indexOf('(');
        int dot = call < 0 ? -1 : text.lastIndexOf('.', call);
        String name = dot < 0 ? "" : text.substring(dot + 1, call);
        boolean isName = !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart);
        return isName ? getter(name) : VALUE;
    }

    /** What holds the value of a method. */
    static String ofMethod(CharSequence method) {
        return getter(method.toString());
    }

    /** {@code rate} for {@code getRate}. */
    private static String getter(String name) {
        boolean isGetter = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        return isGetter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
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

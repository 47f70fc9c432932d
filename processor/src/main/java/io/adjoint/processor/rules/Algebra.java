package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.div;
import static io.adjoint.processor.ir.Exprs.isConst;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * Identities that make an adjoint shorter and keep its value: exact in floating-point arithmetic, up to the sign of a
 * zero and, where a product is doubled, to an overflow or underflow on the way. They are for adjoints; a primal
 * expression is never touched.
 */
public final class Algebra {
    /** The expression with the identities applied at its outermost operator. */
    public static Expr simplify(Expr expr) {
        if (!expr.type().isContinuous()) {
            return expr;
        }
        Optional<Symbol> symbol = Exprs.symbol(expr);
        if (symbol.isEmpty()) {
            return widenedConstant(expr);
        }
        Expr x = ((Expr.Apply) expr).arguments().get(0);
        if (symbol.get() == Symbol.NEG) {
            return negation(expr, x);
        }
        Expr y = ((Expr.Apply) expr).arguments().get(1);
        return switch (symbol.get()) {
            case ADD -> sum(expr, x, y);
            case SUB -> difference(expr, x, y);
            case MUL -> product(expr, x, y);
            case DIV -> quotient(expr, x, y);
            default -> expr;
        };
    }

    private static Expr widenedConstant(Expr expr) {
        return expr instanceof Expr.Apply apply
                        && apply.op() instanceof Op.Convert convert
                        && convert.to() == Type.Scalar.DOUBLE
                        && apply.arguments().get(0) instanceof Expr.Const constant
                        && constant.value() instanceof Number number
                ? num(number.doubleValue())
                : expr;
    }

    private static Expr negation(Expr expr, Expr x) {
        if (x instanceof Expr.Const constant) {
            return num(-((Number) constant.value()).doubleValue(), x.type());
        }
        return isNegation(x) ? operand(x) : expr;
    }

    private static Expr sum(Expr expr, Expr x, Expr y) {
        if (isConst(x, 0)) {
            return y;
        }
        if (isConst(y, 0)) {
            return x;
        }
        if (x.equals(y) && x instanceof Expr.Apply) {
            return doubled(x);
        }
        if (isNegation(y)) {
            return sub(x, operand(y));
        }
        return isNegation(x) ? sub(y, operand(x)) : expr;
    }

    /** {@code 2 x}, the factor at the front of a product. */
    private static Expr doubled(Expr x) {
        if (isNegation(x)) {
            return neg(doubled(operand(x)));
        }
        boolean isProduct = Exprs.symbol(x).equals(Optional.of(Symbol.MUL));
        if (isProduct) {
            List<Expr> factors = ((Expr.Apply) x).arguments();
            return mul(doubled(factors.get(0)), factors.get(1));
        }
        return mul(num(2, x.type()), x);
    }

    private static Expr difference(Expr expr, Expr x, Expr y) {
        if (isConst(y, 0)) {
            return x;
        }
        if (isConst(x, 0)) {
            return simplify(neg(y));
        }
        return isNegation(y) ? add(x, operand(y)) : expr;
    }

    private static Expr product(Expr expr, Expr x, Expr y) {
        if (isConst(x, 1)) {
            return y;
        }
        if (isConst(y, 1)) {
            return x;
        }
        if (isConst(x, -1)) {
            return simplify(neg(y));
        }
        if (isConst(y, -1)) {
            return simplify(neg(x));
        }
        if (isNegation(x)) {
            return simplify(neg(simplify(mul(operand(x), y))));
        }
        return isNegation(y) ? simplify(neg(simplify(mul(x, operand(y))))) : expr;
    }

    private static Expr quotient(Expr expr, Expr x, Expr y) {
        if (isConst(y, 1)) {
            return x;
        }
        if (isNegation(x)) {
            return simplify(neg(simplify(div(operand(x), y))));
        }
        return isNegation(y) ? simplify(neg(simplify(div(x, operand(y))))) : expr;
    }

    private static boolean isNegation(Expr expr) {
        return Exprs.symbol(expr).equals(Optional.of(Symbol.NEG));
    }

    private static Expr operand(Expr negation) {
        return ((Expr.Apply) negation).arguments().get(0);
    }

    private Algebra() {}
}

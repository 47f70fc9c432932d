package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import java.util.List;
import java.util.Optional;

/** What is certainly evaluated along with an expression. */
public final class Evaluated {
    /** The expressions directly inside one that are evaluated whenever it is. */
    public static List<Expr> children(Expr expr) {
        Optional<Symbol> symbol = Exprs.symbol(expr);
        boolean isLazy = expr instanceof Expr.Conditional
                || symbol.equals(Optional.of(Symbol.COND_AND))
                || symbol.equals(Optional.of(Symbol.COND_OR));
        List<Expr> children = Exprs.children(expr);
        return isLazy ? children.subList(0, 1) : children;
    }

    private Evaluated() {}
}

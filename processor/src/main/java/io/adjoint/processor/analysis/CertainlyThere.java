package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.List;
import java.util.Optional;

/** Whether a procedure that returns has looked into an array, so that it is not null. */
public final class CertainlyThere {
    public static boolean isLookedInto(Procedure procedure, Var array) {
        for (Stmt stmt : procedure.body().statements()) {
            for (Expr expr : Stmts.expressions(stmt)) {
                if (looksInto(expr, array)) {
                    return true;
                }
            }
            if (Stmts.targets(stmt).stream().anyMatch(target -> looksInto(target, array))) {
                return true;
            }
        }
        return procedure.result().filter(result -> looksInto(result, array)).isPresent();
    }

    private static boolean looksInto(Expr expr, Var array) {
        if (expr instanceof Expr.Element element && element.array().equals(array)
                || expr instanceof Expr.Length length && length.array().equals(array)) {
            return true;
        }
        return alwaysEvaluated(expr).stream().anyMatch(child -> looksInto(child, array));
    }

    private static List<Expr> alwaysEvaluated(Expr expr) {
        Optional<Symbol> symbol = Exprs.symbol(expr);
        boolean isLazy = expr instanceof Expr.Conditional
                || symbol.equals(Optional.of(Symbol.COND_AND))
                || symbol.equals(Optional.of(Symbol.COND_OR));
        List<Expr> children = Exprs.children(expr);
        return isLazy ? children.subList(0, 1) : children;
    }

    private CertainlyThere() {}
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;

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
        return Evaluated.children(expr).stream().anyMatch(child -> looksInto(child, array));
    }

    private CertainlyThere() {}
}

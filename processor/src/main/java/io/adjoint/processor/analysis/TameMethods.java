package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Tameness;
import java.util.HashSet;
import java.util.Set;

/** The methods that are made of tame operations alone: their partials are finite wherever their arguments are. */
public final class TameMethods {

    public static Set<Signature> of(Program program) {
        Set<Signature> tame = new HashSet<>(program.procedures().keySet());
        tame.removeAll(program.given().keySet());
        while (tame.removeIf(signature -> !isTame(program.get(signature), tame))) {
            // until those that are left call no others
        }
        return tame;
    }

    private static boolean isTame(Procedure procedure, Set<Signature> tame) {
        boolean[] isTame = {procedure.result().filter(value -> !isTame(value)).isEmpty()};
        Stmts.walk(
                procedure.body(),
                stmt -> isTame[0] &= Stmts.expressions(stmt).stream().allMatch(TameMethods::isTame)
                        && !(stmt instanceof Stmt.Call call && !tame.contains(call.callee())));
        return isTame[0];
    }

    private static boolean isTame(Expr expr) {
        return !Exprs.any(expr, node -> node instanceof Expr.Apply apply && !Tameness.isTame(apply));
    }

    private TameMethods() {}
}

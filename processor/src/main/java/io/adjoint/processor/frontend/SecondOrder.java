package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a program calls whose first derivative is known and whose second one is not. */
final class SecondOrder {

    /** Says which method that is, and where it is called; empty if there is none. */
    static Optional<String> unknown(Program program, Collection<CustomRule> rules) {
        List<String> found = new ArrayList<>();
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> {
                Stmts.expressions(stmt).forEach(expr -> add(expr, stmt.origin(), rules, found));
                if (stmt instanceof Stmt.Call call) {
                    CompiledGradient gradient = program.compiled().get(call.callee());
                    if (gradient != null && !gradient.isConstant()) {
                        found.add(said(call.callee().toString(), call.origin()));
                    }
                }
            });
            procedure.result().ifPresent(expr -> add(expr, procedure.origin(), rules, found));
        }
        return found.stream().findFirst();
    }

    private static void add(Expr expr, Origin origin, Collection<CustomRule> rules, List<String> found) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && rules.stream().anyMatch(rule -> rule.of().equals(function))) {
                found.add(said(function.toString(), origin));
            }
        }
    }

    private static String said(String callee, Origin origin) {
        return "line " + origin.line() + " calls " + callee + ", of which only the first derivative is known";
    }

    private SecondOrder() {}
}

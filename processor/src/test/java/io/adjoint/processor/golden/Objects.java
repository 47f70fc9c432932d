package io.adjoint.processor.golden;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/** The user's objects, which only compiled Java can look into: the interpreters cannot run what reads them. */
final class Objects {
    static boolean readBy(Program program) {
        return program.procedures().values().stream().anyMatch(Objects::readBy);
    }

    private static boolean readBy(Procedure procedure) {
        List<Expr> evaluated = new ArrayList<>();
        procedure.result().ifPresent(evaluated::add);
        Stmts.walk(procedure.body(), stmt -> {
            if (!(stmt instanceof Stmt.Throw)) {
                evaluated.addAll(Stmts.expressions(stmt));
            }
        });
        return evaluated.stream()
                .flatMap(expr -> Exprs.nodes(expr).stream())
                .anyMatch(node -> node instanceof Expr.Field
                        || node instanceof Expr.Opaque
                        || node instanceof Expr.Static constant
                                && (constant.isHidden() || constant.type().isArray()));
    }

    private Objects() {}
}

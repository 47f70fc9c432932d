package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Names what all directions have in common in a tangent and no compiler would compute once: calls of functions. */
final class SharedPartials {
    private final Tainted tainted;
    private final Names names;

    SharedPartials(Tainted tainted, Names names) {
        this.tainted = tainted;
        this.names = names;
    }

    /**
     * A tangent, and what it has in common with those of other directions.
     *
     * @param declarations to go before it
     */
    record Shared(List<Stmt.Declare> declarations, Expr value) {}

    Shared of(Expr tangent, Origin origin) {
        List<Stmt.Declare> declarations = new ArrayList<>();
        return new Shared(declarations, named(tangent, origin, declarations));
    }

    private Expr named(Expr expr, Origin origin, List<Stmt.Declare> into) {
        boolean isNumber = expr.type().isScalar() && expr.type().isContinuous();
        if (!isNumber || !calls(expr)) {
            return expr;
        }
        if (!tainted.contains(expr)) {
            Var partial = names.fresh(name(expr), expr.type());
            into.add(new Stmt.Declare(partial, expr, origin));
            return partial;
        }
        return expr instanceof Expr.Apply ? Exprs.mapChildren(expr, child -> named(child, origin, into)) : expr;
    }

    private static boolean calls(Expr expr) {
        return expr instanceof Expr.Apply apply
                && (apply.op() instanceof Op.Function
                        || apply.arguments().stream().anyMatch(SharedPartials::calls));
    }

    private static String name(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.op() instanceof Op.Function function
                ? GeneratedNames.joined(function.name())
                : "partial";
    }
}

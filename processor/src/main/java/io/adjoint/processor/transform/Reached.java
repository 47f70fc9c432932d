package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A procedure with all that it calls, and all that the derivatives are of that it calls. */
final class Reached {

    static Program of(Program program, Signature start) {
        Map<Signature, Procedure> reached = new LinkedHashMap<>();
        Deque<Signature> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Signature at = open.remove();
            addLookedInto(program.given().get(at), open);
            Procedure procedure = program.procedures().get(at);
            if (procedure != null && reached.putIfAbsent(at, procedure) == null) {
                Stmts.walk(procedure.body(), stmt -> {
                    if (stmt instanceof Stmt.Call call) {
                        open.add(call.callee());
                    }
                    Stmts.expressions(stmt).forEach(expr -> addFunctions(expr, open));
                });
                procedure.result().ifPresent(result -> addFunctions(result, open));
            }
        }
        return new Program(reached, program.given());
    }

    private static void addLookedInto(GivenDerivative given, Deque<Signature> into) {
        if (given instanceof NestedDerivative nested) {
            into.add(nested.differentiated());
        } else if (given instanceof ImplicitFunction function) {
            into.add(function.equation());
        }
    }

    /** The methods of the generated class that are called in an expression. */
    private static void addFunctions(Expr expr, Deque<Signature> into) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && function.owner().isEmpty()) {
                into.add(new Signature("", function.name(), function.parameters(), function.result(), false));
            }
        }
    }

    private Reached() {}
}

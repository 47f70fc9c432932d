package io.adjoint.processor.transform;

import io.adjoint.processor.ir.CustomRule;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A procedure with all that it calls, and all that the derivatives are of that it calls. */
final class Reached {

    static Program of(Program program, Signature start) {
        Map<Op.Function, Signature> functions = new HashMap<>();
        program.procedures().keySet().forEach(each -> functions.put(Op.Function.of(each), each));
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
                    Stmts.expressions(stmt).forEach(expr -> add(expr, functions, open));
                });
                procedure.result().ifPresent(result -> add(result, functions, open));
            }
        }
        return new Program(reached, program.given(), program.checkpoints());
    }

    private static void addLookedInto(GivenDerivative given, Deque<Signature> into) {
        if (given instanceof NestedDerivative nested) {
            into.add(nested.differentiated());
        } else if (given instanceof ImplicitFunction function) {
            into.add(function.equation());
        } else if (given instanceof CustomRule rule) {
            into.addAll(rule.adjoints().values());
        }
    }

    /** The methods that are called in an expression. */
    private static void add(Expr expr, Map<Op.Function, Signature> functions, Deque<Signature> into) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply && functions.containsKey(apply.op())) {
                into.add(functions.get(apply.op()));
            }
        }
    }

    private Reached() {}
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a call does, written in its place. */
final class CallInPlace {

    /** @param names those of the procedure that calls */
    static void write(Stmt.Call call, Procedure callee, Names names, List<Stmt> out) {
        Map<Var, Var> own = new HashMap<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Var parameter = callee.parameters().get(i);
            Expr argument = call.arguments().get(i);
            if (argument instanceof Var variable && !Stmts.assigns(callee.body(), parameter)) {
                own.put(parameter, variable);
            } else {
                own.put(parameter, names.fresh(parameter.name(), parameter.type()));
                out.add(new Stmt.Declare(own.get(parameter), argument, call.origin()));
            }
        }
        boolean namesResult = call.declares()
                && callee.result().orElseThrow() instanceof Var made
                && made.type().isArray()
                && isDeclared(made, callee);
        if (namesResult) {
            own.put((Var) callee.result().orElseThrow(), call.result().orElseThrow());
        }
        Stmts.variables(callee).forEach(each -> own.computeIfAbsent(each, key -> names.fresh(key.name(), key.type())));
        out.addAll(Renaming.of(callee.body(), own).statements());
        call.result().filter(result -> !namesResult).ifPresent(result -> {
            Expr value = Renaming.of(callee.result().orElseThrow(), own);
            out.add(
                    call.declares()
                            ? new Stmt.Declare(result, value, callee.origin())
                            : new Stmt.Assign(result, value, callee.origin()));
        });
    }

    private static boolean isDeclared(Var variable, Procedure callee) {
        return callee.body().statements().stream()
                .anyMatch(stmt -> Stmts.declared(stmt).filter(variable::equals).isPresent());
    }

    private CallInPlace() {}
}

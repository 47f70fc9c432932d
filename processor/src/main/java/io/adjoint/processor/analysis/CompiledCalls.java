package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Map;

/** Arrays of active numbers that go to a method whose compiled gradient leaves them out. */
public final class CompiledCalls {

    public static void report(
            Procedure procedure, Activity activity, Map<Signature, CompiledGradient> compiled, Problems problems) {
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call && compiled.containsKey(call.callee())) {
                report(call, activity, compiled.get(call.callee()), problems);
            }
        });
    }

    private static void report(Stmt.Call call, Activity activity, CompiledGradient gradient, Problems problems) {
        boolean matters =
                call.result().filter(result -> activity.isActive(result)).isPresent();
        for (int i = 0; i < call.arguments().size() && matters; i++) {
            Expr argument = call.arguments().get(i);
            boolean isLost = argument.type().isArray()
                    && activity.isVaried(argument)
                    && !gradient.offered().containsKey(i);
            if (isLost) {
                problems.addOnce(
                        Diagnostic.ADJ201,
                        call.origin(),
                        "argument " + (i + 1) + " of " + call.callee(),
                        new Hint(gradient.owner() + " does not give its gradient: name it in wrt of that method, and"
                                + " compile that with -parameters"));
            }
        }
    }

    private CompiledCalls() {}
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Map;
import java.util.Optional;

/** Arrays of active numbers that go to a method whose given derivative leaves them out. */
public final class GivenCalls {

    public static void report(
            Procedure procedure, Activity activity, Map<Signature, GivenDerivative> given, Problems problems) {
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call && given.containsKey(call.callee())) {
                report(call, activity, given.get(call.callee()), problems);
            }
        });
    }

    private static void report(Stmt.Call call, Activity activity, GivenDerivative derivative, Problems problems) {
        boolean matters =
                call.result().filter(result -> activity.isUseful(result)).isPresent();
        for (int i = 0; i < call.arguments().size() && matters; i++) {
            Expr argument = call.arguments().get(i);
            Optional<String> remedy = derivative.remedy(i);
            boolean isLost = argument.type().isArray() && activity.isVaried(argument) && !derivative.offers(i);
            if (isLost && remedy.isPresent()) {
                problems.addOnce(
                        Diagnostic.ADJ201,
                        call.origin(),
                        "argument " + (i + 1) + " of " + call.callee(),
                        new Hint(remedy.get()));
            }
        }
    }

    private GivenCalls() {}
}

package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a method may not do whose derivative is differentiated: call its own, which would have no end. */
public final class Nesting {

    public static void check(Program program, Problems problems) {
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> {
                if (stmt instanceof Stmt.Call call
                        && program.given().get(call.callee()) instanceof NestedDerivative nested
                        && reached(program, nested.differentiated()).contains(procedure.signature())) {
                    problems.addOnce(
                            Diagnostic.ADJ205,
                            call.origin(),
                            call.callee().name(),
                            nested.differentiated().name() + " itself depends on it, and so it has derivatives of"
                                    + " every order",
                            new Hint("call the derivative of another method"));
                }
            });
        }
    }

    /** What a procedure calls, itself, and the methods whose derivatives it calls. */
    private static Set<Signature> reached(Program program, Signature start) {
        Set<Signature> reached = new LinkedHashSet<>(Set.of(start));
        Deque<Signature> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Procedure at = program.procedures().get(open.remove());
            if (at != null) {
                Stmts.walk(at.body(), stmt -> {
                    if (stmt instanceof Stmt.Call call) {
                        Signature callee = program.given().get(call.callee()) instanceof NestedDerivative nested
                                ? nested.differentiated()
                                : call.callee();
                        if (reached.add(callee)) {
                            open.add(callee);
                        }
                    }
                });
            }
        }
        return reached;
    }

    private Nesting() {}
}

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
import java.util.List;
import java.util.Set;

/**
 * What a method may not do whose derivative is differentiated: call its own, which would have no end, or write arrays
 * in a way that its declaration does not show.
 */
public final class Nesting {

    public static void check(Program program, Effects effects, Problems problems) {
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
                if (stmt instanceof Stmt.Call call
                        && program.given().get(call.callee()) instanceof NestedDerivative nested
                        && nested.overwriting()
                                .filter(known -> !known.positions().equals(written(known.method(), effects)))
                                .isPresent()) {
                    problems.addOnce(
                            Diagnostic.ADJ205,
                            call.origin(),
                            call.callee().name(),
                            "it is not plain from its source which arrays "
                                    + call.callee().name() + " writes",
                            new Hint("write to the parameters themselves, or return a new array"));
                }
            });
        }
    }

    /** The positions of the arrays of numbers that a method writes. */
    private static List<Integer> written(Signature method, Effects effects) {
        return effects.writtenBy(method).stream()
                .filter(i -> method.parameters().get(i).isContinuous())
                .toList();
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

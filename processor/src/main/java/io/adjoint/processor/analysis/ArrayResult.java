package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import java.util.Optional;

/**
 * The array that a procedure returns: one of its own making, so that no caller gets a second name for an array it
 * knows.
 */
public final class ArrayResult {

    /** The variable that first named the returned array, if the procedure or what it calls made it. */
    public static Optional<Var> origin(Procedure procedure) {
        Optional<Expr> result = procedure.result().filter(value -> value.type().isArray());
        while (result.isPresent() && result.get() instanceof Var variable) {
            Optional<Stmt> declaration = procedure.body().statements().stream()
                    .filter(stmt -> declares(stmt, variable))
                    .findFirst();
            if (declaration.isEmpty()) {
                return Optional.empty();
            }
            if (!(declaration.get() instanceof Stmt.Declare declare && declare.value() instanceof Expr.Place)) {
                return Optional.of(variable);
            }
            result = Optional.of(((Stmt.Declare) declaration.get()).value());
        }
        return Optional.empty();
    }

    private static boolean declares(Stmt stmt, Var variable) {
        return stmt instanceof Stmt.Declare declare && declare.variable().equals(variable)
                || stmt instanceof Stmt.Call call
                        && call.declares()
                        && call.result().equals(Optional.of(variable));
    }

    /** Reports the procedures that return an array which they were given. */
    public static void check(Program program, Problems problems) {
        for (Procedure procedure : program.procedures().values()) {
            boolean returnsArray =
                    procedure.result().filter(value -> value.type().isArray()).isPresent();
            if (returnsArray && origin(procedure).isEmpty()) {
                problems.add(
                        Diagnostic.ADJ105,
                        procedure.origin(),
                        "the result of " + procedure.name() + ", an array that it did not make,");
            }
        }
    }

    private ArrayResult() {}
}

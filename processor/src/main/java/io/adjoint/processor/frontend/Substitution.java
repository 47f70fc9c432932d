package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Stmt;
import java.util.Map;

/** Variables put in the place of others; a statement comes out as a new one. */
record Substitution(Map<Var, Var> replacements) {

    Expr in(Expr expr) {
        return Exprs.map(expr, node -> node instanceof Var variable ? in(variable) : node);
    }

    Var in(Var variable) {
        return replacements.getOrDefault(variable, variable);
    }

    /** The statements that an expression leaves behind have no blocks. */
    Stmt in(Stmt statement) {
        if (statement instanceof Stmt.Declare declare) {
            return new Stmt.Declare(in(declare.variable()), in(declare.value()), declare.origin());
        }
        if (statement instanceof Stmt.Assign assign) {
            return new Stmt.Assign((Expr.Place) in((Expr) assign.target()), in(assign.value()), assign.origin());
        }
        if (statement instanceof Stmt.Call call) {
            return new Stmt.Call(
                    call.result().map(this::in),
                    call.declares(),
                    call.callee(),
                    call.arguments().stream().map(this::in).toList(),
                    call.origin());
        }
        if (statement instanceof Stmt.Evaluate evaluate) {
            return new Stmt.Evaluate(in(evaluate.call()), evaluate.origin());
        }
        if (statement instanceof Stmt.Throw raise) {
            return new Stmt.Throw(in(raise.value()), raise.origin());
        }
        if (statement instanceof Stmt.Attempt attempt) {
            return new Stmt.Attempt(
                    attempt.result().map(this::in),
                    (Expr.Opaque) in(attempt.value()),
                    attempt.caught().stream().map(this::in).toList(),
                    attempt.thrown(),
                    attempt.origin());
        }
        throw new AssertionError(statement);
    }
}

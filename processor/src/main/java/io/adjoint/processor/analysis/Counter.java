package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;

/**
 * A whole number that each turn of a loop, or of one inside it, steps on. A loop that the reverse sweep walks in the
 * primal's order steps it as the primal does: it need not be recorded.
 *
 * @param variable the number
 * @param start what it is before the loop
 * @param step the one statement of the loop that changes it
 * @param stepsFirst whether the rest of the turn reads it as it is after the step; else as it was before
 */
public record Counter(Var variable, Expr start, Stmt.Assign step, boolean stepsFirst) {}

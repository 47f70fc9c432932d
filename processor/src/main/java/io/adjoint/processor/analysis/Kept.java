package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;

/**
 * A variable whose scope ends before the reverse sweep needs it.
 *
 * @param variable the variable, or that whose shadow it is
 * @param declaration the statement that declares it, or null for a parameter
 * @param isRecomputed whether its initialiser gives the value again; else it is recorded when the scope ends
 * @param isShadow whether it is the shadow of the variable rather than the variable itself
 */
public record Kept(Var variable, Stmt declaration, boolean isRecomputed, boolean isShadow) {}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * Declarations of the adjoints of parameters.
 *
 * @param forward those that the forward sweep stores in step with the primal, or of parameters that it replaces
 * @param reverse the others
 */
record ParameterBars(List<Stmt> forward, List<Stmt> reverse) {
    static ParameterBars of(Sweeps sweeps, List<Var> parameters) {
        List<Stmt> forward = new ArrayList<>();
        List<Stmt> reverse = new ArrayList<>();
        for (Var parameter : parameters) {
            (sweeps.startsForward(parameter) ? forward : reverse).add(Assembly.zeroBar(sweeps, parameter));
        }
        return new ParameterBars(forward, reverse);
    }
}

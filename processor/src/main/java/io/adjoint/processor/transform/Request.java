package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import java.util.List;

/**
 * A method to differentiate.
 *
 * @param procedure the method
 * @param independents what to differentiate with respect to, in parameter order
 */
public record Request(Procedure procedure, List<Var> independents) {
    public Request {
        independents = List.copyOf(independents);
    }
}

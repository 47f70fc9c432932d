package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.List;

/** How the sweeps are called that a Jacobian is made of. */
interface JacobianCalls {

    /**
     * The tangents of the results where the independents go in some directions.
     *
     * @param name of what the call gives
     */
    List<Place> forward(List<? extends Expr> along, String name, List<Stmt> out);

    /** The gradients with respect to the independents; those that are arrays under a name. */
    List<Expr> back(List<Var> seeds, List<Stmt> out);
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;

/** The lines that tie a reversed statement to the primal. */
final class Comments {
    /**
     * {@code line 8: prediction += w[i] * x[i];}
     *
     * @param restored the variable that is restored before the statement's condition is asked again, or null
     */
    static String line(Origin origin, Var restored) {
        if (origin.line() == 0) {
            return "";
        }
        String line = "line " + origin.line() + ": " + origin.text();
        return restored == null ? line : line + ", asked again: " + restored.name() + " has the value it had then";
    }

    private Comments() {}
}

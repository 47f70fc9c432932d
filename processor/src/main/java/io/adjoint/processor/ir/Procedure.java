package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.List;
import java.util.Optional;

/**
 * A whole method: straight in, a structured body, one result at the end.
 *
 * @param signature what calls name it by
 * @param parameters in order; the receiver first if the signature has one
 * @param body the statements; parameters may be assigned
 * @param result evaluated after the body, in the body's scope; empty for {@code void}
 * @param origin of the result expression (the {@code return}), or of the method
 */
public record Procedure(Signature signature, List<Var> parameters, Block body, Optional<Expr> result, Origin origin) {
    public Procedure {
        parameters = List.copyOf(parameters);
    }

    public String name() {
        return signature.name();
    }

    /** The same procedure with another body. */
    public Procedure with(Block other) {
        return with(other, result);
    }

    /** The same procedure with another body and result. */
    public Procedure with(Block other, Optional<Expr> otherResult) {
        return new Procedure(signature, parameters, other, otherResult, origin);
    }
}

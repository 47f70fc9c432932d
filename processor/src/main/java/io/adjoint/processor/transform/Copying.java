package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;

/** Copies of arrays, rows and all. */
final class Copying {
    private static final String OWNER = "io.adjoint.array.Copies";

    static Expr of(Expr array) {
        return Expr.Apply.of(Op.Function.of(OWNER, "of", array.type(), array.type()), array);
    }

    private Copying() {}
}

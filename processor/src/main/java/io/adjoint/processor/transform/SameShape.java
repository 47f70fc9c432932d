package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;

/** The test that an array that a generated method is given has the shape of another. */
final class SameShape {
    private static final String OWNER = "io.adjoint.array.Shapes";
    private static final Type STRING = new Type.Reference("java.lang.String");

    /**
     * @param name what the user calls the array
     * @param otherName what the user calls the one whose shape it must have
     */
    static Stmt test(String name, Var array, String otherName, Var other) {
        Op.Function require = new Op.Function(
                OWNER, "require", List.of(STRING, array.type(), STRING, other.type()), Type.Void.VOID, true);
        Expr text = new Expr.Const(name, STRING);
        Expr otherText = new Expr.Const(otherName, STRING);
        return new Stmt.Evaluate(Expr.Apply.of(require, text, array, otherText, other), Origin.NONE);
    }

    private SameShape() {}
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.List;

/** Adjoints before anything has been added to them. */
final class Zeros {
    private static final String OWNER = "io.adjoint.array.Zeros";

    static Expr scalar(Type type) {
        return Exprs.num(0, type);
    }

    /** A value for a primal variable that is about to be restored. */
    static Expr of(Type type) {
        if (type == Type.Scalar.BOOLEAN) {
            return Expr.Const.of(false);
        }
        if (!(type instanceof Type.Scalar scalar)) {
            return new Expr.Const(null, type);
        }
        return scalar.isContinuous() ? scalar(type) : Exprs.convert(Expr.Const.of(0), scalar);
    }

    /** The adjoint of the result itself. */
    static Expr one(Type type) {
        return Exprs.num(1, type);
    }

    /** Zeros of the array's shape; the array is certainly there. */
    static Expr like(Place array) {
        Type.Array type = (Type.Array) array.type();
        return type.element().isArray() ? likeIfThere(array) : new Expr.NewArray(type, List.of(new Expr.Length(array)));
    }

    /** Zeros of the array's shape, and null for null. */
    static Expr likeIfThere(Place array) {
        return Expr.Apply.of(Op.Function.of(OWNER, "like", array.type(), array.type()), array);
    }

    /** Whether an expression gives zeros of an array's shape. */
    static boolean isLike(Expr expr) {
        return expr instanceof Expr.Apply apply
                && apply.op() instanceof Op.Function function
                && function.owner().equals(OWNER);
    }

    private Zeros() {}
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import java.util.List;

/** What stands beside a number, or an array of numbers, where it is told which independents reach it. */
final class ReachedType {
    private static final String OWNER = "io.adjoint.sparse.Indices";
    private static final String ARRAYS = "io.adjoint.sparse.IndexArrays";

    /** The set of the independents that reach one number. */
    static final Type.Reference SET = new Type.Reference(OWNER);

    static final Type.Array SETS = Type.arrayOf(SET);

    /** No independent at all. */
    static final Expr NONE = new Expr.Const(null, SET);

    static Type of(Type type) {
        return type instanceof Type.Array array ? Type.arrayOf(of(array.element())) : SET;
    }

    static boolean isNone(Expr set) {
        return set.equals(NONE);
    }

    static Expr union(Expr one, Expr other) {
        if (isNone(one) || one.equals(other)) {
            return other;
        }
        return isNone(other) ? one : Expr.Apply.of(Op.Function.of(OWNER, "union", SET, SET, SET), one, other);
    }

    /** The independents themselves, each reached by itself. */
    static Expr each(Place independent) {
        return Expr.Apply.of(Op.Function.of(OWNER, "each", SETS, Type.Scalar.INT), new Expr.Length(independent));
    }

    /** All that reach something in an array. */
    static Expr within(Expr sets) {
        return sets.type().isArray()
                ? Expr.Apply.of(Op.Function.of(OWNER, "within", SET, new Type.Reference("java.lang.Object")), sets)
                : sets;
    }

    /** For each number of an array that nothing reaches it; null for null. */
    static Expr like(Place array) {
        Type type = of(array.type());
        if (type.rank() <= 2) {
            return Expr.Apply.of(Op.Function.of(ARRAYS, "like", type, array.type()), array);
        }
        String dimensions = "[]".repeat(type.rank());
        return new Expr.Opaque(
                List.of("(‹" + OWNER + "›" + dimensions + ") ‹" + ARRAYS + "›.like(", ", " + type.rank() + ")"),
                List.of(array),
                type,
                true,
                false,
                Origin.NONE);
    }

    /** For each number of an array that the same independents reach it; null for null. */
    static Expr filled(Place array, Expr set) {
        Type type = of(array.type());
        return type.rank() <= 2
                ? new Expr.Apply(Op.Function.of(ARRAYS, "filled", type, array.type(), SET), List.of(array, set))
                : new Expr.Apply(Op.Function.of(ARRAYS, "filled", type, type, SET), List.of(like(array), set));
    }

    private ReachedType() {}
}

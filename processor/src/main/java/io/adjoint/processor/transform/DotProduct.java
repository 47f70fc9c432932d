package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.function.BiFunction;

/** Partials times tangents, added to a tangent. */
final class DotProduct {

    /** {@code tangent += partial * dot;}. */
    static Stmt term(Expr partial, Expr dot, Place tangent) {
        Expr product = Exprs.convert(Exprs.mul(partial, dot), (Type.Scalar) tangent.type());
        return new Stmt.Increment(tangent, product, Origin.NONE);
    }

    /**
     * {@code for (i …) tangent += partials[i] * dot[i];}, nested for a higher rank.
     *
     * @param fresh gives a new variable
     */
    static Stmt added(Place partials, Place dot, Place tangent, BiFunction<String, Type, Var> fresh) {
        return added(partials, dot, tangent, fresh, 0);
    }

    private static Stmt added(
            Place partials, Place dot, Place tangent, BiFunction<String, Type, Var> fresh, int depth) {
        Var index = fresh.apply(String.valueOf((char) ('i' + depth)), Type.Scalar.INT);
        Place partial = new Expr.Element(partials, index);
        Place direction = new Expr.Element(dot, index);
        Stmt inner = partial.type().isScalar()
                ? term(partial, direction, tangent)
                : added(partial, direction, tangent, fresh, depth + 1);
        return new Stmt.For(
                index, Expr.Const.of(0), Symbol.LT, new Expr.Length(partials), Block.of(inner), Origin.NONE);
    }

    private DotProduct() {}
}

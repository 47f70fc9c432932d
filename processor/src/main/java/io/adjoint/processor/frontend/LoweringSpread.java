package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import java.util.List;

/** The array that Java makes of the arguments of a call with a variable number of them: {@code sum(a, b, c)}. */
final class LoweringSpread {

    private LoweringSpread() {}

    /** A new array of some values, all evaluated before. */
    static Var array(List<Expr> values, Type.Array type, String name, Lowering lowering) {
        Var array = lowering.variables.temporary(name, type);
        if (values.stream().noneMatch(LoweringArrayLiteral::mayBeActive)) {
            lowering.out.declare(array, new Expr.ArrayLiteral(type, values));
            return array;
        }
        lowering.out.declare(array, new Expr.NewArray(type, List.of(Expr.Const.of(values.size()))));
        for (int i = 0; i < values.size(); i++) {
            lowering.out.assign(new Expr.Element(array, Expr.Const.of(i)), values.get(i));
        }
        return array;
    }
}

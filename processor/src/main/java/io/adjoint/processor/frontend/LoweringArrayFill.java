package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import java.util.List;

/** {@code Arrays.fill} as a loop. */
final class LoweringArrayFill {
    private final Lowering lowering;
    private final LoweringElements elements;

    LoweringArrayFill(Lowering lowering) {
        this.lowering = lowering;
        this.elements = new LoweringElements(lowering);
    }

    /** @param operands the array, where to start and to end if it is not all of it, and the value */
    void fill(List<Expr> operands) {
        Place array = (Place) operands.get(0);
        boolean isRange = operands.size() > 2;
        Expr from = isRange ? elements.lasting(operands.get(1), "from") : Expr.Const.of(0);
        Expr to = isRange ? elements.lasting(operands.get(2), "to") : new Expr.Length(array);
        Expr given = operands.get(operands.size() - 1);
        Expr value = given instanceof Expr.Const || given instanceof Var
                ? given
                : lowering.operands.keep(given, LoweringNames.VALUE);
        if (isRange) {
            elements.check("requireFill", new Expr.Length(array), from, to);
        }
        elements.upwards(from, to, i -> lowering.out.assign(new Expr.Element(array, i), value));
    }
}

package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;

/** {@code clone}, {@code copyOf}, {@code copyOfRange} and {@code arraycopy} as loops over elements. */
final class LoweringArrayCopies {
    private static final Expr ZERO = Expr.Const.of(0);
    private static final Op.Function MIN = Op.Function.of("java.lang.Math", "min", Scalar.INT, Scalar.INT, Scalar.INT);

    private final Lowering lowering;
    private final LoweringElements elements;

    LoweringArrayCopies(Lowering lowering) {
        this.lowering = lowering;
        this.elements = new LoweringElements(lowering);
    }

    /** Declares a variable with a copy of an array: of all of it, of its first so many, or of those between. */
    void declare(Var copy, List<Expr> operands) {
        Place from = (Place) operands.get(0);
        switch (operands.size()) {
            case 1 -> whole(copy, from);
            case 2 -> first(copy, from, elements.lasting(operands.get(1), "length"));
            default ->
                between(copy, from, elements.lasting(operands.get(1), "from"), elements.lasting(operands.get(2), "to"));
        }
    }

    private void whole(Var copy, Place from) {
        Expr length = new Expr.Length(from);
        allocate(copy, length);
        elements.upwards(length, i -> copied(from, ZERO, copy, ZERO, i));
    }

    private void first(Var copy, Place from, Expr length) {
        allocate(copy, length);
        elements.upwards(Exprs.call(MIN, new Expr.Length(from), length), i -> copied(from, ZERO, copy, ZERO, i));
    }

    private void between(Var copy, Place from, Expr start, Expr end) {
        Expr length = new Expr.Length(from);
        elements.check("requireRange", elements.typeName(from), length, start, end);
        Expr count = elements.difference(end, start);
        allocate(copy, count);
        elements.upwards(
                Exprs.call(MIN, elements.difference(length, start), count), i -> copied(from, start, copy, ZERO, i));
    }

    private void allocate(Var copy, Expr length) {
        lowering.out.declare(copy, new Expr.NewArray((Type.Array) copy.type(), List.of(length)));
    }

    /** {@code System.arraycopy(from, start, to, at, count)}. */
    void copy(List<Expr> operands) {
        Place from = (Place) operands.get(0);
        Expr start = elements.lasting(operands.get(1), "from");
        Place to = (Place) operands.get(2);
        Expr at = elements.lasting(operands.get(3), "to");
        Expr count = elements.lasting(operands.get(4), "count");
        elements.check(
                "requireCopy", elements.typeName(from), new Expr.Length(from), start, new Expr.Length(to), at, count);
        // In a copy within one array no element may be overwritten before it is read.
        if (isAtMost(at, start) || new SeparateArrays(lowering).areDifferent(from, to)) {
            elements.upwards(count, i -> copied(from, start, to, at, i));
        } else if (isAtMost(start, at)) {
            elements.downwards(count, i -> copied(from, start, to, at, i));
        } else {
            lowering.out.branch(
                    Exprs.binary(Symbol.LT, start, at),
                    lowering.out.during(() -> elements.downwards(count, i -> copied(from, start, to, at, i))),
                    lowering.out.during(() -> elements.upwards(count, i -> copied(from, start, to, at, i))));
        }
    }

    /** Whether one position is certainly not after another; both have been checked not to be negative. */
    private static boolean isAtMost(Expr one, Expr other) {
        return one.equals(other)
                || one.equals(ZERO)
                || isStep(other, Symbol.ADD, one)
                || isStep(one, Symbol.SUB, other)
                || one instanceof Expr.Const a && other instanceof Expr.Const b && (int) a.value() <= (int) b.value();
    }

    /** Whether a position is another plus, or minus, a literal: it has been checked that this did not overflow. */
    private static boolean isStep(Expr position, Symbol symbol, Expr from) {
        return Exprs.symbol(position).filter(symbol::equals).isPresent()
                && position instanceof Expr.Apply step
                && step.arguments().get(0).equals(from)
                && step.arguments().get(1) instanceof Expr.Const distance
                && (int) distance.value() >= 0;
    }

    private void copied(Place from, Expr start, Place to, Expr at, Var i) {
        lowering.out.assign(new Expr.Element(to, elements.sum(at, i)), new Expr.Element(from, elements.sum(start, i)));
    }
}

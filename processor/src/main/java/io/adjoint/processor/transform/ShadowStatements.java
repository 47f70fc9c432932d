package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;

/** What the forward sweep does to a shadow when the primal declares or stores an array: the same. */
final class ShadowStatements {
    private final Bars bars;

    ShadowStatements(Bars bars) {
        this.bars = bars;
    }

    /**
     * The shadow of an array that is about to be stored, if it can be made without a look at that array. A new one is
     * as long as the array will be, if to ask twice how long that is costs nothing and gives the same answer.
     */
    Optional<Expr> of(Expr array) {
        if (array instanceof Place place) {
            return Optional.of(bars.of(place));
        }
        if (array instanceof Expr.ArrayLiteral literal) {
            return Optional.of(zeros(literal));
        }
        boolean isRepeatable = array instanceof Expr.Const
                || array instanceof Expr.NewArray allocation
                        && allocation.dimensions().stream().allMatch(Steps::isCheap);
        return isRepeatable ? Optional.of(array) : Optional.empty();
    }

    private static Expr zeros(Expr.ArrayLiteral literal) {
        if (literal.type().element().isScalar()) {
            Expr length = Expr.Const.of(literal.elements().size());
            return new Expr.NewArray(literal.type(), List.of(length));
        }
        return new Expr.ArrayLiteral(
                literal.type(),
                literal.elements().stream()
                        .map(row -> rowOfZeros((Expr.ArrayLiteral) row))
                        .toList());
    }

    /** Inside a literal only literals can stand. */
    private static Expr rowOfZeros(Expr.ArrayLiteral row) {
        return new Expr.ArrayLiteral(
                row.type(),
                row.elements().stream()
                        .map(element -> element instanceof Expr.ArrayLiteral inner
                                ? rowOfZeros(inner)
                                : Zeros.scalar(element.type()))
                        .toList());
    }

    /** The shadow of an array that is there. */
    Stmt.Assign after(Place array, Origin origin) {
        return new Stmt.Assign(bars.of(array), Zeros.likeIfThere(array), origin);
    }
}

package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.function.Function;

/**
 * What a sweep forward has returned for some elements of the independents, each in a lane.
 *
 * @param leaf the position of the leaf that the elements are in
 * @param subscripts of the element of a lane
 * @param results for the element of a lane
 * @param lanes does something for each lane
 */
record SweptColumns(
        int leaf,
        Function<Expr, List<Expr>> subscripts,
        Function<Expr, List<Place>> results,
        Function<Function<Expr, List<Stmt>>, List<Stmt>> lanes) {

    /** The lane that there always is. */
    static final Expr FIRST = Expr.Const.of(0);

    /** For one element. */
    static SweptColumns of(int leaf, List<Expr> subscripts, List<Place> results) {
        return new SweptColumns(leaf, lane -> subscripts, lane -> results, turn -> turn.apply(FIRST));
    }

    /** What is done for each lane. */
    List<Stmt> each(Function<Expr, List<Stmt>> turn) {
        return lanes.apply(turn);
    }
}

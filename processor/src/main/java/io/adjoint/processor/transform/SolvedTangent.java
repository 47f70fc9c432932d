package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tangent of the solution of aᵀ x = b: the solution of aᵀ xDot = bDot − aDotᵀ x. */
final class SolvedTangent {

    /** @param varied the positions of the matrix and the right-hand side, whichever has a tangent */
    static Procedure of(Set<Integer> varied, Signature signature) {
        GivenTangent frame =
                new GivenTangent(ImplicitAdjoint.SOLVE, varied, List.of("system", "right")::get, signature);
        List<Stmt> body = new ArrayList<>();
        Var solution = frame.called(body);
        Var right = frame.fresh("right", solution.type());
        Expr start = frame.dots().containsKey(1)
                ? Copying.of(frame.dots().get(1))
                : new Expr.NewArray((Type.Array) solution.type(), List.of(new Expr.Length(solution)));
        body.add(new Stmt.Declare(right, start, Origin.NONE));
        if (frame.dots().containsKey(0)) {
            body.add(moved(frame, solution, right));
        }
        Var tangent = frame.fresh("tangent", solution.type());
        body.add(new Stmt.Call(
                Optional.of(tangent),
                true,
                ImplicitAdjoint.SOLVE,
                List.of(frame.parameters().get(0), right),
                Origin.NONE));
        return frame.of(body, solution, tangent);
    }

    private static Stmt moved(GivenTangent frame, Var solution, Var right) {
        Var i = frame.fresh("i", Type.Scalar.INT);
        Var j = frame.fresh("j", Type.Scalar.INT);
        Expr.Element dot = new Expr.Element(new Expr.Element(frame.dots().get(0), i), j);
        Expr term = Exprs.neg(Exprs.mul(dot, new Expr.Element(solution, i)));
        Stmt inner = loop(j, solution, new Stmt.Increment(new Expr.Element(right, j), term, Origin.NONE));
        return loop(i, solution, inner);
    }

    private static Stmt loop(Var index, Var array, Stmt inner) {
        return new Stmt.For(index, Expr.Const.of(0), Symbol.LT, new Expr.Length(array), Block.of(inner), Origin.NONE);
    }

    private SolvedTangent() {}
}

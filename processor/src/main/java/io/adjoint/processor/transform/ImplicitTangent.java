package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tangent of a method that solves F(x, p) = 0, or x = F(x, p), for x: what −(∂F/∂x) xDot, or (1 − ∂F/∂x) xDot,
 * takes to be (∂F/∂p) pDot. Both derivatives are those of the equation's own tangent at the solution.
 */
final class ImplicitTangent {
    private final ImplicitFunction function;
    private final List<Integer> groups;
    private final TangentCalls calls;
    private final GivenTangent frame;
    private final List<Stmt> body = new ArrayList<>();
    private final Var solution;

    /**
     * @param varied the positions of the parameters that have a tangent
     * @param groups a number for each parameter; arrays of one number may be the same
     * @param signature of the tangent
     */
    ImplicitTangent(
            ImplicitFunction function,
            Set<Integer> varied,
            List<Integer> groups,
            Signature signature,
            TangentCalls calls) {
        this.function = function;
        this.groups = groups;
        this.calls = calls;
        this.frame =
                new GivenTangent(function.of(), varied, i -> function.names().get(i), signature);
        this.solution = frame.called(body);
    }

    Procedure build() {
        Map<Integer, Expr> dots = new LinkedHashMap<>();
        for (int k = 0; k < function.sources().size(); k++) {
            int source = function.sources().get(k);
            if (frame.dots().containsKey(source)) {
                dots.put(k + 1, frame.dots().get(source));
            }
        }
        if (dots.isEmpty()) {
            Expr zero = solution.type().isArray() ? Zeros.likeIfThere(solution) : Zeros.scalar(solution.type());
            return frame.of(body, solution, zero); // the solution does not depend on what the equation leaves out
        }
        Expr change = moved(dots, body);
        Expr tangent = solution.type().isArray() ? solved(change) : divided(change);
        return frame.of(body, solution, tangent);
    }

    /**
     * The tangent of the equation.
     *
     * @param dots by position of an argument of the equation, its tangent
     */
    private Expr moved(Map<Integer, Expr> dots, List<Stmt> into) {
        List<Expr> arguments = new ArrayList<>(List.of(solution));
        List<Integer> numbers = new ArrayList<>(List.of(-1)); // the unknown is an array of its own
        for (int source : function.sources()) {
            arguments.add(frame.parameters().get(source));
            numbers.add(groups.get(source));
        }
        Stmt.Call primal =
                new Stmt.Call(Optional.empty(), false, function.equation(), List.copyOf(arguments), Origin.NONE);
        Signature tangent = calls.tangent(primal, dots.keySet(), numbers);
        arguments.addAll(dots.values());
        Var pair = frame.fresh(function.equation().name(), tangent.result());
        into.add(new Stmt.Call(Optional.of(pair), true, tangent, arguments, Origin.NONE));
        return new Expr.Component(pair, TangentShape.TANGENT, solution.type());
    }

    private Expr divided(Expr change) {
        Type type = solution.type();
        Expr slope = moved(Map.of(0, Exprs.num(1, type)), body);
        return function.isFixedPoint()
                ? Exprs.div(change, Exprs.sub(Exprs.num(1, type), slope))
                : Exprs.div(Exprs.neg(change), slope);
    }

    /** The rows of the system are how the equation moves with one unknown each: it is solved transposed. */
    private Expr solved(Expr change) {
        Expr size = new Expr.Length(solution);
        Type.Array row = (Type.Array) solution.type();
        Type.Array matrix = Type.arrayOf(row);
        Var system = frame.fresh("system", matrix);
        Var i = frame.fresh("i", Scalar.INT);
        Var j = frame.fresh("j", Scalar.INT);
        Var unit = frame.fresh("unit", row);
        Var column = frame.fresh("column", row);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Declare(unit, new Expr.NewArray(row, List.of(size)), Origin.NONE));
        turn.add(new Stmt.Assign(new Expr.Element(unit, i), Exprs.num(1, Scalar.DOUBLE), Origin.NONE));
        Expr moved = moved(Map.of(0, unit), turn);
        turn.add(new Stmt.Declare(column, moved, Origin.NONE));
        Expr.Element element = new Expr.Element(new Expr.Element(system, i), j);
        turn.add(new Stmt.For(
                j,
                Expr.Const.of(0),
                Symbol.LT,
                size,
                Block.of(new Stmt.Assign(element, Exprs.neg(new Expr.Element(column, j)), Origin.NONE)),
                Origin.NONE));
        if (function.isFixedPoint()) {
            Expr.Element diagonal = new Expr.Element(new Expr.Element(system, i), i);
            turn.add(new Stmt.Increment(diagonal, Exprs.num(1, Scalar.DOUBLE), Origin.NONE));
        }
        body.add(new Stmt.Declare(system, new Expr.NewArray(matrix, List.of(size, size)), Origin.NONE));
        body.add(new Stmt.For(i, Expr.Const.of(0), Symbol.LT, size, new Block(turn), Origin.NONE));
        Var tangent = frame.fresh(solution.name() + "Dot", row);
        body.add(
                new Stmt.Call(Optional.of(tangent), true, ImplicitAdjoint.SOLVE, List.of(system, change), Origin.NONE));
        return tangent;
    }
}

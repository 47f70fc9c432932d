package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The adjoint of a method that solves F(x, p) = 0, or x = F(x, p), for x: with λ such that −(∂F/∂x)ᵀ λ = xBar, or (1 −
 * ∂F/∂x)ᵀ λ = xBar, the adjoint of p grows by (∂F/∂p)ᵀ λ. Both derivatives are those of the equation's own adjoint at
 * the solution.
 */
final class ImplicitAdjoint {
    static final Signature SOLVE = new Signature(
            "io.adjoint.implicit.LinearSystems",
            "solveTransposed",
            List.of(Type.arrayOf(Type.arrayOf(Scalar.DOUBLE)), Type.arrayOf(Scalar.DOUBLE)),
            Type.arrayOf(Scalar.DOUBLE),
            false);

    private final ImplicitFunction function;
    private final Context context;
    private final Library library;
    private final GivenAdjoint frame;
    private final List<Stmt> body = new ArrayList<>();

    ImplicitAdjoint(Context context, ImplicitFunction function, Library library) {
        this.function = function;
        this.context = context;
        this.library = library;
        this.frame = new GivenAdjoint(context, function, i -> function.names().get(i), library.generatedNames());
    }

    HelperBuilder.Result build() {
        Linkage byUnknown = equation(Set.of(0));
        Var lambda = frame.fresh("lambda", frame.result().type());
        if (lambda.type().isArray()) {
            solve(byUnknown, lambda);
        } else {
            divide(byUnknown, lambda);
        }
        return frame.of(Helper.Kind.IMPLICIT, body, pulled(lambda));
    }

    /** The equation's adjoint with respect to some of its parameters. */
    private Linkage equation(Set<Integer> active) {
        List<Integer> groups = new ArrayList<>(List.of(-1)); // the unknown is an array of its own
        function.sources().forEach(source -> groups.add(context.groups().get(source)));
        return library.linkages().jointly(new Context(function.equation(), active, groups, true));
    }

    private List<Expr> arguments(Linkage link, List<? extends Expr> bars, Expr seed) {
        List<Expr> arguments = new ArrayList<>();
        for (int i : link.plan().parameters()) {
            arguments.add(
                    i == 0
                            ? frame.result()
                            : frame.parameters().get(function.sources().get(i - 1)));
        }
        arguments.addAll(bars);
        arguments.add(seed);
        return arguments;
    }

    private Stmt call(Optional<Var> result, Linkage link, List<? extends Expr> bars, Expr seed) {
        return new Stmt.Call(
                result, result.isPresent(), link.reverse().orElseThrow(), arguments(link, bars, seed), Origin.NONE);
    }

    private void divide(Linkage byUnknown, Var lambda) {
        Type type = lambda.type();
        Var slope = frame.fresh("slope", type);
        body.add(call(Optional.of(slope), byUnknown, List.of(), Exprs.num(1, type)));
        Expr value = function.isFixedPoint()
                ? Exprs.div(frame.seed(), Exprs.sub(Exprs.num(1, type), slope))
                : Exprs.div(Exprs.neg(frame.seed()), slope);
        body.add(new Stmt.Declare(lambda, value, Origin.NONE));
    }

    /** The rows of the system are the gradients of the equation's elements, negated by their seeds. */
    private void solve(Linkage byUnknown, Var lambda) {
        Expr size = new Expr.Length(frame.result());
        Type.Array row = (Type.Array) lambda.type();
        Type.Array matrix = Type.arrayOf(row);
        Var system = frame.fresh("system", matrix);
        Var i = frame.fresh("i", Scalar.INT);
        Var unit = frame.fresh("unit", row);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Declare(unit, new Expr.NewArray(row, List.of(size)), Origin.NONE));
        turn.add(new Stmt.Assign(new Expr.Element(unit, i), Exprs.num(-1, Scalar.DOUBLE), Origin.NONE));
        turn.add(call(Optional.empty(), byUnknown, List.of(new Expr.Element(system, i)), unit));
        if (function.isFixedPoint()) {
            Expr.Element diagonal = new Expr.Element(new Expr.Element(system, i), i);
            turn.add(new Stmt.Increment(diagonal, Exprs.num(1, Scalar.DOUBLE), Origin.NONE));
        }
        body.add(new Stmt.Declare(system, new Expr.NewArray(matrix, List.of(size, size)), Origin.NONE));
        body.add(new Stmt.For(i, Expr.Const.of(0), Symbol.LT, size, new Block(turn), Origin.NONE));
        body.add(new Stmt.Call(Optional.of(lambda), true, SOLVE, List.of(system, frame.seed()), Origin.NONE));
    }

    /** The equation pulled back to its parameters: arrays are added to, the rest is returned. */
    private Map<Integer, Expr> pulled(Var lambda) {
        Map<Integer, Integer> positions = new TreeMap<>();
        frame.active().forEach(i -> positions.put(function.sources().indexOf(i) + 1, i));
        Linkage byParameters = equation(new TreeSet<>(positions.keySet()));
        List<Var> bars = byParameters.activeArrays().stream()
                .map(position -> frame.bar(positions.get(position)))
                .toList();
        Optional<Var> pulled = byParameters.pulled() == Type.Void.VOID
                ? Optional.empty()
                : Optional.of(frame.fresh("pulled", byParameters.pulled()));
        body.add(call(pulled, byParameters, bars, lambda));
        Map<Integer, Expr> scalars = new TreeMap<>();
        for (int position : byParameters.activeScalars()) {
            scalars.put(positions.get(position), byParameters.pulled(pulled.orElseThrow(), position));
        }
        return scalars;
    }
}

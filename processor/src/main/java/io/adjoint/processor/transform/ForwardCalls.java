package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The sweeps forward that a Jacobian or a Hessian is made of: each in one direction, or in several at once. The
 * directions of a leaf are an array like it, or as many such arrays as there are lanes.
 */
final class ForwardCalls {
    private final Request request;
    private final Entry entry;
    private final Names names;
    private final Procedure single;
    private final Function<Var, List<Expr>> parts;
    private final Optional<ManyDirections> several;
    private final Optional<Signature> primal;
    private final int lanes;
    private final List<Leaf> leaves;
    private final List<Var> directions = new ArrayList<>();

    /**
     * @param single a sweep in one direction, which takes the parameters and a direction for each independent
     * @param parts the tangents or products in what that returns
     * @param several a sweep in several directions, if that pays
     * @param primal takes the parameters alone and returns what has the shape of the first part, if there is such
     */
    ForwardCalls(
            Request request,
            Entry entry,
            Names names,
            Procedure single,
            Function<Var, List<Expr>> parts,
            Optional<ManyDirections> several,
            Optional<Signature> primal) {
        this.request = request;
        this.entry = entry;
        this.names = names;
        this.single = single;
        this.parts = parts;
        this.several = several;
        this.primal = primal;
        this.lanes = several.map(ManyDirections::count).orElse(1);
        this.leaves = Leaf.of(request);
        for (Leaf leaf : leaves) {
            Type type = lanes > 1 ? Type.arrayOf(leaf.type()) : leaf.type();
            directions.add(names.fresh(leaf.name() + "Dot", type));
        }
    }

    int lanes() {
        return lanes;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** The directions, all zero. */
    List<Stmt> declarations() {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            out.add(new Stmt.Declare(directions.get(i), zeros(i), Origin.NONE));
            out.addAll(rows(i));
        }
        return out;
    }

    /** The directions of several lanes, not made yet. */
    List<Stmt> names() {
        return directions.stream()
                .<Stmt>map(direction -> new Stmt.Declare(direction, Zeros.of(direction.type()), Origin.NONE))
                .toList();
    }

    /** Makes the directions, all zero. */
    List<Stmt> made() {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            out.add(new Stmt.Assign(directions.get(i), zeros(i), Origin.NONE));
            out.addAll(rows(i));
        }
        return out;
    }

    private Expr zeros(int leaf) {
        Var variable = leaves.get(leaf).variable();
        if (lanes == 1) {
            return zeros(variable);
        }
        List<Expr> dimensions = new ArrayList<>();
        dimensions.add(Expr.Const.of(lanes));
        if (variable.type().rank() == 1) {
            dimensions.add(new Expr.Length(variable));
        }
        return new Expr.NewArray((Type.Array) directions.get(leaf).type(), dimensions);
    }

    private static Expr zeros(Var leaf) {
        return leaf.type().isArray() ? Zeros.like(leaf) : Zeros.scalar(leaf.type());
    }

    /** The rows of the directions of an array of arrays, each like those of the array. */
    private List<Stmt> rows(int leaf) {
        Var variable = leaves.get(leaf).variable();
        if (lanes == 1 || variable.type().rank() < 2) {
            return List.of();
        }
        Var lane = names.fresh("lane", Type.Scalar.INT);
        Stmt row = new Stmt.Assign(new Expr.Element(directions.get(leaf), lane), Zeros.like(variable), Origin.NONE);
        return List.of(EachElement.counted(lane, Expr.Const.of(lanes), List.of(row)));
    }

    /** The direction of a leaf in a lane; there is but one if there is one lane. */
    Place direction(int leaf, Expr lane) {
        Var all = directions.get(leaf);
        return lanes > 1 ? new Expr.Element(all, lane) : all;
    }

    /** What is done for each of some lanes: for the only one, or in a loop. */
    List<Stmt> eachLane(Expr count, Function<Expr, List<Stmt>> turn) {
        if (lanes == 1) {
            return turn.apply(Expr.Const.of(0));
        }
        Var lane = names.fresh("lane", Type.Scalar.INT);
        return List.of(EachElement.counted(lane, count, turn.apply(lane)));
    }

    /** What holds the results of a sweep. */
    Var result() {
        return several.map(many ->
                        names.fresh("columns", many.procedure().signature().result()))
                .orElseGet(this::resultOfOne);
    }

    private Var resultOfOne() {
        return names.fresh("column", single.signature().result());
    }

    /** @param declares whether the statement declares the variable */
    Stmt call(Var result, boolean declares) {
        if (several.isEmpty()) {
            return called(result, declares, this::direction);
        }
        List<Expr> arguments = new ArrayList<>(entry.parameters());
        arguments.addAll(directions);
        Signature callee = several.get().procedure().signature();
        return new Stmt.Call(Optional.of(result), declares, callee, arguments, Origin.NONE);
    }

    private Stmt called(Var result, boolean declares, UnaryOperator<Var> along) {
        List<Expr> arguments = new ArrayList<>(entry.parameters());
        for (Independent independent : request.independents()) {
            arguments.add(entry.made(independent, along));
        }
        return new Stmt.Call(Optional.of(result), declares, single.signature(), arguments, Origin.NONE);
    }

    /** What tells how the result looks: what the primal returns, or the first part of a sweep in no direction. */
    Expr shape(List<Stmt> out) {
        if (primal.isPresent()) {
            Var value = names.fresh(request.procedure().name(), primal.get().result());
            out.add(new Stmt.Call(
                    Optional.of(value), true, primal.get(), List.copyOf(entry.parameters()), Origin.NONE));
            return value;
        }
        Map<Var, Var> along = new HashMap<>();
        for (Leaf leaf : leaves) {
            Var zero = names.fresh(leaf.name() + "Zero", leaf.type());
            out.add(new Stmt.Declare(zero, zeros(leaf.variable()), Origin.NONE));
            along.put(leaf.variable(), zero);
        }
        Var result = resultOfOne();
        out.add(called(result, true, along::get));
        return parts.apply(result).get(0);
    }

    /** The parts of what a sweep has returned, under names that all lanes are read from. */
    List<Var> named(Var result, List<Stmt> out) {
        List<Var> named = new ArrayList<>();
        for (Expr part : several.isPresent() ? Sweeping.components(result) : parts.apply(result)) {
            if (part instanceof Var variable) {
                named.add(variable);
                continue;
            }
            String name = part instanceof Expr.Component component ? component.name() : "tangent";
            Var variable = names.fresh(name.equals(TangentShape.TANGENT) ? name : name + "Tangent", part.type());
            out.add(new Stmt.Declare(variable, part, Origin.NONE));
            named.add(variable);
        }
        return named;
    }

    /** What is in a lane of a part. */
    Place lane(Place part, Expr lane) {
        return lanes > 1 ? new Expr.Element(part, lane) : part;
    }

    private Var direction(Var variable) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).variable().equals(variable)) {
                return directions.get(i);
            }
        }
        throw new AssertionError("no direction of " + variable);
    }
}

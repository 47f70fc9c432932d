package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A matrix by sweeps forward: each takes as many elements of the independents as there are lanes, the numbers among
 * them first, then the rows of arrays one after the other. In the last sweep of a row some lanes may have nothing to
 * do: their direction is zero.
 */
final class Columns {
    private static final Op.Function MIN =
            Op.Function.of("java.lang.Math", "min", Type.Scalar.INT, Type.Scalar.INT, Type.Scalar.INT);

    private final ForwardCalls calls;
    private final Names names;
    private final Function<SweptColumns, List<Stmt>> store;
    private final List<Integer> numbers;
    private final List<Integer> arrays;
    private Optional<Var> first = Optional.empty();
    private Optional<Expr> later = Optional.empty();

    /** @param store what is done with the results of a sweep */
    Columns(ForwardCalls calls, Names names, Function<SweptColumns, List<Stmt>> store) {
        this.calls = calls;
        this.names = names;
        this.store = store;
        List<Leaf> leaves = calls.leaves();
        this.numbers = IntStream.range(0, leaves.size())
                .filter(i -> !leaves.get(i).isArray())
                .boxed()
                .toList();
        this.arrays = IntStream.range(0, leaves.size())
                .filter(i -> leaves.get(i).isArray())
                .boxed()
                .toList();
    }

    /**
     * What has the shape of the only result. It comes from the first sweep, ahead of the others; but where there may be
     * so many that they are not done at all, from one in no direction.
     *
     * @param elements how many elements the independents have
     * @param areChosen whether it is known that the sweeps are done
     */
    Place begun(Expr elements, boolean areChosen, List<Stmt> out) {
        boolean isLed =
                !numbers.isEmpty() || calls.leaves().get(arrays.get(0)).type().rank() == 1;
        if (!isLed) {
            out.addAll(calls.declarations());
            return shape(out);
        }
        Var result = calls.result();
        first = Optional.of(result);
        if (calls.lanes() == 1 || arrays.isEmpty() || areChosen) {
            out.addAll(calls.declarations());
            out.addAll(firstSet());
            out.add(calls.call(result, true));
            return calls.lane(calls.named(result, out).get(0), Expr.Const.of(0));
        }
        Expr isMany = isMany(elements);
        later = Optional.of(isMany);
        Place ofLane = calls.lane(result, Expr.Const.of(0));
        Var shape = names.fresh("shape", ofLane.type());
        List<Stmt> few = new ArrayList<>(calls.made());
        few.addAll(firstSet());
        few.add(calls.call(result, false));
        few.add(new Stmt.Assign(shape, ofLane, Origin.NONE));
        List<Stmt> many = new ArrayList<>();
        many.add(new Stmt.Assign(shape, calls.shape(many), Origin.NONE));
        out.addAll(calls.names());
        out.add(new Stmt.Declare(result, Zeros.of(result.type()), Origin.NONE));
        out.add(new Stmt.Declare(shape, Zeros.of(shape.type()), Origin.NONE));
        out.add(new Stmt.If(isMany, new Block(many), new Block(few), Origin.NONE));
        return shape;
    }

    private Place shape(List<Stmt> out) {
        Expr part = calls.shape(out);
        Var shape = names.fresh("shape", part.type());
        out.add(new Stmt.Declare(shape, part, Origin.NONE));
        return shape;
    }

    /** Whether there are more elements than two sweeps take: then sweeps back may be fewer. */
    private Expr isMany(Expr elements) {
        return Exprs.binary(Symbol.GT, elements, Expr.Const.of(2 * calls.lanes()));
    }

    /**
     * Whether sweeps forward are not more than those back.
     *
     * @param rows how many elements the results have
     */
    Expr areFewest(Expr elements, Expr rows) {
        int lanes = calls.lanes();
        boolean isBegun = first.isPresent();
        if (lanes == 1) {
            return Exprs.binary(
                    Symbol.LE, isBegun ? Exprs.binary(Symbol.SUB, elements, Expr.Const.of(1)) : elements, rows);
        }
        Expr sweeps = Exprs.div(Exprs.add(elements, Expr.Const.of(lanes - 1)), Expr.Const.of(lanes));
        Expr areFewer = Exprs.binary(Symbol.LE, sweeps, rows);
        return isBegun
                ? Exprs.binary(Symbol.COND_OR, Exprs.binary(Symbol.LE, elements, Expr.Const.of(2 * lanes)), areFewer)
                : areFewer;
    }

    private List<Stmt> firstSet() {
        if (!numbers.isEmpty()) {
            return numbersSet(0, 1);
        }
        Expr length = new Expr.Length(calls.leaves().get(arrays.get(0)).variable());
        if (calls.lanes() > 1) {
            return calls.eachLane(atMostLanes(length), lane -> List.of(set(arrays.get(0), List.of(), lane, lane, 1)));
        }
        Expr zero = Expr.Const.of(0);
        return List.of(new Stmt.If(
                Exprs.binary(Symbol.GT, length, zero),
                Block.of(set(arrays.get(0), List.of(), zero, zero, 1)),
                Block.EMPTY,
                Origin.NONE));
    }

    /** All sweeps but the one that has been done, and what is done with their results. */
    List<Stmt> swept() {
        List<Stmt> out = new ArrayList<>();
        later.ifPresent(isLater -> out.add(new Stmt.If(isLater, new Block(calls.made()), Block.EMPTY, Origin.NONE)));
        for (int from = 0; from < numbers.size(); from += calls.lanes()) {
            out.addAll(numbers(from, from == 0 ? first : Optional.empty()));
        }
        for (int array : arrays) {
            boolean isBegun = numbers.isEmpty() && array == arrays.get(0);
            Place place = calls.leaves().get(array).variable();
            out.addAll(rows(array, place, List.of(), isBegun ? first : Optional.empty()));
        }
        return out;
    }

    private List<Stmt> numbers(int from, Optional<Var> begun) {
        List<Stmt> out = new ArrayList<>();
        Var result = begun.orElseGet(calls::result);
        List<Stmt> sweep = new ArrayList<>(numbersSet(from, 1));
        sweep.add(calls.call(result, begun.isEmpty()));
        if (begun.isEmpty()) {
            out.addAll(sweep);
        } else {
            later.ifPresent(isLater -> out.add(new Stmt.If(isLater, new Block(sweep), Block.EMPTY, Origin.NONE)));
        }
        List<Var> parts = calls.named(result, out);
        for (int i = from; i < Math.min(from + calls.lanes(), numbers.size()); i++) {
            List<Place> results = results(parts, Expr.Const.of(i - from));
            out.addAll(store.apply(SweptColumns.of(numbers.get(i), List.of(), results)));
        }
        out.addAll(numbersSet(from, 0));
        return out;
    }

    private List<Stmt> numbersSet(int from, double value) {
        List<Stmt> out = new ArrayList<>();
        for (int i = from; i < Math.min(from + calls.lanes(), numbers.size()); i++) {
            Place direction = calls.direction(numbers.get(i), Expr.Const.of(i - from));
            out.add(new Stmt.Assign(direction, Exprs.num(value, direction.type()), Origin.NONE));
        }
        return out;
    }

    private List<Place> results(List<Var> parts, Expr lane) {
        return parts.stream().map(part -> calls.lane(part, lane)).toList();
    }

    private List<Stmt> rows(int leaf, Place place, List<Expr> at, Optional<Var> begun) {
        if (place.type().rank() == 1) {
            return calls.lanes() > 1 ? blocks(leaf, place, at, begun) : elements(leaf, place, at, begun);
        }
        return List.of(EachElement.eachRow(place, names, "j", (index, row) -> {
            List<Expr> inner = new ArrayList<>(at);
            inner.add(index);
            return rows(leaf, row, inner, begun);
        }));
    }

    private List<Stmt> elements(int leaf, Place row, List<Expr> at, Optional<Var> begun) {
        Var j = names.fresh("j", Type.Scalar.INT);
        return List.of(EachElement.counted(
                j,
                new Expr.Length(row),
                turn(j, begun, value -> List.of(set(leaf, at, Expr.Const.of(0), j, value)), results -> {
                    List<Expr> subscripts = new ArrayList<>(at);
                    subscripts.add(j);
                    List<Place> all = results.apply(SweptColumns.FIRST);
                    List<Stmt> out = new ArrayList<>(store.apply(SweptColumns.of(leaf, subscripts, all)));
                    out.add(set(leaf, at, Expr.Const.of(0), j, 0));
                    return out;
                })));
    }

    private List<Stmt> blocks(int leaf, Place row, List<Expr> at, Optional<Var> begun) {
        Var j = names.fresh("j", Type.Scalar.INT);
        Var count = names.fresh("lanes", Type.Scalar.INT);
        Expr length = new Expr.Length(row);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Declare(count, atMostLanes(Exprs.binary(Symbol.SUB, length, j)), Origin.NONE));
        turn.addAll(turn(
                j,
                begun,
                value -> calls.eachLane(count, lane -> List.of(set(leaf, at, lane, Exprs.add(j, lane), value))),
                results -> {
                    Function<Expr, List<Expr>> subscripts = lane -> {
                        List<Expr> all = new ArrayList<>(at);
                        all.add(Exprs.add(j, lane));
                        return all;
                    };
                    List<Stmt> out = new ArrayList<>(store.apply(
                            new SweptColumns(leaf, subscripts, results, each -> calls.eachLane(count, each))));
                    out.addAll(calls.eachLane(count, lane -> List.of(set(leaf, at, lane, Exprs.add(j, lane), 0))));
                    return out;
                }));
        turn.add(new Stmt.Increment(j, Expr.Const.of(calls.lanes()), Origin.NONE));
        return List.of(
                new Stmt.Declare(j, Expr.Const.of(0), Origin.NONE),
                new Stmt.While(Exprs.binary(Symbol.LT, j, length), new Block(turn), Origin.NONE));
    }

    /** @param begun the results of a first sweep that has been done */
    private List<Stmt> turn(
            Var j,
            Optional<Var> begun,
            Function<Double, List<Stmt>> setting,
            Function<Function<Expr, List<Place>>, List<Stmt>> storing) {
        List<Stmt> out = new ArrayList<>();
        Var result = begun.orElseGet(calls::result);
        List<Stmt> sweep = new ArrayList<>(setting.apply(1.0));
        sweep.add(calls.call(result, begun.isEmpty()));
        if (begun.isPresent()) {
            Expr isOther = Exprs.binary(Symbol.GT, j, Expr.Const.of(0));
            Expr isNew = later.map(isLater -> Exprs.binary(Symbol.COND_OR, isOther, isLater))
                    .orElse(isOther);
            out.add(new Stmt.If(isNew, new Block(sweep), Block.EMPTY, Origin.NONE));
        } else {
            out.addAll(sweep);
        }
        List<Var> parts = calls.named(result, out);
        out.addAll(storing.apply(lane -> results(parts, lane)));
        return out;
    }

    private Stmt set(int leaf, List<Expr> at, Expr lane, Expr index, double value) {
        List<Expr> subscripts = new ArrayList<>(at);
        subscripts.add(index);
        Place element = EachElement.element(calls.direction(leaf, lane), subscripts);
        return new Stmt.Assign(element, Exprs.num(value, element.type()), Origin.NONE);
    }

    private Expr atMostLanes(Expr count) {
        return Expr.Apply.of(MIN, Expr.Const.of(calls.lanes()), count);
    }
}

package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinHelpers.Helper;
import io.adjoint.processor.fuzz.TwinHelpers.Shape;
import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;

/** Calls in twin programs. */
final class TwinCalls {
    private final TwinAuthor author;

    TwinCalls(TwinAuthor author) {
        this.author = author;
    }

    private boolean has(Shape shape) {
        return !author.helpers.of(shape).isEmpty();
    }

    private String pick(Shape shape) {
        return author.dice.pick(author.helpers.of(shape)).name();
    }

    private String pick(Kind kind) {
        return author.dice.pick(author.scope.of(kind));
    }

    /** A number that comes from a call. */
    Twin value(int depth) {
        List<Helper> fitting =
                author.helpers.of(Shape.NUMBERS, Shape.ELEMENTS, Shape.VARARGS, Shape.RECURSIVE, Shape.SUMMED);
        boolean hasArray = author.scope.has(Kind.ARRAY);
        boolean hasLambda = author.scope.has(Kind.LAMBDA);
        return new Ways<Twin>(author.dice)
                .or(1, () -> author.numbers.leaf())
                .or(1, () -> Twin.of("Side.bump(#, #)", author.numbers.any(depth), author.arrays.readable()))
                .orIf(author.isInstance, 2, () -> Twin.of("shifted(#)", author.numbers.any(depth)))
                .orIf(hasArray && !fitting.isEmpty(), 9, () -> call(author.dice.pick(fitting), depth))
                .orIf(hasArray && has(Shape.FRESH), 2, () -> Twin.of("#[#]", array(), author.numbers.index()))
                .orIf(
                        author.scope.has(Kind.MATRIX) && has(Shape.ENTRY),
                        3,
                        () -> Twin.of("#(#, #)", pick(Shape.ENTRY), pick(Kind.MATRIX), author.numbers.whole()))
                .orIf(
                        author.scope.has(Kind.FLOATS) && has(Shape.NARROW),
                        3,
                        () -> Twin.of(
                                new Twin("#((float) (#), #)", "#((#).narrowed(), #)"),
                                pick(Shape.NARROW),
                                author.numbers.any(depth),
                                pick(Kind.FLOATS)))
                .orIf(has(Shape.STEP), 3, () -> Twin.of("#.y()", pair(depth)))
                .orIf(
                        hasLambda,
                        6,
                        () -> Twin.of(
                                new Twin("#.applyAsDouble(#)", "#.apply(#)"),
                                pick(Kind.LAMBDA),
                                author.numbers.any(depth)))
                .orIf(
                        hasLambda && has(Shape.APPLY),
                        3,
                        () -> Twin.of("#(#, #)", pick(Shape.APPLY), pick(Kind.LAMBDA), author.numbers.any(depth)))
                .orIf(
                        has(Shape.APPLY),
                        2,
                        () -> Twin.of(
                                new Twin("#(v -> v * #, #)", "#(v -> v.times(#), #)"),
                                pick(Shape.APPLY),
                                author.numbers.fixed(),
                                author.numbers.any(depth)))
                .orIf(
                        author.scope.has(Kind.PAIR),
                        2,
                        () -> Twin.of("#.product(#)", pick(Kind.PAIR), author.objects.anyPair(depth - 1)))
                .take();
    }

    private Twin call(Helper helper, int depth) {
        return switch (helper.shape()) {
            case NUMBERS -> Twin.of("#(#, #)", helper.name(), author.numbers.any(depth), author.numbers.any(depth));
            case ELEMENTS -> Twin.of("#(#, #)", helper.name(), author.arrays.name(), author.numbers.whole());
            case SUMMED -> Twin.of("#(#, # & 3)", helper.name(), author.arrays.name(), author.numbers.whole());
            case RECURSIVE -> Twin.of("#(#, # & 3)", helper.name(), author.numbers.any(depth), author.numbers.whole());
            default ->
                switch (author.dice.below(4)) {
                    case 0 -> Twin.of("#(#)", helper.name(), author.arrays.name());
                    case 1 -> Twin.of("#(#, #)", helper.name(), author.numbers.any(depth), author.numbers.any(depth));
                    case 2 -> Twin.of("#()", helper.name());
                    default ->
                        Twin.of(
                                "#(#, #, #)",
                                helper.name(),
                                author.numbers.leaf(),
                                author.numbers.leaf(),
                                author.numbers.any(depth));
                };
        };
    }

    /** A number, and sometimes what a method that sums itself up gives, which nothing but a sum is made of. */
    Twin added(Twin number) {
        return has(Shape.SUMMED) && author.scope.has(Kind.ARRAY) && author.dice.chance(60)
                ? Twin.of(
                        new Twin("# + #(#, # & 3)", "#.plus(#(#, # & 3))"),
                        number,
                        pick(Shape.SUMMED),
                        author.arrays.name(),
                        author.numbers.whole())
                : number;
    }

    Twin array() {
        return !has(Shape.FRESH) || !author.scope.has(Kind.ARRAY)
                ? Twin.of("#.clone()", author.arrays.readable())
                : Twin.of("#(#, #)", pick(Shape.FRESH), author.arrays.name(), author.numbers.leaf());
    }

    boolean canMakeMatrix() {
        return author.canCall() && has(Shape.TABLE) && author.scope.has(Kind.MATRIX);
    }

    Twin matrix() {
        return Twin.of("#(#, #)", pick(Shape.TABLE), pick(Kind.MATRIX), author.number());
    }

    boolean canAsk() {
        return author.canCall() && has(Shape.TEST) && author.scope.has(Kind.ARRAY);
    }

    Twin condition() {
        return Twin.of("#(#, #)", pick(Shape.TEST), author.numbers.leaf(), author.arrays.name());
    }

    boolean canCount() {
        return author.canCall() && has(Shape.COUNT) && author.scope.has(Kind.ARRAY);
    }

    Twin count() {
        return Twin.of("#(#, 1)", pick(Shape.COUNT), author.arrays.name());
    }

    Twin pair(int depth) {
        return has(Shape.STEP)
                ? Twin.of("#(#, #)", pick(Shape.STEP), author.objects.anyPair(depth - 2), author.numbers.any(depth - 1))
                : Twin.of("new Pair(#, #)", author.numbers.leaf(), author.numbers.leaf());
    }

    /** A call for what it does. */
    void statement() {
        TwinScope scope = author.scope;
        boolean canCall = author.canCall();
        new Ways<Runnable>(author.dice)
                .or(1, () -> author.arrays::any)
                .orIf(
                        canCall && has(Shape.WRITES) && scope.has(Kind.ARRAY),
                        9,
                        () -> () -> given(Shape.WRITES, Kind.ARRAY))
                .orIf(
                        canCall && has(Shape.ROWS) && scope.has(Kind.MATRIX),
                        9,
                        () -> () -> given(Shape.ROWS, Kind.MATRIX))
                .orIf(
                        canCall && has(Shape.TALLIES) && scope.has(Kind.TALLY),
                        9,
                        () -> () -> given(Shape.TALLIES, Kind.TALLY))
                .take()
                .run();
    }

    private void given(Shape shape, Kind kind) {
        author.line("#(#, #);", pick(shape), pick(kind), author.number());
    }
}

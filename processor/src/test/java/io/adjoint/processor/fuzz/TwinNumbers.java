package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;

/** Expressions of twin programs. */
final class TwinNumbers {
    private final TwinAuthor author;

    TwinNumbers(TwinAuthor author) {
        this.author = author;
    }

    /** A number of moderate size. */
    Twin any(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return new Ways<Twin>(author.dice)
                .or(8, this::leaf)
                .or(6, () -> Twin.of(new Twin("(# + #)", "#.plus(#)"), any(depth - 1), any(depth - 1)))
                .or(4, () -> Twin.of(new Twin("(# - #)", "#.minus(#)"), any(depth - 1), any(depth - 1)))
                .or(6, () -> Twin.of(new Twin("# * #", "#.times(#)"), leaf(), any(depth - 1)))
                .or(
                        2,
                        () -> Twin.of(
                                new Twin("# / (1.5 + Math.cos(#))", "#.over(DualNumber.of(1.5).plus(#.cos()))"),
                                leaf(),
                                any(depth - 1)))
                .or(9, () -> function(depth - 1))
                .or(1, () -> Twin.of(new Twin("Arrays.stream(#).sum()", "DualNumber.sum(#)"), author.arrays.readable()))
                .or(2, () -> Twin.of("(# ? # : #)", condition(1), any(depth - 1), any(depth - 1)))
                .or(1, () -> author.switches.chosen(depth - 1))
                .or(1, () -> author.effects.number(depth - 1))
                .orIf(author.canCall(), 6, () -> author.calls.value(depth - 1))
                .take();
    }

    private Twin function(int depth) {
        Twin patterns = author.dice.pick(List.of(
                new Twin("Math.sin(#)", "#.sin()"),
                new Twin("Math.cos(#)", "#.cos()"),
                new Twin("Math.tanh(#)", "#.tanh()"),
                new Twin("Math.exp(-Math.abs(#))", "#.abs().negated().exp()"),
                new Twin("Math.log(2.5 + Math.sin(#))", "DualNumber.of(2.5).plus(#.sin()).log()"),
                new Twin("Math.sqrt(1.5 + Math.cos(#))", "DualNumber.of(1.5).plus(#.cos()).sqrt()"),
                new Twin("Math.atan(#)", "#.atan()"),
                new Twin("Math.floor(#)", "#.floor()"),
                new Twin("Math.pow(#, 2)", "#.squared()"),
                new Twin("Math.hypot(#, 1.5)", "#.hypot(DualNumber.of(1.5))"),
                new Twin("io.adjoint.Adjoint.detach(#)", "#.detached()"),
                new Twin("(-#)", "#.negated()")));
        return author.dice.chance(15)
                ? Twin.of(
                        author.dice.chance(50)
                                ? new Twin("Math.max(#, #)", "#.max(#)")
                                : new Twin("Math.min(#, #)", "#.min(#)"),
                        any(depth),
                        any(depth))
                : Twin.of(patterns, any(depth));
    }

    /** A name, an element, an accessor or a constant. */
    Twin leaf() {
        Dice dice = author.dice;
        TwinScope scope = author.scope;
        return new Ways<Twin>(dice)
                .or(2, this::constant)
                .or(2, this::field)
                .orIf(scope.has(Kind.NUMBER), 9, () -> Twin.of(dice.pick(scope.of(Kind.NUMBER))))
                .orIf(scope.has(Kind.FIXED), 5, () -> Twin.of(dice.pick(scope.of(Kind.FIXED))))
                .orIf(
                        scope.has(Kind.FLOAT),
                        3,
                        () -> Twin.of(new Twin("(double) #", "#"), dice.pick(scope.of(Kind.FLOAT))))
                .or(6, this::element)
                .orIf(
                        scope.has(Kind.RANDOM),
                        2,
                        () -> Twin.of(
                                new Twin("#.nextDouble()", "DualNumber.of(#.nextDouble())"),
                                dice.pick(scope.of(Kind.RANDOM))))
                .orIf(scope.has(Kind.FLOATS), 3, () -> Twin.of("#[#]", dice.pick(scope.of(Kind.FLOATS)), index()))
                .orIf(
                        scope.has(Kind.POLY),
                        5,
                        () -> Twin.of(dice.oneOf("#.c()[#]", "#.at(#)"), dice.pick(scope.of(Kind.POLY)), index()))
                .orIf(
                        scope.has(Kind.INDEX),
                        1,
                        () -> Twin.of(new Twin("#", "DualNumber.of(#)"), dice.pick(scope.of(Kind.INDEX))))
                .orIf(
                        scope.has(Kind.PAIR),
                        6,
                        () -> Twin.of(dice.pick(scope.of(Kind.PAIR)) + dice.oneOf(".x()", ".y()")))
                .orIf(
                        scope.has(Kind.NEST),
                        6,
                        () -> Twin.of(dice.pick(scope.of(Kind.NEST)) + dice.oneOf(".w()", ".p().x()", ".p().y()")))
                .orIf(
                        scope.has(Kind.TALLY),
                        6,
                        () -> Twin.of(dice.pick(scope.of(Kind.TALLY)) + dice.oneOf(".sum", ".get()", ".mean(0)")))
                .take();
    }

    /** What a lambda may read. */
    Twin fixed() {
        List<String> fixed = author.scope.of(Kind.FIXED);
        return fixed.isEmpty() || author.dice.chance(30) ? constant() : Twin.of(author.dice.pick(fixed));
    }

    Twin constant() {
        return Twin.of(new Twin("#", "DualNumber.of(#)"), Functions.text(author.dice.number(0.1, 1.5)));
    }

    private Twin field() {
        List<String> own = List.of(
                "RATE",
                "TABLE[#]",
                "GRID[1][#]",
                "scale",
                "gain",
                "this.weights[#]",
                "weights[#]",
                "first.x()",
                "offset");
        String name = own.get(author.dice.below(author.isInstance ? own.size() : 4));
        return name.contains("#") ? Twin.of(name, index()) : Twin.of(name);
    }

    Twin element() {
        TwinScope scope = author.scope;
        boolean ofMatrix = scope.has(Kind.MATRIX) && author.dice.chance(30);
        return ofMatrix
                ? Twin.of("#[#][#]", author.dice.pick(scope.of(Kind.MATRIX)), rowIndex(), index())
                : Twin.of("#[#]", author.dice.pick(scope.of(Kind.ARRAY, Kind.READ_ONLY)), index());
    }

    /** From 0 to 3. */
    Twin index() {
        List<String> indices = author.scope.of(Kind.INDEX);
        List<String> counters = author.scope.of(Kind.COUNTER);
        List<String> ints = author.scope.of(Kind.INTS);
        return new Ways<Twin>(author.dice)
                .or(4, () -> Twin.of(String.valueOf(author.dice.below(4))))
                .orIf(!indices.isEmpty(), 8, () -> Twin.of(author.dice.pick(indices)))
                .orIf(!indices.isEmpty(), 3, () -> Twin.of("# + 1", author.dice.pick(indices)))
                .orIf(!counters.isEmpty(), 3, () -> Twin.of("# & 3", author.dice.pick(counters)))
                .orIf(!counters.isEmpty(), 1, () -> Twin.of("# & 3", author.effects.whole()))
                .orIf(
                        !ints.isEmpty() && !indices.isEmpty(),
                        3,
                        () -> Twin.of("#[#]", author.dice.pick(ints), author.dice.pick(indices)))
                .take();
    }

    /** From 0 to 2. */
    Twin rowIndex() {
        List<String> indices = author.scope.of(Kind.INDEX);
        return indices.isEmpty() || author.dice.chance(30)
                ? Twin.of(String.valueOf(author.dice.below(3)))
                : Twin.of(author.dice.pick(indices));
    }

    /** An int that is never negative. */
    Twin whole() {
        List<String> names = author.scope.of(Kind.INDEX, Kind.COUNTER);
        return new Ways<Twin>(author.dice)
                .orIf(!names.isEmpty(), 6, () -> Twin.of(author.dice.pick(names)))
                .or(1, () -> author.inactive.whole())
                .orIf(author.calls.canCount(), 1, () -> author.calls.count())
                .or(1, () -> Twin.of("(# ? 2 : 1)", condition(0)))
                .or(
                        1,
                        () -> Twin.of(
                                new Twin("(int) (3 + 2 * Math.sin(#))", "(int) (3 + 2 * Math.sin(#.v()))"), leaf()))
                .take();
    }

    Twin condition(int depth) {
        List<String> flags = author.scope.of(Kind.FLAG);
        List<String> names = author.scope.of(Kind.INDEX, Kind.COUNTER);
        return new Ways<Twin>(author.dice)
                .or(6, () -> Twin.of(new Twin("# > #", "#.v() > #.v()"), leaf(), leaf()))
                .or(3, () -> Twin.of(new Twin("# < # * 1.01", "#.v() < #.v() * 1.01"), leaf(), constant()))
                .orIf(!flags.isEmpty(), 3, () -> Twin.of(author.dice.pick(flags)))
                .or(1, () -> Twin.of(new Twin("# > 0.3", "#.v() > 0.3"), author.effects.number(0)))
                .or(1, () -> author.inactive.condition())
                .orIf(author.calls.canAsk(), 2, () -> author.calls.condition())
                .orIf(!names.isEmpty(), 4, () -> Twin.of("# % 2 == 0", author.dice.pick(names)))
                .orIf(
                        depth > 0,
                        2,
                        () -> Twin.of(author.dice.oneOf("(# && #)", "(# || !(#))"), condition(0), condition(0)))
                .take();
    }
}

package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;

/** Expressions of twin programs that change something on the way. */
final class TwinEffects {
    private final TwinAuthor author;

    TwinEffects(TwinAuthor author) {
        this.author = author;
    }

    /** A number, and something is changed. */
    Twin number(int depth) {
        List<String> numbers = author.scope.of(Kind.NUMBER);
        boolean hasArray = author.scope.has(Kind.ARRAY);
        return new Ways<Twin>(author.dice)
                .or(1, () -> author.numbers.leaf())
                .orIf(!numbers.isEmpty(), 6, () -> ofName(author.dice.pick(numbers), depth))
                .orIf(hasArray, 5, () -> ofElement(depth))
                .orIf(author.scope.has(Kind.COUNTER), 2, () -> Twin.of("#[# & 3]", author.arrays.name(), whole()))
                .take();
    }

    private Twin ofName(String name, int depth) {
        Twin value = author.numbers.any(depth);
        return new Ways<Twin>(author.dice)
                .or(3, () -> Twin.of("(# = #)", name, value))
                .or(2, () -> Twin.of(new Twin("(# += #)", "(# = " + name + ".plus(#))"), name, value))
                .or(2, () -> Twin.of(new Twin("(# *= #)", "(# = " + name + ".times(#))"), name, value))
                .or(1, () -> Twin.of(new Twin("(++#)", "(# = " + name + ".plus(DualNumber.of(1)))"), name))
                .take();
    }

    private Twin ofElement(int depth) {
        Twin element = Twin.of(new Twin("#[#]", "DualNumber.at(#, #)"), author.arrays.name(), author.numbers.index());
        Twin value = author.numbers.any(depth);
        return new Ways<Twin>(author.dice)
                .or(3, () -> Twin.of(new Twin("(# = #)", "#.set(#)"), element, value))
                .or(2, () -> Twin.of(new Twin("(# += #)", "#.add(#)"), element, value))
                .or(1, () -> Twin.of(new Twin("(# *= #)", "#.multiply(#)"), element, value))
                .or(1, () -> Twin.of(new Twin("#++", "#.next()"), element))
                .take();
    }

    /** An int that is never negative, and a counter is changed. */
    Twin whole() {
        List<String> counters = author.scope.of(Kind.COUNTER);
        return counters.isEmpty()
                ? author.numbers.whole()
                : Twin.of(author.dice.oneOf("#++", "(++#)", "(# += 2)", "(# = 3)"), author.dice.pick(counters));
    }
}

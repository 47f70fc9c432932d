package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;

/** Local numbers, records, mutable objects and lambdas of twin programs. */
final class TwinObjects {
    /** The types that every program has. */
    static final List<Twin> TYPES = List.of(
            Twin.of("record Pair($D x, $D y) {"),
            Twin.of(new Twin(
                    "Pair scaled(double f) { return new Pair(x * f, y); }",
                    "Pair scaled(DualNumber f) { return new Pair(x.times(f), y); }")),
            Twin.of("Pair swapped() { return new Pair(y, x); }"),
            Twin.of(new Twin(
                    "double product(Pair other) { return x * other.x + y * other.y(); }",
                    "DualNumber product(Pair other) { return x.times(other.x).plus(y.times(other.y())); }")),
            Twin.of("static Pair of($D both) { return new Pair(both, both); }"),
            Twin.of("}"),
            Twin.of("record Nest(Pair p, $D w) { }"),
            Twin.of("record Poly($D[] c, $D s) {"),
            Twin.of(new Twin(
                    "double at(int i) { return c[i] * s; }", "DualNumber at(int i) { return c[i].times(s); }")),
            Twin.of("Poly with($D other) { return new Poly(c, other); }"),
            Twin.of("}"),
            Twin.of("enum Mode { LOW, MID, HIGH }"),
            Twin.of("static final class Tally {"),
            Twin.of(new Twin("double sum;", "DualNumber sum = DualNumber.of(0);")),
            Twin.of(new Twin("private double factor = 0.7;", "private DualNumber factor = DualNumber.of(0.7);")),
            Twin.of("private int n;"),
            Twin.of("Tally() { }"),
            Twin.of("Tally($D start) { sum = start; }"),
            Twin.of(new Twin(
                    "void add(double v) { sum += v * factor; n++; }",
                    "void add(DualNumber v) { sum = sum.plus(v.times(factor)); n++; }")),
            Twin.of("void setFactor($D f) { this.factor = f; }"),
            Twin.of(new Twin(
                    "double get() { return sum * factor; }", "DualNumber get() { return sum.times(factor); }")),
            Twin.of(new Twin(
                    "double mean(int k) { return sum / (n + 1 + k); }",
                    "DualNumber mean(int k) { return sum.over(DualNumber.of(n + 1 + k)); }")),
            Twin.of("}"));

    private final TwinAuthor author;

    TwinObjects(TwinAuthor author) {
        this.author = author;
    }

    void any() {
        TwinScope scope = author.scope;
        new Ways<Runnable>(author.dice)
                .or(4, () -> this::pair)
                .orIf(scope.has(Kind.PAIR), 5, () -> this::nextPair)
                .or(1, () -> this::nest)
                .orIf(scope.has(Kind.NEST), 2, () -> this::nextNest)
                .or(1, () -> this::poly)
                .or(2, () -> this::tally)
                .orIf(scope.has(Kind.TALLY), 9, () -> this::tallied)
                .or(2, () -> this::lambda)
                .or(2, () -> this::narrow)
                .or(2, () -> this::counter)
                .or(1, () -> this::flag)
                .take()
                .run();
    }

    /** Declares or changes a double. */
    void number() {
        List<String> numbers = author.scope.of(Kind.NUMBER);
        if (numbers.isEmpty() || author.dice.chance(25)) {
            boolean isFixed = author.dice.chance(40);
            String name = author.scope.fresh(isFixed ? "c" : "s");
            author.line((isFixed ? "final " : "") + "$D # = #;", name, author.number());
            author.scope.add(isFixed ? Kind.FIXED : Kind.NUMBER, name);
            return;
        }
        String name = author.dice.pick(numbers);
        author.line(new Ways<Twin>(author.dice)
                .or(6, () -> Twin.of("# = #;", name, author.number()))
                .or(4, () -> Twin.of(new Twin("# += #;", "# = " + name + ".plus(#);"), name, author.number()))
                .or(3, () -> Twin.of(new Twin("# *= #;", "# = " + name + ".times(#);"), name, author.number()))
                .or(1, () -> Twin.of(new Twin("# -= #;", "# = " + name + ".minus(#);"), name, author.number()))
                .take());
    }

    Twin anyPair(int depth) {
        List<String> pairs = author.scope.of(Kind.PAIR);
        return new Ways<Twin>(author.dice)
                .or(3, () -> Twin.of("new Pair(#, #)", author.numbers.any(depth), author.numbers.any(depth)))
                .or(1, () -> Twin.of("Pair.of(#)", author.numbers.any(depth)))
                .orIf(!pairs.isEmpty(), 3, () -> Twin.of(author.dice.pick(pairs)))
                .orIf(!pairs.isEmpty(), 1, () -> Twin.of("#.swapped()", author.dice.pick(pairs)))
                .orIf(
                        !pairs.isEmpty(),
                        1,
                        () -> Twin.of("#.scaled(#)", author.dice.pick(pairs), author.numbers.any(depth)))
                .orIf(
                        author.scope.has(Kind.NEST),
                        1,
                        () -> Twin.of("#.p()", author.dice.pick(author.scope.of(Kind.NEST))))
                .orIf(author.canCall(), 2, () -> author.calls.pair(depth))
                .take();
    }

    private void pair() {
        String name = author.scope.fresh("p");
        author.line("Pair # = #;", name, anyPair(2));
        author.scope.add(Kind.PAIR, name);
    }

    private void nextPair() {
        author.line("# = #;", author.dice.pick(author.scope.of(Kind.PAIR)), anyPair(2));
    }

    private void nest() {
        String name = author.scope.fresh("q");
        author.line("Nest # = new Nest(#, #);", name, anyPair(1), author.number());
        author.scope.add(Kind.NEST, name);
    }

    private void nextNest() {
        author.line("# = new Nest(#, #);", author.dice.pick(author.scope.of(Kind.NEST)), anyPair(1), author.number());
    }

    private void poly() {
        List<String> polys = author.scope.of(Kind.POLY);
        if (!polys.isEmpty() && author.dice.chance(50)) {
            String name = author.dice.pick(polys);
            author.line(author.dice.oneOf(
                    Twin.of("# = #.with(#);", name, author.dice.pick(polys), author.number()),
                    Twin.of("# = new Poly(#, #);", name, author.arrays.readable(), author.number()),
                    Twin.of("#.c()[#] = #;", name, author.numbers.index(), author.number())));
            return;
        }
        String name = author.scope.fresh("poly");
        author.line("Poly # = new Poly(#, #);", name, author.arrays.copy(), author.number());
        author.scope.add(Kind.POLY, name);
    }

    private void tally() {
        String name = author.scope.fresh("tally");
        Twin start = author.dice.chance(50) ? Twin.of("") : author.number();
        author.line("Tally # = new Tally(#);", name, start);
        author.scope.add(Kind.TALLY, name);
    }

    private void tallied() {
        String name = author.dice.pick(author.scope.of(Kind.TALLY));
        author.line(new Ways<Twin>(author.dice)
                .or(4, () -> Twin.of("#.add(#);", name, author.number()))
                .or(2, () -> Twin.of("#.setFactor(#);", name, author.number()))
                .or(
                        2,
                        () -> Twin.of(
                                new Twin("#.sum *= #;", "#.sum = " + name + ".sum.times(#);"), name, author.number()))
                .or(2, () -> Twin.of("#.sum = #;", name, author.number()))
                .take());
    }

    private void lambda() {
        String name = author.scope.fresh("g");
        Twin body = author.dice.chance(60)
                ? Twin.of(
                        new Twin("v -> Math.sin(v) * # + v * v", "v -> v.sin().times(#).plus(v.times(v))"),
                        author.numbers.fixed())
                : Twin.of(
                        new Twin(
                                "v -> { double u = v * #; if (u > #) { return u * v; } return Math.cos(u); }",
                                "v -> { DualNumber u = v.times(#); if (u.v() > #.v()) { return u.times(v); } return u.cos(); }"),
                        author.numbers.fixed(),
                        author.numbers.fixed());
        author.line(new Twin("DoubleUnaryOperator # = #;", "UnaryOperator<DualNumber> # = #;"), name, body);
        author.scope.add(Kind.LAMBDA, name);
    }

    private void narrow() {
        List<String> floats = author.scope.of(Kind.FLOAT);
        if (floats.isEmpty() || author.dice.chance(30)) {
            String name = author.scope.fresh("f");
            author.line(new Twin("float # = (float) (#);", "DualNumber # = (#).narrowed();"), name, author.number());
            author.scope.add(Kind.FLOAT, name);
        } else {
            String name = author.dice.pick(floats);
            author.line(author.dice.oneOf(
                    Twin.of(new Twin("# += #;", "# = " + name + ".plus(#).narrowed();"), name, author.number()),
                    Twin.of(new Twin("# = (float) (#);", "# = (#).narrowed();"), name, author.number())));
        }
    }

    private void counter() {
        List<String> counters = author.scope.of(Kind.COUNTER);
        if (counters.isEmpty() || author.dice.chance(40)) {
            String name = author.scope.fresh("k");
            author.line("int # = #;", name, author.numbers.whole());
            author.scope.add(Kind.COUNTER, name);
        } else {
            author.line("# = (# + #) % 7;", author.dice.pick(counters), author.numbers.whole(), author.numbers.whole());
        }
    }

    private void flag() {
        List<String> flags = author.scope.of(Kind.FLAG);
        if (flags.isEmpty() || author.dice.chance(40)) {
            String name = author.scope.fresh("flag");
            author.line("boolean # = #;", name, author.numbers.condition(1));
            author.scope.add(Kind.FLAG, name);
        } else {
            author.line("# = #;", author.dice.pick(flags), author.numbers.condition(1));
        }
    }
}

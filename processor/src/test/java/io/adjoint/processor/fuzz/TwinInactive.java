package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;

/** Java that no differentiated value enters: texts, bits, letters, lists, enums, numbers drawn at random. */
final class TwinInactive {
    private final TwinAuthor author;

    TwinInactive(TwinAuthor author) {
        this.author = author;
    }

    void any() {
        TwinScope scope = author.scope;
        new Ways<Runnable>(author.dice)
                .or(3, () -> () -> author.line("assert # >= 0 : \"negative\";", author.numbers.whole()))
                .or(3, () -> this::refusal)
                .or(2, () -> () -> declared(Kind.TEXT, "String # = \"n\" + (#) % 3;", author.numbers.whole()))
                .or(2, () -> () -> declared(Kind.LONG, "long # = ((#) * 31L ^ 5) >>> 1;", author.numbers.whole()))
                .or(2, () -> () -> declared(Kind.LETTER, "char # = (char) ('a' + (#) % 4);", author.numbers.whole()))
                .or(2, () -> () -> declared(Kind.MODE, "Mode # = Mode.values()[(#) % 3];", author.numbers.whole()))
                .or(2, () -> () -> declared(Kind.INTS, "int[] # = {2, 0, (#) % 4, 3};", author.numbers.whole()))
                .or(
                        2,
                        () -> () -> declared(
                                Kind.RANDOM, "java.util.Random # = new java.util.Random(#);", author.numbers.whole()))
                .or(2, this::listed)
                .orIf(scope.has(Kind.LIST), 3, () -> () -> changed(Kind.LIST, "#.add(#);"))
                .orIf(scope.has(Kind.LONG), 2, () -> () -> changed(Kind.LONG, "# ^= #;"))
                .orIf(scope.has(Kind.LONG), 1, () -> () -> changed(Kind.LONG, "# += 3L << (#);"))
                .orIf(scope.has(Kind.INTS), 1, () -> () -> changed(Kind.INTS, "#[1] = (#) & 3;"))
                .orIf(scope.has(Kind.INTS), 1, () -> () -> author.line("Arrays.sort(#);", pick(Kind.INTS)))
                .orIf(scope.has(Kind.MODE), 1, () -> () -> changed(Kind.MODE, "# = (#) > 2 ? Mode.LOW : Mode.MID;"))
                .orIf(scope.has(Kind.RANDOM), 3, () -> this::drawn)
                .take()
                .run();
    }

    private String pick(Kind kind) {
        return author.dice.pick(author.scope.of(kind));
    }

    private void declared(Kind kind, String pattern, Twin part) {
        String name = author.scope.fresh(kind.name().toLowerCase(java.util.Locale.ROOT));
        author.line(pattern, name, part);
        author.scope.add(kind, name);
    }

    private void changed(Kind kind, String pattern) {
        author.line(pattern, pick(kind), author.numbers.whole());
    }

    private Runnable listed() {
        return () -> {
            String name = author.scope.fresh("list");
            author.line("java.util.List<Integer> # = new java.util.ArrayList<>();", name);
            author.line("#.add(#);", name, author.numbers.whole());
            author.scope.add(Kind.LIST, name);
        };
    }

    private void drawn() {
        String name = author.scope.fresh("drawn");
        author.line(
                new Twin("final double # = #.nextGaussian();", "final DualNumber # = DualNumber.of(#.nextGaussian());"),
                name,
                pick(Kind.RANDOM));
        author.scope.add(Kind.FIXED, name);
    }

    private void refusal() {
        String name = author.scope.fresh("text");
        author.line("String # = \"n\" + #;", name, author.numbers.whole());
        author.line("if (#.length() > 5) { throw new IllegalStateException(#); }", name, name);
    }

    /** An int that is never negative. */
    Twin whole() {
        TwinScope scope = author.scope;
        return new Ways<Twin>(author.dice)
                .or(1, () -> Twin.of(author.dice.oneOf("1", "2", "5")))
                .or(1, () -> author.effects.whole())
                .orIf(scope.has(Kind.LONG), 2, () -> Twin.of("(int) (# & 7)", pick(Kind.LONG)))
                .orIf(scope.has(Kind.LETTER), 2, () -> Twin.of("(# - 'a')", pick(Kind.LETTER)))
                .orIf(scope.has(Kind.TEXT), 2, () -> Twin.of("#.length()", pick(Kind.TEXT)))
                .orIf(scope.has(Kind.INTS), 2, () -> Twin.of("#[#]", pick(Kind.INTS), author.dice.below(4)))
                .orIf(
                        scope.has(Kind.LIST),
                        2,
                        () -> Twin.of(author.dice.oneOf("#.size()", "(0 + #.get(0))"), pick(Kind.LIST)))
                .orIf(scope.has(Kind.MODE), 2, () -> Twin.of("#.ordinal()", pick(Kind.MODE)))
                .orIf(scope.has(Kind.RANDOM), 2, () -> Twin.of("#.nextInt(4)", pick(Kind.RANDOM)))
                .take();
    }

    Twin condition() {
        TwinScope scope = author.scope;
        return new Ways<Twin>(author.dice)
                .or(1, () -> Twin.of("# > 1", whole()))
                .orIf(scope.has(Kind.TEXT), 1, () -> Twin.of("#.equals(\"n1\")", pick(Kind.TEXT)))
                .orIf(scope.has(Kind.LIST), 1, () -> Twin.of("#.contains(#)", pick(Kind.LIST), whole()))
                .orIf(scope.has(Kind.MODE), 1, () -> Twin.of("# == Mode.HIGH", pick(Kind.MODE)))
                .orIf(
                        scope.has(Kind.NUMBER),
                        1,
                        () -> Twin.of(new Twin("Double.isNaN(#)", "Double.isNaN(#.v())"), pick(Kind.NUMBER)))
                .take();
    }

    /** The labels of a switch and what it selects by, three and the default's. */
    record Selection(Twin selector, List<String> labels) {}

    Selection selection() {
        TwinScope scope = author.scope;
        return new Ways<Selection>(author.dice)
                .or(4, () -> new Selection(author.numbers.whole(), List.of("0", "1", "2")))
                .orIf(
                        scope.has(Kind.TEXT),
                        4,
                        () -> new Selection(Twin.of(pick(Kind.TEXT)), List.of("\"n0\"", "\"n1\"", "\"n2\"")))
                .orIf(
                        scope.has(Kind.MODE),
                        4,
                        () -> new Selection(Twin.of(pick(Kind.MODE)), List.of("LOW", "MID", "HIGH")))
                .orIf(
                        scope.has(Kind.LETTER),
                        4,
                        () -> new Selection(Twin.of(pick(Kind.LETTER)), List.of("'a'", "'b'", "'c'")))
                .take();
    }
}

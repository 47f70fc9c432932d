package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;

/** Statements with arrays of twin programs: elements, and names and rows that come to be other arrays. */
final class TwinArrays {
    private static final Twin ZEROS = new Twin("new double[#]", "DualNumber.zeros(#)");

    private final TwinAuthor author;

    TwinArrays(TwinAuthor author) {
        this.author = author;
    }

    void any() {
        boolean hasMatrix = author.scope.has(Kind.MATRIX);
        boolean hasArray = author.scope.has(Kind.ARRAY);
        new Ways<Runnable>(author.dice)
                .or(8, () -> this::declared)
                .orIf(hasArray, 6, () -> this::reassigned)
                .orIf(hasArray, 22, () -> this::element)
                .orIf(hasArray, 4, () -> this::bulk)
                .orIf(hasArray, 3, () -> this::swap)
                .orIf(hasArray, 2, () -> this::walk)
                .or(2, () -> this::matrix)
                .orIf(hasMatrix, 8, () -> this::row)
                .orIf(hasMatrix, 2, () -> this::rows)
                .or(2, () -> this::narrow)
                .orIf(author.scope.has(Kind.FLOATS), 4, () -> this::narrowElement)
                .take()
                .run();
    }

    private void declared() {
        String name = author.scope.fresh("v");
        author.line("$D[] # = #;", name, fresh());
        author.scope.add(Kind.ARRAY, name);
    }

    private void reassigned() {
        author.line("# = #;", name(), fresh());
    }

    String name() {
        return author.dice.pick(author.scope.of(Kind.ARRAY));
    }

    Twin readable() {
        return Twin.of(author.dice.pick(author.scope.of(Kind.ARRAY, Kind.READ_ONLY)));
    }

    /** An array: another name for one, or a new one. */
    private Twin fresh() {
        boolean hasArray = author.scope.has(Kind.ARRAY);
        return new Ways<Twin>(author.dice)
                .or(3, () -> Twin.of(ZEROS, author.dice.between(4, 5)))
                .orIf(hasArray, 5, () -> Twin.of(name()))
                .orIf(author.scope.has(Kind.MATRIX), 3, this::rowOf)
                .or(3, () -> Twin.of("#.clone()", readable()))
                .or(1, () -> Twin.of(new Twin("Arrays.copyOf(#, 5)", "DualNumber.copyOf(#, 5)"), readable()))
                .or(1, () -> Twin.of("Arrays.copyOfRange(#, 0, 4)", readable()))
                .or(2, this::literal)
                .orIf(
                        author.scope.has(Kind.POLY),
                        2,
                        () -> Twin.of("#.c()", author.dice.pick(author.scope.of(Kind.POLY))))
                .orIf(hasArray, 1, () -> Twin.of("(# ? # : #)", author.numbers.condition(0), name(), name()))
                .orIf(author.canCall(), 2, author.calls::array)
                .take();
    }

    /** An array that nothing else names, or sometimes one that something does. */
    Twin copy() {
        return author.scope.has(Kind.ARRAY) && author.dice.chance(30)
                ? Twin.of(name())
                : Twin.of("#.clone()", readable());
    }

    Twin literal() {
        return Twin.of("new $D[] {#, #, #, #}", author.number(), author.number(), author.number(), author.number());
    }

    /** A matrix to return. */
    Twin table() {
        return author.scope.has(Kind.MATRIX) && author.dice.chance(70)
                ? Twin.of(author.dice.pick(author.scope.of(Kind.MATRIX)))
                : Twin.of("new $D[][] {#, #, #}", literal(), Twin.of(name()), literal());
    }

    private Twin rowOf() {
        return Twin.of("#[#]", author.dice.pick(author.scope.of(Kind.MATRIX)), author.numbers.rowIndex());
    }

    void element() {
        boolean ofMatrix = author.scope.has(Kind.MATRIX) && (!author.scope.has(Kind.ARRAY) || author.dice.chance(30));
        Twin array = ofMatrix ? rowOf() : Twin.of(name());
        Twin index = author.scope.has(Kind.COUNTER) && author.dice.chance(10)
                ? Twin.of("# & 3", author.effects.whole())
                : author.numbers.index();
        author.line(
                new Ways<Twin>(author.dice)
                        .or(6, () -> new Twin("#[#] = #;", "#[#] = #;"))
                        .or(3, () -> new Twin("#[#] += #;", "DualNumber.at(#, #).add(#);"))
                        .or(2, () -> new Twin("#[#] *= #;", "DualNumber.at(#, #).multiply(#);"))
                        .take(),
                array,
                index,
                author.number());
    }

    private void bulk() {
        author.line(author.dice.oneOf(
                Twin.of(
                        "System.arraycopy(#, #, #, #, 3);",
                        readable(),
                        author.dice.below(2),
                        name(),
                        author.dice.below(2)),
                Twin.of("Arrays.fill(#, #);", name(), author.number()),
                Twin.of("Arrays.fill(#, 1, 3, #);", name(), author.number())));
    }

    private void swap() {
        String held = author.scope.fresh("held");
        String one = name();
        String other = name();
        author.line("$D[] # = #;", held, one);
        author.line("# = #;", one, other);
        author.line("# = #;", other, held);
        author.scope.add(Kind.ARRAY, held);
    }

    private void walk() {
        String each = author.scope.fresh("each");
        author.line("for ($D # : #) {", each, readable());
        author.loops++;
        int mark = author.scope.mark();
        author.scope.add(Kind.NUMBER, each);
        author.objects.number();
        author.some(1, 2);
        author.scope.release(mark);
        author.loops--;
        author.line("}");
    }

    private void matrix() {
        String name = author.scope.fresh("w");
        boolean hasMatrix = author.scope.has(Kind.MATRIX);
        author.line(
                "$D[][] # = #;",
                name,
                new Ways<Twin>(author.dice)
                        .or(2, () -> Twin.of(new Twin("new double[3][4]", "DualNumber.zeros(3, 4)")))
                        .orIf(hasMatrix, 1, () -> Twin.of(author.dice.pick(author.scope.of(Kind.MATRIX))))
                        .orIf(hasMatrix, 1, () -> Twin.of("#.clone()", author.dice.pick(author.scope.of(Kind.MATRIX))))
                        .or(1, () -> Twin.of("new $D[][] {#, #, #}", fresh(), fresh(), fresh()))
                        .or(
                                1,
                                () -> Twin.of(
                                        "new $D[][][] {{#, #, #}, {#, #, #}}[#]",
                                        literal(),
                                        fresh(),
                                        fresh(),
                                        fresh(),
                                        literal(),
                                        fresh(),
                                        author.dice.below(2)))
                        .orIf(author.calls.canMakeMatrix(), 3, author.calls::matrix)
                        .take());
        author.scope.add(Kind.MATRIX, name);
    }

    private void rows() {
        String each = author.scope.fresh("row");
        author.line("for ($D[] # : #) {", each, author.dice.pick(author.scope.of(Kind.MATRIX)));
        author.loops++;
        int mark = author.scope.mark();
        author.scope.add(Kind.ARRAY, each);
        element();
        author.some(author.dice.between(1, 2), 2);
        author.scope.release(mark);
        author.loops--;
        author.line("}");
    }

    private void narrow() {
        String name = author.scope.fresh("h");
        author.line(
                new Twin(
                        "float[] # = {1.5f, (float) (#), 0.25f, 2};",
                        "DualNumber[] # = {DualNumber.of(1.5), (#).narrowed(), DualNumber.of(0.25), DualNumber.of(2)};"),
                name,
                author.number());
        author.scope.add(Kind.FLOATS, name);
    }

    private void narrowElement() {
        author.line(
                author.dice.chance(50)
                        ? new Twin("#[#] += #;", "DualNumber.at(#, #).addNarrowed(#);")
                        : new Twin("#[#] = (float) (#);", "DualNumber.at(#, #).set((#).narrowed());"),
                author.dice.pick(author.scope.of(Kind.FLOATS)),
                author.numbers.index(),
                author.number());
    }

    private void row() {
        Twin array = author.dice.chance(30) && author.scope.has(Kind.ARRAY) ? Twin.of(name()) : fresh();
        author.line("# = #;", rowOf(), array);
    }
}

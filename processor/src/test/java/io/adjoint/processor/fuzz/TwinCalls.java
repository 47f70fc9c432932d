package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.ArrayList;
import java.util.List;

/** Helper methods of twin programs, and their calls. */
final class TwinCalls {

    /** What a helper takes and gives. */
    enum Shape {
        NUMBERS("$D #($D x, $D y)"),
        ELEMENTS("$D #($D[] a, int n)"),
        VARARGS("$D #($D... rest)"),
        RECURSIVE("$D #($D x, int n)"),
        WRITES("void #($D[] a, $D x)"),
        FRESH("$D[] #($D[] a, $D x)"),
        STEP("Pair #(Pair p, $D x)"),
        APPLY("$D #($L g, $D x)");

        final String head;

        Shape(String head) {
            this.head = head;
        }
    }

    private record Helper(Shape shape, String name) {}

    private final TwinAuthor author;
    private final List<Helper> helpers = new ArrayList<>();

    TwinCalls(TwinAuthor author) {
        this.author = author;
    }

    /** Writes a helper that may call those before it. */
    void helper(int number) {
        Shape shape = author.dice.oneOf(Shape.values());
        String name = "h" + number;
        author.scope = new TwinScope();
        author.isInstance = false;
        author.loops = 1;
        author.budget = author.dice.between(1, 6);
        Twin head = new Twin(
                shape.head.replace("$L", "DoubleUnaryOperator"), shape.head.replace("$L", "UnaryOperator<DualNumber>"));
        author.line("private static # {", Twin.of(head, name));
        parameters(shape);
        if (shape == Shape.RECURSIVE) {
            author.line("if (n <= 0) { return x; }");
        }
        author.leave = () -> leave(shape, name);
        author.some(author.budget, 1);
        author.leave.run();
        author.line("}");
        author.leave = null;
        helpers.add(new Helper(shape, name));
    }

    private void parameters(Shape shape) {
        TwinScope scope = author.scope;
        if (shape.head.contains("$D x")) {
            scope.add(shape == Shape.RECURSIVE ? Kind.FIXED : Kind.NUMBER, "x");
        }
        if (shape == Shape.NUMBERS) {
            scope.add(Kind.NUMBER, "y");
        }
        if (shape.head.contains("[] a")) {
            scope.add(Kind.ARRAY, "a");
        } else {
            author.line(
                    "$D[] own = {#, #, #, #};",
                    author.numbers.constant(),
                    author.numbers.constant(),
                    author.numbers.constant(),
                    author.numbers.constant());
            scope.add(Kind.ARRAY, "own");
        }
        if (shape == Shape.ELEMENTS) {
            scope.add(Kind.COUNTER, "n");
        }
        if (shape == Shape.STEP) {
            scope.add(Kind.PAIR, "p");
        }
        if (shape == Shape.APPLY) {
            scope.add(Kind.LAMBDA, "g");
        }
        if (shape == Shape.VARARGS) {
            author.line(new Twin("double s = 0.3;", "DualNumber s = DualNumber.of(0.3);"));
            author.line(new Twin(
                    "for (int i = 0; i < rest.length; i++) { s += i * rest[i]; }",
                    "for (int i = 0; i < rest.length; i++) { s = s.plus(DualNumber.of(i).times(rest[i])); }"));
            scope.add(Kind.NUMBER, "s");
        }
    }

    private void leave(Shape shape, String name) {
        switch (shape) {
            case WRITES -> {
                author.line(new Twin("a[1] += x;", "DualNumber.addTo(a, 1, x);"));
                author.line("return;");
            }
            case FRESH -> author.line("return #.clone();", author.arrays.name());
            case STEP -> author.line("return #;", author.objects.anyPair(1));
            case RECURSIVE ->
                author.line(
                        new Twin(
                                "return # + 0.5 * #(#, n - 1);",
                                "return #.plus(DualNumber.of(0.5).times(#(#, n - 1)));"),
                        author.number(),
                        name,
                        author.number());
            default -> author.line("return #;", author.number());
        }
    }

    private List<Helper> of(Shape... shapes) {
        List<Shape> wanted = List.of(shapes);
        return helpers.stream().filter(each -> wanted.contains(each.shape)).toList();
    }

    /** A number that comes from a call. */
    Twin value(int depth) {
        List<Helper> fitting = of(Shape.NUMBERS, Shape.ELEMENTS, Shape.VARARGS, Shape.RECURSIVE);
        List<String> lambdas = author.scope.of(Kind.LAMBDA);
        List<Helper> appliers = of(Shape.APPLY);
        boolean hasArray = author.scope.has(Kind.ARRAY);
        return new Ways<Twin>(author.dice)
                .or(1, () -> author.numbers.leaf())
                .orIf(hasArray && !fitting.isEmpty(), 9, () -> call(author.dice.pick(fitting), depth))
                .orIf(hasArray && !of(Shape.FRESH).isEmpty(), 2, () -> Twin.of("#[#]", array(), author.numbers.index()))
                .orIf(!of(Shape.STEP).isEmpty(), 3, () -> Twin.of("#.y()", pair(depth)))
                .orIf(
                        !lambdas.isEmpty(),
                        6,
                        () -> Twin.of(
                                new Twin("#.applyAsDouble(#)", "#.apply(#)"),
                                author.dice.pick(lambdas),
                                author.numbers.any(depth)))
                .orIf(
                        !lambdas.isEmpty() && !appliers.isEmpty(),
                        3,
                        () -> Twin.of(
                                "#(#, #)",
                                author.dice.pick(appliers).name,
                                author.dice.pick(lambdas),
                                author.numbers.any(depth)))
                .orIf(
                        !appliers.isEmpty(),
                        2,
                        () -> Twin.of(
                                new Twin("#(v -> v * #, #)", "#(v -> v.times(#), #)"),
                                author.dice.pick(appliers).name,
                                author.numbers.fixed(),
                                author.numbers.any(depth)))
                .orIf(
                        author.scope.of(Kind.PAIR).size() > 0,
                        2,
                        () -> Twin.of(
                                "#.product(#)",
                                author.dice.pick(author.scope.of(Kind.PAIR)),
                                author.objects.anyPair(depth - 1)))
                .take();
    }

    private Twin call(Helper helper, int depth) {
        return switch (helper.shape) {
            case NUMBERS -> Twin.of("#(#, #)", helper.name, author.numbers.any(depth), author.numbers.any(depth));
            case ELEMENTS -> Twin.of("#(#, #)", helper.name, author.arrays.name(), author.numbers.whole());
            case RECURSIVE -> Twin.of("#(#, # & 3)", helper.name, author.numbers.any(depth), author.numbers.whole());
            default ->
                switch (author.dice.below(3)) {
                    case 0 -> Twin.of("#(#)", helper.name, author.arrays.name());
                    case 1 -> Twin.of("#(#, #)", helper.name, author.numbers.any(depth), author.numbers.any(depth));
                    default ->
                        Twin.of(
                                "#(#, #, #)",
                                helper.name,
                                author.numbers.leaf(),
                                author.numbers.leaf(),
                                author.numbers.any(depth));
                };
        };
    }

    Twin array() {
        List<Helper> fitting = of(Shape.FRESH);
        return fitting.isEmpty() || !author.scope.has(Kind.ARRAY)
                ? Twin.of(author.dice.pick(author.scope.of(Kind.ARRAY, Kind.READ_ONLY)) + ".clone()")
                : Twin.of("#(#, #)", author.dice.pick(fitting).name, author.arrays.name(), author.numbers.leaf());
    }

    Twin pair(int depth) {
        List<Helper> fitting = of(Shape.STEP);
        return fitting.isEmpty()
                ? Twin.of("new Pair(#, #)", author.numbers.leaf(), author.numbers.leaf())
                : Twin.of(
                        "#(#, #)",
                        author.dice.pick(fitting).name,
                        author.objects.anyPair(depth - 2),
                        author.numbers.any(depth - 1));
    }

    /** A call for what it does. */
    void statement() {
        List<Helper> fitting = of(Shape.WRITES);
        if (fitting.isEmpty() || !author.canCall()) {
            author.arrays.any();
        } else {
            author.line("#(#, #);", author.dice.pick(fitting).name, author.arrays.name(), author.number());
        }
    }
}

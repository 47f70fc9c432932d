package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.ArrayList;
import java.util.List;

/** The helper methods of a twin program. */
final class TwinHelpers {

    /** What a helper takes and gives. */
    enum Shape {
        NUMBERS("$D #($D x, $D y)"),
        ELEMENTS("$D #($D[] a, int n)"),
        VARARGS("$D #($D... rest)"),
        RECURSIVE("$D #($D x, int n)"),
        SUMMED("$D #($D[] a, int n)"),
        ENTRY("$D #($D[][] m, int n)"),
        NARROW("$F #($F f, $F[] h)"),
        COUNT("int #($D[] a, int n)"),
        TEST("boolean #($D x, $D[] a)"),
        WRITES("void #($D[] a, $D x)"),
        ROWS("void #($D[][] m, $D x)"),
        TALLIES("void #(Tally t, $D x)"),
        FRESH("$D[] #($D[] a, $D x)"),
        TABLE("$D[][] #($D[][] m, $D x)"),
        STEP("Pair #(Pair p, $D x)"),
        APPLY("$D #($L g, $D x)");

        final Twin head;

        Shape(String head) {
            this.head = new Twin(
                    head.replace("$L", "DoubleUnaryOperator"), head.replace("$L", "UnaryOperator<DualNumber>"));
        }

        private boolean has(String parameter) {
            return head.plain().contains(parameter);
        }
    }

    record Helper(Shape shape, String name, boolean isInstance) {}

    /** Shapes that arguments always tell apart from each other. */
    private static final List<Shape> APART = List.of(Shape.NUMBERS, Shape.ELEMENTS, Shape.VARARGS, Shape.STEP);

    private final TwinAuthor author;
    private final List<Helper> helpers = new ArrayList<>();

    TwinHelpers(TwinAuthor author) {
        this.author = author;
    }

    List<Helper> of(Shape... shapes) {
        List<Shape> wanted = List.of(shapes);
        return helpers.stream()
                .filter(each -> wanted.contains(each.shape) && (author.isInstance || !each.isInstance))
                .toList();
    }

    /** Writes a helper that may call those before it. */
    void helper(int number, boolean isInstance) {
        Shape shape = author.dice.oneOf(Shape.values());
        boolean isOverload = APART.contains(shape)
                && helpers.stream().noneMatch(each -> each.shape == shape)
                && author.dice.chance(40);
        String name = isOverload ? "mixed" : "h" + number;
        author.scope = new TwinScope();
        author.isInstance = isInstance;
        author.loops = 1;
        author.budget = author.dice.between(1, 6);
        String modifiers = isInstance ? author.dice.oneOf("", "private ", "final ") : "private static ";
        author.line(modifiers + "# {", Twin.of(shape.head, name));
        parameters(shape);
        author.leave = () -> leave(shape, name);
        author.some(author.budget, 1);
        author.leave.run();
        author.line("}");
        author.leave = null;
        helpers.add(new Helper(shape, name, isInstance));
    }

    private void parameters(Shape shape) {
        TwinScope scope = author.scope;
        if (shape == Shape.SUMMED) {
            author.line(new Twin("if (n <= 0) { return a[1] * a[1]; }", "if (n <= 0) { return a[1].times(a[1]); }"));
            author.line("$D[] own = a.clone();");
            scope.add(Kind.ARRAY, "own");
        } else if (shape.has("[] a")) {
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
        if (shape.has("$D x")) {
            scope.add(shape == Shape.RECURSIVE ? Kind.FIXED : Kind.NUMBER, "x");
        }
        if (shape == Shape.RECURSIVE) {
            author.line("if (n <= 0) { return x; }");
        } else if (shape.has("int n") && shape != Shape.SUMMED) {
            scope.add(Kind.COUNTER, "n");
        }
        if (shape.has("[][] m")) {
            scope.add(Kind.MATRIX, "m");
        }
        switch (shape) {
            case NUMBERS -> scope.add(Kind.NUMBER, "y");
            case STEP -> scope.add(Kind.PAIR, "p");
            case APPLY -> scope.add(Kind.LAMBDA, "g");
            case TALLIES -> scope.add(Kind.TALLY, "t");
            case NARROW -> {
                scope.add(Kind.FLOAT, "f");
                scope.add(Kind.FLOATS, "h");
            }
            case VARARGS -> {
                author.line(new Twin("double s = 0.3;", "DualNumber s = DualNumber.of(0.3);"));
                author.line(new Twin(
                        "for (int i = 0; i < rest.length; i++) { s += i * rest[i]; }",
                        "for (int i = 0; i < rest.length; i++) { s = s.plus(DualNumber.of(i).times(rest[i])); }"));
                scope.add(Kind.NUMBER, "s");
            }
            default -> {}
        }
    }

    private void leave(Shape shape, String name) {
        switch (shape) {
            case WRITES -> {
                author.line(new Twin("a[1] += x;", "DualNumber.at(a, 1).add(x);"));
                author.line("return;");
            }
            case ROWS, TALLIES -> author.line("return;");
            case COUNT -> author.line("return #;", author.numbers.whole());
            case TEST -> author.line("return #;", author.numbers.condition(1));
            case NARROW -> author.line(new Twin("return (float) (#);", "return (#).narrowed();"), author.number());
            case FRESH -> author.line("return #.clone();", author.arrays.name());
            case TABLE ->
                author.line(
                        "return new $D[][] {#.clone(), #.clone(), #};",
                        author.arrays.name(),
                        author.arrays.name(),
                        author.arrays.literal());
            case STEP -> author.line("return #;", author.objects.anyPair(1));
            case SUMMED -> summed(name);
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

    /**
     * What a call is multiplied by is known before the call, or read after it; the method's own array is not written.
     */
    private void summed(String name) {
        String given = author.dice.oneOf("a", "a", "own");
        boolean isKnown = author.dice.chance(70);
        author.line("{ int left = n;");
        author.line(new Twin("double total = 0.5;", "DualNumber total = DualNumber.of(0.5);"));
        author.line("while (left > 0) {");
        author.line(
                isKnown
                        ? new Twin(
                                "total += a[left & 1] * #(#, left - 1);",
                                "total = total.plus(a[left & 1].times(#(#, left - 1)));")
                        : new Twin(
                                "total += #(#, left - 1) * a[left & 1];",
                                "total = total.plus(#(#, left - 1).times(a[left & 1]));"),
                name,
                given);
        author.line(author.dice.oneOf("left--; }", "left -= 2; }"));
        author.line(new Twin("return # + total; }", "return #.plus(total); }"), author.number());
    }
}

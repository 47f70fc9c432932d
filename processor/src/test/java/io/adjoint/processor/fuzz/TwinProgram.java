package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class with a method to differentiate, and the same class with dual numbers.
 *
 * @param seed what it was made from
 * @param lines all of the class but its head
 */
record TwinProgram(long seed, List<Twin> lines) {
    static final String CLASS = "Model";

    TwinProgram {
        lines = List.copyOf(lines);
    }

    /** A random one. */
    static TwinProgram of(long seed) {
        Dice dice = new Dice(~seed);
        return of(seed, dice.oneOf("$D", "$D", "$D", "$D[]", "void"));
    }

    /** A random one whose method returns a {@code double}. */
    static TwinProgram withNumber(long seed) {
        return of(seed, "$D");
    }

    private static TwinProgram of(long seed, String result) {
        TwinAuthor author = new TwinAuthor(new Dice(seed));
        TwinObjects.TYPES.forEach(author::line);
        int helpers = author.dice.below(5);
        for (int i = 0; i < helpers; i++) {
            author.calls.helper(i);
        }
        method(author, result);
        return new TwinProgram(seed, author.lines);
    }

    private static void method(TwinAuthor author, String result) {
        Dice dice = author.dice;
        author.scope = new TwinScope();
        author.loops = 0;
        author.budget = dice.between(4, 14);
        author.isInstance = dice.chance(30);
        StringBuilder parameters = new StringBuilder("$D x, $D[] a");
        author.scope.add(Kind.NUMBER, "x");
        author.scope.add(Kind.ARRAY, "a");
        optional(author, 40, Kind.FIXED, "final $D c", "c", parameters);
        optional(author, 40, Kind.ARRAY, "$D[] b", "b", parameters);
        optional(author, 50, Kind.MATRIX, "$D[][] m", "m", parameters);
        optional(author, 25, Kind.PAIR, "Pair p", "p", parameters);
        optional(author, 15, Kind.NEST, "Nest q", "q", parameters);
        optional(author, 60, Kind.COUNTER, "int n", "n", parameters);
        optional(author, 40, Kind.FLAG, "boolean flag", "flag", parameters);
        author.line("@Differentiable " + (author.isInstance ? "" : "static ") + result + " f(" + parameters + ") {");
        author.leave = () -> {
            switch (result) {
                case "$D" -> author.line("return #;", author.number());
                case "$D[]" -> author.line("return #;", author.arrays.name());
                default -> author.line("return;");
            }
        };
        if (result.equals("void")) {
            author.line("a[0] = #;", author.number());
        }
        int mark = author.budget;
        for (int i = 0; i < mark && author.budget > 0; i++) {
            author.budget--;
            author.any(0);
        }
        if (!result.equals("void")) {
            author.leave.run();
        }
        author.line("}");
    }

    private static void optional(
            TwinAuthor author, int percent, Kind kind, String text, String name, StringBuilder parameters) {
        if (author.dice.chance(percent)) {
            parameters.append(", ").append(text);
            author.scope.add(kind, name);
        }
    }

    /** What is differentiated. */
    String plain(String packageName) {
        return source(packageName, Twin::plain, FIELDS.stream());
    }

    /** What is run to know the derivative. */
    String dual(String packageName) {
        return source(packageName, Twin::dual, FIELDS.stream());
    }

    private static final List<Twin> FIELDS = List.of(
            Twin.of(new Twin(
                    "private static final double RATE = 0.35;", "static final DualNumber RATE = DualNumber.of(0.35);")),
            Twin.of(
                    new Twin(
                            "private static final double[] TABLE = {0.25, -0.5, 0.75, 1.1};",
                            "static final DualNumber[] TABLE = {DualNumber.of(0.25), DualNumber.of(-0.5), DualNumber.of(0.75), DualNumber.of(1.1)};")),
            Twin.of("private static final $D[][] GRID = {TABLE, TABLE};"),
            Twin.of(new Twin("private double gain = 1.25;", "DualNumber gain = DualNumber.of(1.25);")),
            Twin.of("final $D[] weights = TABLE.clone();"),
            Twin.of("private final Pair first = new Pair(RATE, RATE);"));

    private String source(String packageName, Function<Twin, String> side, Stream<Twin> fields) {
        return Stream.of(
                        Stream.of(
                                "package " + packageName + ";",
                                "import io.adjoint.Differentiable;",
                                "import java.util.Arrays;",
                                side.apply(new Twin(
                                        "import java.util.function.DoubleUnaryOperator;",
                                        "import java.util.function.UnaryOperator;")),
                                side.apply(new Twin("", "import io.adjoint.processor.fuzz.DualNumber;")),
                                "@SuppressWarnings(\"all\")",
                                "public class Model {"),
                        fields.map(side),
                        lines.stream().map(side),
                        Stream.of("}"))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

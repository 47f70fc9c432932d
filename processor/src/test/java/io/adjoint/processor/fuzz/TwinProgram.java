package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinScope.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return of(seed, dice.oneOf("$D", "$D", "$D", "$D", "$D[]", "$D[][]", "void"));
    }

    /** A random one whose method returns a {@code double}. */
    static TwinProgram withNumber(long seed) {
        return of(seed, "$D");
    }

    private static TwinProgram of(long seed, String result) {
        TwinAuthor author = new TwinAuthor(new Dice(seed));
        TwinObjects.TYPES.forEach(author::line);
        int helpers = author.dice.below(6);
        boolean isInstance = author.dice.chance(30);
        for (int i = 0; i < helpers; i++) {
            author.helpers.helper(i, isInstance && author.dice.chance(50));
        }
        method(author, result, isInstance);
        return new TwinProgram(seed, author.lines);
    }

    private static void method(TwinAuthor author, String result, boolean isInstance) {
        Dice dice = author.dice;
        author.scope = new TwinScope();
        author.loops = 0;
        author.budget = dice.between(4, 14);
        author.isInstance = isInstance;
        StringBuilder parameters = new StringBuilder("$D x, $D[] a");
        author.scope.add(Kind.NUMBER, "x");
        author.scope.add(Kind.ARRAY, "a");
        optional(author, 40, Kind.FIXED, "final $D c", "c", parameters);
        optional(author, 40, Kind.ARRAY, "$D[] b", "b", parameters);
        optional(author, 50, Kind.MATRIX, "$D[][] m", "m", parameters);
        optional(author, 25, Kind.PAIR, "Pair p", "p", parameters);
        optional(author, 15, Kind.NEST, "Nest q", "q", parameters);
        optional(author, 10, Kind.POLY, "Poly poly", "poly", parameters);
        optional(author, 10, Kind.FLOAT, "$F g", "g", parameters);
        optional(author, 10, Kind.FLOATS, "$F[] h", "h", parameters);
        optional(author, 20, Kind.LONG, "long bits", "bits", parameters);
        optional(author, 10, Kind.TEXT, "String text", "text", parameters);
        optional(author, 60, Kind.COUNTER, "int n", "n", parameters);
        optional(author, 40, Kind.FLAG, "boolean flag", "flag", parameters);
        String head = "@Differentiable " + (author.isInstance ? "" : "static ") + result + " f(" + parameters + ") {";
        author.line(head);
        author.leave = () -> {
            switch (result) {
                case "$D" -> author.line("return #;", author.calls.added(author.number()));
                case "$D[]" -> author.line("return #;", author.arrays.name());
                case "$D[][]" -> author.line("return #;", author.arrays.table());
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
            Twin.of(new Twin("static double scale = 0.8;", "static DualNumber scale = DualNumber.of(0.8);")),
            Twin.of("private static final $D[][] GRID = {TABLE, TABLE};"),
            Twin.of(new Twin("private double gain = 1.25;", "DualNumber gain = DualNumber.of(1.25);")),
            Twin.of("final $D[] weights = TABLE.clone();"),
            Twin.of("private final Pair first = new Pair(RATE, RATE);"));

    /** Classes that all programs of a compilation share, by their path. */
    private static final Map<String, List<Twin>> SHARED = Map.of(
            "shared/Side.java",
            List.of(
                    Twin.of("@Differentiable @SuppressWarnings(\"all\") public final class Side {"),
                    Twin.of(
                            new Twin(
                                    "public static double bump(double x, double[] a) { double s = x; for (double each : a) { s += Math.sin(each * x); } return s; }",
                                    "public static DualNumber bump(DualNumber x, DualNumber[] a) { DualNumber s = x; for (DualNumber each : a) { s = s.plus(each.times(x).sin()); } return s; }")),
                    Twin.of("}")),
            "shared/Base.java",
            List.of(
                    Twin.of("@Differentiable @SuppressWarnings(\"all\") public abstract class Base {"),
                    Twin.of(new Twin(
                            "protected double offset = 0.4;", "protected DualNumber offset = DualNumber.of(0.4);")),
                    Twin.of(
                            new Twin(
                                    "protected double shifted(double v) { return v * offset - v * v; }",
                                    "protected DualNumber shifted(DualNumber v) { return v.times(offset).minus(v.times(v)); }")),
                    Twin.of("}")));

    static Map<String, String> shared(Function<Twin, String> side) {
        Map<String, String> files = new TreeMap<>();
        SHARED.forEach((path, lines) -> files.put(path, file("shared", side, lines.stream())));
        return files;
    }

    private String source(String packageName, Function<Twin, String> side, Stream<Twin> fields) {
        return file(
                packageName,
                side,
                Stream.of(
                                Stream.of(
                                        Twin.of("import shared.Base;"),
                                        Twin.of("import shared.Side;"),
                                        Twin.of("@SuppressWarnings(\"all\")"),
                                        Twin.of("public class Model extends Base {")),
                                fields,
                                lines.stream(),
                                Stream.of(Twin.of("}")))
                        .flatMap(each -> each));
    }

    private static String file(String packageName, Function<Twin, String> side, Stream<Twin> lines) {
        List<Twin> head = List.of(
                Twin.of("package " + packageName + ";"),
                Twin.of("import io.adjoint.Differentiable;"),
                Twin.of("import java.util.Arrays;"),
                new Twin("import java.util.function.DoubleUnaryOperator;", "import java.util.function.UnaryOperator;"),
                new Twin("", "import io.adjoint.processor.fuzz.DualNumber;"));
        return Stream.concat(head.stream(), lines).map(side).collect(Collectors.joining("\n", "", "\n"));
    }
}

package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calls of {@code Math}. A hash in a pattern stands for an argument. */
final class Functions {
    private static final List<String> SMOOTH = List.of(
            "Math.sin(#)",
            "Math.sin(#)",
            "Math.cos(#)",
            "Math.tanh(#)",
            "Math.tanh(#)",
            "Math.atan(#)",
            "StrictMath.sin(#)",
            "Math.exp(Math.sin(#))",
            "Math.exp(-Math.abs(0.013 + #))",
            "Math.expm1(Math.cos(#))",
            "Math.sqrt(1.5 + Math.cos(#))",
            "Math.log(2.5 + Math.sin(#))",
            "Math.log1p(Math.exp(Math.sin(#)))",
            "Math.log10(3 + Math.sin(#))",
            "Math.cbrt(2 + Math.sin(#))",
            "Math.tan(0.6 * Math.sin(#))",
            "Math.asin(0.8 * Math.sin(#))",
            "Math.acos(0.8 * Math.tanh(#))",
            "Math.sinh(Math.sin(#))",
            "Math.cosh(Math.sin(#))",
            "Math.pow(1.5 + Math.sin(#), #)",
            "Math.pow(#, 2)",
            "Math.pow(Math.sin(#), 3)",
            "Math.hypot(#, 1.25)",
            "Math.hypot(#, 0.7 + Math.exp(Math.sin(#)))",
            "Math.atan2(#, 2 + Math.sin(#))",
            "Math.fma(#, #, #)",
            "Math.toRadians(30 * #)",
            "Math.scalb(#, -1)");
    private static final List<String> KINKED = List.of(
            "Math.abs(#)",
            "Math.max(#, #)",
            "Math.min(#, #)",
            "Math.max(0.037, #)",
            "Math.max(#, -0.5)",
            "Double.min(#, 1.37)",
            "(Math.floor(#) + #)",
            "Math.rint(7.3 * #)",
            "Math.ceil(3 * #)",
            "Math.signum(#)",
            "Math.copySign(#, #)",
            "Math.IEEEremainder(#, 1.37)",
            "(int) (5 * Math.sin(#))",
            "Math.round(3.1 * Math.sin(#))",
            "(# * (int) (#))");
    /** Not defined everywhere: the value may be infinite or no number. */
    private static final List<String> PARTIAL = List.of(
            "Math.sqrt(#)",
            "Math.log(#)",
            "Math.asin(#)",
            "Math.pow(#, #)",
            "(1 / #)",
            "Math.exp(#)",
            "(# / #)",
            "(# % #)");

    private final Author author;

    Functions(Author author) {
        this.author = author;
    }

    Piece smooth(JavaType type, int depth) {
        return called(author.dice.pick(SMOOTH), type, depth);
    }

    Piece kinked(JavaType type, int depth) {
        return called(author.dice.pick(KINKED), type, depth);
    }

    Piece partial(JavaType type, int depth) {
        return called(author.dice.pick(PARTIAL), type, depth);
    }

    private Piece called(String pattern, JavaType type, int depth) {
        boolean isFloat = type == JavaType.FLOAT;
        List<Object> parts = new ArrayList<>();
        parts.add(
                isFloat
                        ? "(float) " + pattern.substring(0, pattern.indexOf('#'))
                        : pattern.substring(0, pattern.indexOf('#')));
        String rest = pattern.substring(pattern.indexOf('#'));
        while (!rest.isEmpty()) {
            parts.add(author.numbers.of(type, depth - 1 - author.dice.below(2)));
            int next = rest.indexOf('#', 1);
            parts.add(rest.substring(1, next < 0 ? rest.length() : next));
            rest = next < 0 ? "" : rest.substring(next);
        }
        return new Piece(Piece.Kind.EXPRESSION, type, parts);
    }

    /** A number as text, for patterns put together elsewhere. */
    static String text(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}

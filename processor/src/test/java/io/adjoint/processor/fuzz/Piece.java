package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of Java: text and smaller pieces in order.
 *
 * @param kind what may be done to it when a failing program is made smaller
 * @param type an expression's type; null for all else
 * @param parts each a {@code String} or a piece
 */
record Piece(Kind kind, JavaType type, List<Object> parts) {

    /** What may be done to a piece when a failing program is made smaller. */
    enum Kind {
        /** May be replaced by a smaller expression of its type. */
        EXPRESSION,
        /** May be left out of its block. */
        STATEMENT,
        /** Stays: without it a loop might not end. */
        KEPT,
        /** Statements, one a line. */
        BLOCK
    }

    Piece {
        parts = List.copyOf(parts);
    }

    static Piece expression(JavaType type, Object... parts) {
        return new Piece(Kind.EXPRESSION, type, List.of(parts));
    }

    static Piece statement(Object... parts) {
        return new Piece(Kind.STATEMENT, null, List.of(parts));
    }

    static Piece kept(Object... parts) {
        return new Piece(Kind.KEPT, null, List.of(parts));
    }

    static Piece block(List<Piece> statements) {
        return new Piece(Kind.BLOCK, null, new ArrayList<>(statements));
    }

    Stream<Piece> children() {
        return parts.stream().filter(Piece.class::isInstance).map(Piece.class::cast);
    }

    int size() {
        return 1 + children().mapToInt(Piece::size).sum();
    }

    /** The Java text. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text, 0);
        return text.toString();
    }

    private void write(StringBuilder text, int depth) {
        for (Object part : parts) {
            if (kind == Kind.BLOCK) {
                text.append('\n').append("    ".repeat(depth + 1));
                ((Piece) part).write(text, depth + 1);
            } else if (part instanceof Piece piece) {
                piece.write(text, depth);
            } else {
                text.append(((String) part).replace("\n", "\n" + "    ".repeat(depth)));
            }
        }
        if (kind == Kind.BLOCK) {
            text.append('\n').append("    ".repeat(depth));
        }
    }
}

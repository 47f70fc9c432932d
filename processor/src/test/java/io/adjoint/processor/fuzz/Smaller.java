package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pieces that are one step smaller than a given one. Not all of them are Java. */
final class Smaller {
    private static final Map<JavaType, List<String>> LITERALS = Map.of(
            JavaType.DOUBLE, List.of("1.5", "0.5"),
            JavaType.FLOAT, List.of("1.5f"),
            JavaType.INT, List.of("1", "0"),
            JavaType.LONG, List.of("1L"),
            JavaType.BOOLEAN, List.of("true", "false"));

    /** The whole with one change anywhere in it. */
    static Stream<Piece> than(Piece piece) {
        return Stream.concat(replacements(piece), inner(piece));
    }

    private static Stream<Piece> inner(Piece piece) {
        List<Object> parts = piece.parts();
        Stream<Piece> all = Stream.empty();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Piece child) {
                int position = i;
                all = Stream.concat(all, than(child).map(smaller -> with(piece, position, List.of(smaller))));
            }
        }
        return all;
    }

    private static Piece with(Piece piece, int position, List<?> replacement) {
        List<Object> parts = new ArrayList<>(piece.parts());
        parts.remove(position);
        parts.addAll(position, replacement);
        return new Piece(piece.kind(), piece.type(), parts);
    }

    private static Stream<Piece> replacements(Piece piece) {
        return switch (piece.kind()) {
            case BLOCK -> Stream.concat(withoutRuns(piece), withContents(piece));
            case EXPRESSION ->
                Stream.concat(operands(piece).filter(each -> each.type() == piece.type()), literals(piece));
            case STATEMENT, KEPT -> Stream.empty();
        };
    }

    /** Halves, quarters and single statements left out. */
    private static Stream<Piece> withoutRuns(Piece block) {
        List<Piece> smaller = new ArrayList<>();
        int size = block.parts().size();
        for (int run = size; run > 0; run /= 2) {
            for (int from = 0; from + run <= size; from += run) {
                List<Object> kept = new ArrayList<>(block.parts());
                kept.subList(from, from + run).removeIf(part -> ((Piece) part).kind() != Kind.KEPT);
                if (kept.size() < size) {
                    smaller.add(Piece.block(kept.stream().map(Piece.class::cast).toList()));
                }
            }
        }
        return smaller.stream();
    }

    /** A statement's inner block in its place: the loop or branch around it goes. */
    private static Stream<Piece> withContents(Piece block) {
        Stream<Piece> all = Stream.empty();
        for (int i = 0; i < block.parts().size(); i++) {
            int position = i;
            Piece statement = (Piece) block.parts().get(i);
            all = Stream.concat(all, blocks(statement).map(inner -> with(block, position, inner.parts())));
        }
        return all;
    }

    private static Stream<Piece> blocks(Piece piece) {
        return piece.children().flatMap(child -> child.kind() == Kind.BLOCK ? Stream.of(child) : blocks(child));
    }

    private static Stream<Piece> operands(Piece piece) {
        return piece.children()
                .flatMap(child -> child.kind() == Kind.EXPRESSION
                        ? Stream.concat(Stream.of(child), operands(child))
                        : operands(child));
    }

    private static Stream<Piece> literals(Piece piece) {
        List<String> texts = LITERALS.getOrDefault(piece.type(), List.of());
        boolean isLiteral =
                piece.parts().size() == 1 && texts.contains(piece.parts().get(0));
        return isLiteral ? Stream.empty() : texts.stream().map(text -> Piece.expression(piece.type(), text));
    }

    private Smaller() {}
}

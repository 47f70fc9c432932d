package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;

/** Expressions of {@code int} and the other integer types. */
final class Wholes {
    private static final List<String> LITERALS = List.of("0", "1", "2", "3", "4", "0x5", "0b10", "'\\3'", "1_0");

    private final Author author;

    Wholes(Author author) {
        this.author = author;
    }

    private static Piece whole(Object... parts) {
        return Piece.expression(JavaType.INT, parts);
    }

    Piece of(JavaType type, int depth) {
        return switch (type) {
            case INT -> integer(depth);
            case LONG -> longer(depth);
            default -> Piece.expression(type, "(" + type + ") (", integer(depth), ")");
        };
    }

    /** A number between 0 and 7 or so: it may be multiplied with what should stay moderate. */
    Piece small() {
        Dice dice = author.dice;
        List<Variable> indices = author.scope.matching(variable ->
                variable.type() == JavaType.INT && !variable.indexes().isEmpty());
        List<Variable> longs = author.scope.of(JavaType.LONG);
        return new Ways<Piece>(dice)
                .or(2, () -> whole(String.valueOf(dice.between(1, 3))))
                .orIf(!indices.isEmpty(), 8, () -> whole(dice.pick(indices).name()))
                .or(3, () -> whole("(", integer(1), " & 3)"))
                .or(1, () -> whole("(", integer(1), " % 3)"))
                .orIf(
                        !longs.isEmpty(),
                        1,
                        () -> Piece.expression(
                                JavaType.LONG, "(" + dice.pick(longs).name() + " & 3)"))
                .take();
    }

    private Piece integer(int depth) {
        return depth <= 0 ? atom() : deep(depth);
    }

    private Piece deep(int depth) {
        Dice dice = author.dice;
        return new Ways<Piece>(dice)
                .or(10, this::atom)
                .or(6, () -> binary(depth, dice.oneOf(" + ", " - ", " * ")))
                .or(3, () -> binary(depth, dice.oneOf(" & ", " | ", " ^ ")))
                .or(2, () -> whole("(", integer(depth - 1), dice.oneOf(" / ", " % "), dice.between(2, 5) + "", ")"))
                .or(
                        1,
                        () -> whole(
                                "(",
                                integer(depth - 1),
                                dice.oneOf(" << ", " >> ", " >>> ") + dice.between(1, 2) + ")"))
                .or(1, () -> whole(dice.oneOf("(-", "(~"), integer(depth - 1), ")"))
                .or(3, () -> choice(depth))
                .or(1, () -> twoOf(dice.oneOf("Math.max(", "Math.min("), depth))
                .or(1, () -> whole("Math.abs(", integer(depth - 1), ")"))
                .or(1, () -> whole("(int) (4 * Math.sin(", author.numbers.of(JavaType.DOUBLE, depth - 1), "))"))
                .orIf(
                        dice.chance(40),
                        4,
                        () -> author.effects.of(JavaType.INT, depth).orElseGet(this::atom))
                .or(2, () -> author.calls.value(JavaType.INT, depth).orElseGet(this::atom))
                .orIf(
                        dice.chance(3),
                        1,
                        () -> whole("(", integer(depth - 1), dice.oneOf(" / ", " % "), changing(), ")"))
                .take();
    }

    private Piece binary(int depth, String symbol) {
        return whole("(", integer(depth - 1), symbol, integer(depth - 1), ")");
    }

    private Piece twoOf(String function, int depth) {
        return whole(function, integer(depth - 1), ", ", integer(depth - 1), ")");
    }

    private Piece choice(int depth) {
        Piece condition = author.conditions.of(depth - 1);
        return whole("(", condition, " ? ", widened(integer(depth - 1)), " : ", widened(integer(depth - 1)), ")");
    }

    /**
     * The type of a choice between a {@code byte} and a constant depends on how large that is: not what is tested here.
     */
    private static Piece widened(Piece value) {
        return value.type() == JavaType.INT ? value : whole("(+", value, ")");
    }

    Piece atom() {
        Dice dice = author.dice;
        List<Variable> variables = author.scope.of(JavaType.INT);
        List<Variable> narrow =
                author.scope.matching(variable -> variable.type().isNarrow());
        List<Variable> flags = author.scope.of(JavaType.BOOLEAN);
        List<Variable> arrays =
                author.scope.matching(variable -> variable.type().isArray());
        return new Ways<Piece>(dice)
                .or(3, () -> literal())
                .orIf(!variables.isEmpty(), 12, () -> whole(dice.pick(variables).name()))
                .orIf(!narrow.isEmpty(), 4, () -> author.scope.named(dice.pick(narrow)))
                .orIf(!arrays.isEmpty(), 1, () -> whole(dice.pick(arrays).name() + ".length"))
                .orIf(
                        author.scope.has(JavaType.INTS),
                        3,
                        () -> author.places.element(JavaType.INT).orElseThrow())
                .orIf(!flags.isEmpty(), 1, () -> whole("(" + dice.pick(flags).name() + " ? 1 : 0)"))
                .take();
    }

    private Piece literal() {
        String text = author.dice.chance(85) ? String.valueOf(author.dice.below(5)) : author.dice.pick(LITERALS);
        // A character is an int only beside one
        return text.startsWith("'") ? Piece.expression(JavaType.CHAR, text) : whole(text);
    }

    /** Not a constant: javac warns of a division by one that is zero. */
    private Piece changing() {
        List<Variable> variables = author.scope.of(JavaType.INT);
        return whole(variables.isEmpty() ? "2" : author.dice.pick(variables).name());
    }

    private Piece longer(int depth) {
        Dice dice = author.dice;
        List<Variable> longs = author.scope.of(JavaType.LONG);
        return new Ways<Piece>(dice)
                .or(2, () -> integer(depth))
                .orIf(
                        !longs.isEmpty(),
                        5,
                        () -> Piece.expression(
                                JavaType.LONG,
                                "(" + dice.pick(longs).name(),
                                dice.oneOf(" + ", " * ", " ^ ", " - "),
                                integer(depth - 1),
                                ")"))
                .or(1, () -> Piece.expression(JavaType.LONG, dice.between(1, 9) + "L"))
                .or(
                        1,
                        () -> Piece.expression(
                                JavaType.LONG,
                                "(long) (9 * Math.cos(",
                                author.numbers.of(JavaType.DOUBLE, depth - 1),
                                "))"))
                .take();
    }
}

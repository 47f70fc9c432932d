package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;

/** Expressions of {@code boolean}. */
final class Conditions {
    private final Author author;

    Conditions(Author author) {
        this.author = author;
    }

    Piece of(int depth) {
        Dice dice = author.dice;
        List<Variable> flags = author.scope.of(JavaType.BOOLEAN);
        List<Variable> arrays = author.scope.of(JavaType.DOUBLES);
        boolean canGoDeeper = depth > 0;
        return new Ways<Piece>(dice)
                .or(8, () -> comparison(depth))
                .or(4, () -> ofWholes(depth))
                .orIf(
                        !flags.isEmpty(),
                        4,
                        () -> Piece.expression(
                                JavaType.BOOLEAN, dice.pick(flags).name()))
                .orIf(arrays.size() > 1 && dice.chance(20), 1, () -> sameArray(arrays))
                .orIf(canGoDeeper, 5, () -> binary(depth, dice.oneOf(" && ", " || ")))
                .orIf(canGoDeeper, 1, () -> binary(depth, dice.oneOf(" & ", " | ", " ^ ", " == ", " != ")))
                .orIf(canGoDeeper, 2, () -> Piece.expression(JavaType.BOOLEAN, "!(", of(depth - 1), ")"))
                .orIf(
                        canGoDeeper,
                        1,
                        () -> Piece.expression(
                                JavaType.BOOLEAN, "(", of(depth - 1), " ? ", of(depth - 1), " : ", of(depth - 1), ")"))
                .orIf(
                        canGoDeeper && dice.chance(40),
                        3,
                        () -> author.effects.of(JavaType.BOOLEAN, depth).orElseGet(() -> comparison(depth)))
                .orIf(
                        canGoDeeper,
                        2,
                        () -> author.calls.value(JavaType.BOOLEAN, depth).orElseGet(() -> comparison(depth)))
                .take();
    }

    /** Of numbers that change from run to run, so that both branches are taken by some. */
    private Piece comparison(int depth) {
        String symbol = author.dice.oneOf(" < ", " > ", " <= ", " >= ");
        Piece left = author.dice.chance(60)
                ? author.numbers.changing(JavaType.DOUBLE)
                : author.numbers.of(JavaType.DOUBLE, depth - 1);
        Piece right = author.dice.chance(60)
                ? author.numbers.literal(JavaType.DOUBLE, -1, 1)
                : author.numbers.of(JavaType.DOUBLE, depth - 1);
        return Piece.expression(JavaType.BOOLEAN, left, symbol, right);
    }

    private Piece sameArray(List<Variable> arrays) {
        Dice dice = author.dice;
        String other = dice.chance(90) ? dice.pick(arrays).name() : "null";
        return Piece.expression(
                JavaType.BOOLEAN, "(" + dice.pick(arrays).name() + dice.oneOf(" == ", " != ") + other + ")");
    }

    private Piece ofWholes(int depth) {
        Dice dice = author.dice;
        Piece left = author.wholes.of(JavaType.INT, depth - 1);
        if (dice.chance(40)) {
            return Piece.expression(JavaType.BOOLEAN, left, " % 2 ", dice.oneOf("==", "!="), " 0");
        }
        return Piece.expression(
                JavaType.BOOLEAN,
                left,
                dice.oneOf(" < ", " > ", " <= ", " >= ", " == ", " != "),
                author.wholes.of(JavaType.INT, depth - 2));
    }

    private Piece binary(int depth, String symbol) {
        return Piece.expression(JavaType.BOOLEAN, "((", of(depth - 1), ")", symbol, "(", of(depth - 1), "))");
    }
}

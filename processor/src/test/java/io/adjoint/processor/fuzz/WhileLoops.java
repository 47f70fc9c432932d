package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;

/** {@code while} and {@code do} loops, each with a counter that ends it. */
final class WhileLoops {
    private final Author author;

    WhileLoops(Author author) {
        this.author = author;
    }

    Piece any(int depth) {
        Variable counter = new Variable(author.scope.freshName(JavaType.INT), JavaType.INT, true, Variable.NONE);
        String k = counter.name();
        String declaration = "int " + k + " = " + author.dice.below(2) + ";\n";
        author.scope.declare(counter);
        author.scope.freeze(counter);
        Piece loop = new Ways<Piece>(author.dice)
                .or(3, () -> author.loopWriter.loop("while (" + k + "++ < " + turns() + ")", List.of(), depth))
                .or(
                        4,
                        () -> author.loopWriter.loop(
                                List.of("while (" + k + " < " + turns() + " && ", likely(), ")"),
                                List.of(),
                                () -> List.of(Piece.kept(author.dice.oneOf(k + "++;", "++" + k + ";", k + " += 1;"))),
                                depth))
                .or(
                        3,
                        () -> author.loopWriter.loop(
                                List.of("while (", likely(), " && " + k + "++ < " + turns() + ")"),
                                List.of(),
                                List::of,
                                depth))
                .or(
                        3,
                        () -> author.loopWriter.loop(
                                List.of("while (true)"),
                                List.of(),
                                () -> List.of(Piece.kept(
                                        "if (" + k + "++ > " + turns() + ") ",
                                        author.dice.oneOf("break;", "{\n    break;\n}"))),
                                depth))
                .or(
                        4,
                        () -> author.loopWriter.loop(
                                List.of("do"), List.of(), List::of, depth, " while (++" + k + " < " + turns() + ");"))
                .or(
                        3,
                        () -> author.loopWriter.loop(
                                List.of("do"),
                                List.of(),
                                List::of,
                                depth,
                                " while (",
                                likely(),
                                " && " + k + "++ < " + turns() + ");"))
                .or(
                        2,
                        () -> author.loopWriter.loop(
                                List.of("do"),
                                List.of(),
                                List::of,
                                depth,
                                " while (" + k + "++ < " + turns() + " && (",
                                author.conditions.of(2),
                                "));"))
                .take();
        author.scope.thaw(counter);
        return Piece.statement(declaration, loop);
    }

    private int turns() {
        return author.dice.between(2, 4);
    }

    private Piece likely() {
        return author.dice.chance(50)
                ? Piece.expression(
                        JavaType.BOOLEAN,
                        "(",
                        author.numbers.changing(JavaType.DOUBLE),
                        " < ",
                        author.numbers.literal(JavaType.DOUBLE, 0.8, 2),
                        ")")
                : Piece.expression(JavaType.BOOLEAN, "(", author.conditions.of(2), ")");
    }
}

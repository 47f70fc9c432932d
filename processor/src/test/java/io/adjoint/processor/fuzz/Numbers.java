package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Expressions of {@code double} and {@code float}. */
final class Numbers {
    private final Author author;
    private final Functions functions;

    Numbers(Author author) {
        this.author = author;
        this.functions = new Functions(author);
    }

    Piece of(JavaType type, int depth) {
        Dice dice = author.dice;
        if (depth <= 0) {
            return atom(type);
        }
        return new Ways<Piece>(dice)
                .or(14, () -> atom(type))
                .or(12, () -> chain(type, depth))
                .or(16, () -> binary(type, depth))
                .or(5, () -> quotient(type, depth))
                .or(1, () -> Piece.expression(type, "(", of(type, depth - 1), " % ", literal(type, 0.7, 3), ")"))
                .or(3, () -> Piece.expression(type, dice.chance(80) ? "(-" : "(+", of(type, depth - 1), ")"))
                .or(12, () -> functions.smooth(type, depth))
                .or(2, () -> functions.kinked(type, depth))
                .orIf(dice.chance(10), 2, () -> functions.partial(type, depth))
                .or(4, () -> choice(type, depth))
                .or(2, () -> cast(type, depth))
                .orIf(dice.chance(40), 5, () -> author.effects.of(type, depth).orElseGet(() -> atom(type)))
                .or(5, () -> author.calls.value(type, depth).orElseGet(() -> atom(type)))
                .take();
    }

    /** A variable, an element or a number. */
    Piece atom(JavaType type) {
        Dice dice = author.dice;
        List<Variable> variables = author.scope.of(type);
        List<Variable> floats = author.scope.of(JavaType.FLOAT);
        return new Ways<Piece>(dice)
                .orIf(
                        !variables.isEmpty(),
                        12,
                        () -> Piece.expression(type, dice.pick(variables).name()))
                .orIf(
                        type == JavaType.DOUBLE && !floats.isEmpty(),
                        3,
                        () -> Piece.expression(JavaType.FLOAT, dice.pick(floats).name()))
                .or(7, () -> author.places.element(type).orElseGet(() -> literal(type, -1.5, 1.5)))
                .or(3, () -> literal(type, -1.5, 1.5))
                .or(2, author.wholes::small)
                .take();
    }

    /** A variable or an element, if there is one. */
    Piece changing(JavaType type) {
        List<Variable> variables = author.scope.of(type);
        boolean takesElement = variables.isEmpty() || author.dice.chance(40);
        return takesElement
                ? author.places.element(type).orElseGet(() -> atom(type))
                : Piece.expression(type, author.dice.pick(variables).name());
    }

    Piece literal(JavaType type, double low, double high) {
        Dice dice = author.dice;
        String text = dice.chance(10)
                ? String.valueOf(dice.between(1, 3))
                : String.format(Locale.ROOT, dice.chance(50) ? "%.2f" : "%.3f", dice.number(low, high));
        if (type == JavaType.DOUBLE && dice.chance(10)) {
            return Piece.expression(
                    type, dice.oneOf(".5", "1.", "25e-2", "0x1p-1", "1_0.5e-1", "0.75d", "1.5f", "'\\1'"));
        }
        boolean isWhole = !text.contains(".");
        String suffix = type == JavaType.FLOAT && !isWhole ? "f" : isWhole && dice.chance(20) ? "L" : "";
        return Piece.expression(type, text.startsWith("-") ? "(" + text + suffix + ")" : text + suffix);
    }

    /** {@code a * b + c - d}, with no parentheses. */
    private Piece chain(JavaType type, int depth) {
        Dice dice = author.dice;
        String first = dice.oneOf(" + ", " - ", " * ");
        Piece a = atom(type);
        Piece b = of(type, depth - 2);
        if (dice.chance(40)) {
            return Piece.expression(type, "(", a, first, b, ")");
        }
        return Piece.expression(type, "(", a, first, b, dice.oneOf(" + ", " - ", " * "), atom(type), ")");
    }

    private Piece binary(JavaType type, int depth) {
        String symbol = author.dice.oneOf(" + ", " - ", " * ", " * ");
        return Piece.expression(
                type, "(", of(type, depth - 1), symbol, of(type, depth - 1 - author.dice.below(2)), ")");
    }

    /** A quotient whose denominator stays away from zero. */
    private Piece quotient(JavaType type, int depth) {
        Piece above = of(type, depth - 1);
        if (author.dice.chance(40)) {
            return Piece.expression(type, "(", above, " / ", literal(type, 1.1, 3), ")");
        }
        List<Variable> variables = author.scope.of(type);
        if (variables.isEmpty()) {
            return above;
        }
        String name = author.dice.pick(variables).name();
        String one = type == JavaType.FLOAT ? "1.5f" : author.dice.oneOf("1.5", "2", "1.25");
        return Piece.expression(type, "(", above, " / (" + one + " + " + name + " * " + name + "))");
    }

    private Piece choice(JavaType type, int depth) {
        return Piece.expression(
                type,
                "(",
                author.conditions.of(depth - 1),
                " ? ",
                of(type, depth - 1),
                " : ",
                of(type, depth - 1),
                ")");
    }

    private Piece cast(JavaType type, int depth) {
        Dice dice = author.dice;
        if (type == JavaType.FLOAT) {
            return Piece.expression(type, "(float) (", of(JavaType.DOUBLE, depth - 1), ")");
        }
        return new Ways<Piece>(dice)
                .orIf(
                        author.scope.has(JavaType.FLOAT),
                        5,
                        () -> Piece.expression(type, "(double) ", of(JavaType.FLOAT, depth - 1)))
                .or(3, () -> Piece.expression(type, "(double) ", author.wholes.small()))
                .orIf(
                        dice.chance(30),
                        1,
                        () -> Piece.expression(type, "(float) (", of(JavaType.DOUBLE, depth - 1), ")"))
                .take();
    }

    /** A value of exactly this type, for where Java looks at it. */
    Piece exactly(JavaType type, int depth) {
        Optional<String> name = author.scope.of(type).stream().findAny().map(Variable::name);
        String factor = name.orElse(type == JavaType.FLOAT ? "0.5f" : "0.5");
        return Piece.expression(type, factor, author.dice.oneOf(" * ", " + "), of(type, depth));
    }
}

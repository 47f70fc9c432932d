package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Statements that assign variables and elements. */
final class Assignments {
    private static final int DEPTH = 3;

    private final Author author;

    Assignments(Author author) {
        this.author = author;
    }

    Piece any() {
        return new Ways<Optional<Piece>>(author.dice)
                .or(8, () -> ofVariable(type -> type == JavaType.DOUBLE))
                .or(5, () -> ofVariable(type -> true))
                .or(10, () -> author.places.element(elementType()).map(element -> assigned(element.type(), element)))
                .or(2, this::chain)
                .or(2, this::stepped)
                .take()
                .orElseGet(author.declarations::any);
    }

    private JavaType elementType() {
        return author.dice.chance(85) ? JavaType.DOUBLE : author.dice.oneOf(JavaType.FLOAT, JavaType.INT);
    }

    private Optional<Piece> ofVariable(Predicate<JavaType> wanted) {
        List<Variable> variables = author.scope.assignable(wanted);
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        Variable variable = author.dice.pick(variables);
        return Optional.of(assigned(variable.type(), Piece.expression(variable.type(), variable.name())));
    }

    private Piece assigned(JavaType type, Piece target) {
        if (type == JavaType.BOOLEAN) {
            String symbol = author.dice.oneOf(" = ", " = ", " &= ", " |= ", " ^= ");
            return Piece.statement(target, symbol, author.conditions.of(2), ";");
        }
        return author.dice.chance(45)
                ? Piece.statement(target, " = ", author.value(type, DEPTH), ";")
                : compound(type, target);
    }

    /** With a value of another type now and then, which Java narrows in silence. */
    private Piece compound(JavaType type, Piece target) {
        Dice dice = author.dice;
        if (type.isWhole() && dice.chance(30)) {
            String symbol =
                    dice.oneOf(" &= (", " |= (", " ^= (", " %= 2 + (3 & ", " >>= (1 & ", " <<= (1 & ", " /= 2 + (1 & ");
            return Piece.statement(target, symbol, author.wholes.of(JavaType.INT, 1), ");");
        }
        if (dice.chance(15)) {
            return Piece.statement(
                    target, dice.oneOf(" /= ", " %= "), author.numbers.literal(JavaType.DOUBLE, 1.1, 2), ";");
        }
        boolean narrows = dice.chance(type == JavaType.DOUBLE ? 10 : 30);
        JavaType other = narrows ? dice.oneOf(JavaType.DOUBLE, JavaType.FLOAT, JavaType.INT) : type;
        Piece value = other == JavaType.INT && type.isContinuous() ? author.wholes.small() : author.value(other, DEPTH);
        return Piece.statement(target, dice.oneOf(" += ", " += ", " -= ", " *= "), value, ";");
    }

    /** {@code x = y = a[i] = e;} */
    private Optional<Piece> chain() {
        List<Variable> variables = author.scope.assignable(type -> type == JavaType.DOUBLE);
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        Piece last = author.places
                .element(JavaType.DOUBLE)
                .filter(element -> author.dice.chance(60))
                .orElseGet(() -> Piece.expression(
                        JavaType.DOUBLE, author.dice.pick(variables).name()));
        return Optional.of(Piece.statement(
                author.dice.pick(variables).name(),
                " = ",
                last,
                " = ",
                author.numbers.of(JavaType.DOUBLE, DEPTH),
                ";"));
    }

    private Optional<Piece> stepped() {
        List<Variable> variables = author.scope.assignable(type -> type != JavaType.BOOLEAN);
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        String name = author.dice.pick(variables).name();
        return Optional.of(
                Piece.statement(author.dice.oneOf(name + "++;", "++" + name + ";", name + "--;", "--" + name + ";")));
    }
}

package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;
import java.util.Optional;

/** Assignments inside expressions. */
final class Effects {
    private final Author author;

    Effects(Author author) {
        this.author = author;
    }

    /** An expression of the type that changes something, if there is something of the type to change. */
    Optional<Piece> of(JavaType type, int depth) {
        List<Variable> variables = author.scope.assignable(type::equals);
        Optional<Piece> element = author.places.element(type);
        if (variables.isEmpty() && element.isEmpty()) {
            return Optional.empty();
        }
        boolean takesElement = variables.isEmpty() || element.isPresent() && author.dice.chance(30);
        Piece target = takesElement ? element.get() : place(author.dice.pick(variables));
        return Optional.of(new Ways<Piece>(author.dice)
                .or(3, () -> Piece.expression(type, "(", target, " = ", author.value(type, depth - 1), ")"))
                .orIf(type != JavaType.BOOLEAN, 3, () -> compound(type, target, depth))
                .orIf(type != JavaType.BOOLEAN, 3, () -> step(type, target))
                .orIf(variables.size() > 1, 1, () -> chain(type, variables, target, depth))
                .take());
    }

    private static Piece place(Variable variable) {
        return Piece.expression(variable.type(), variable.name());
    }

    private Piece compound(JavaType type, Piece target, int depth) {
        String symbol = author.dice.oneOf(" += ", " -= ", " *= ");
        return Piece.expression(type, "(", target, symbol, author.value(type, depth - 1), ")");
    }

    private Piece step(JavaType type, Piece target) {
        return switch (author.dice.below(4)) {
            case 0 -> Piece.expression(type, "(++", target, ")");
            case 1 -> Piece.expression(type, "(--", target, ")");
            case 2 -> Piece.expression(type, target, "++");
            default -> Piece.expression(type, target, "--");
        };
    }

    private Piece chain(JavaType type, List<Variable> variables, Piece target, int depth) {
        Piece first = place(author.dice.pick(variables));
        return Piece.expression(type, "(", first, " = ", target, " = ", author.value(type, depth - 1), ")");
    }
}

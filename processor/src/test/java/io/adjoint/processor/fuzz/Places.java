package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Array elements, rows and their indices. */
final class Places {
    private final Author author;

    Places(Author author) {
        this.author = author;
    }

    /** An element of a type, if there is an array that has one. */
    Optional<Piece> element(JavaType type) {
        List<Variable> arrays = new ArrayList<>(author.scope.matching(
                variable -> variable.type().element().filter(type::equals).isPresent()));
        if (type == JavaType.DOUBLE) {
            arrays.addAll(author.scope.of(JavaType.MATRIX));
        }
        return arrays.isEmpty() ? Optional.empty() : Optional.of(element(author.dice.pick(arrays)));
    }

    Piece element(Variable array) {
        if (array.type() == JavaType.MATRIX) {
            return Piece.expression(
                    JavaType.DOUBLE, array.name(), "[", index(array.name()), "][", index(array.name()), "]");
        }
        return Piece.expression(array.type().element().orElseThrow(), array.name(), "[", index(array.name()), "]");
    }

    Piece row(Variable matrix) {
        return Piece.expression(JavaType.DOUBLES, matrix.name(), "[", index(matrix.name()), "]");
    }

    /** An index that is inside the array, but for a few. */
    Piece index(String array) {
        Dice dice = author.dice;
        List<Variable> indices =
                author.scope.matching(variable -> variable.type() == JavaType.INT && variable.isIndexOf(array));
        return new Ways<Piece>(dice)
                .or(6, () -> wrap(String.valueOf(dice.below(Scope.LENGTH))))
                .orIf(!indices.isEmpty(), 18, () -> wrap(dice.pick(indices).name()))
                .orIf(
                        !indices.isEmpty(),
                        1,
                        () -> wrap("3 - ", dice.pick(indices).name(), " & 3"))
                .or(4, () -> wrap(author.wholes.of(JavaType.INT, 1), " & 3"))
                .or(1, () -> wrap("Math.floorMod(", author.wholes.of(JavaType.INT, 1), ", 4)"))
                .or(1, () -> wrap(array + ".length - " + dice.between(1, 4)))
                .orIf(dice.chance(40), 2, () -> stepped().orElseGet(() -> wrap("2")))
                .orIf(dice.chance(2), 1, () -> author.wholes.of(JavaType.INT, 1))
                .take();
    }

    private static Piece wrap(Object... parts) {
        return Piece.expression(JavaType.INT, parts);
    }

    /** {@code k++ & 3}. */
    private Optional<Piece> stepped() {
        List<Variable> steppable = author.scope.assignable(JavaType.INT::equals);
        if (steppable.isEmpty()) {
            return Optional.empty();
        }
        String name = author.dice.pick(steppable).name();
        return Optional.of(wrap(author.dice.oneOf(name + "++", "++" + name, name + "--", "--" + name), " & 3"));
    }
}

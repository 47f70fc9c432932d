package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls of the program's own methods. */
final class Calls {
    /** Calls in deeper loops than this would make a program slow. */
    private static final int LOOPS = 2;

    private final Author author;

    Calls(Author author) {
        this.author = author;
    }

    /** A call with a result of the type, or an element of a call's array. */
    Optional<Piece> value(JavaType type, int depth) {
        Predicate<Helper> fits = helper -> helper.result() == type
                || helper.result().element().filter(type::equals).isPresent();
        return some(fits).map(helper -> {
            Piece call = call(helper, depth - 1);
            return helper.result() == type
                    ? call
                    : Piece.expression(type, call, "[" + author.dice.below(Scope.LENGTH) + "]");
        });
    }

    /** A call that returns an array. */
    Optional<Piece> array(JavaType type, int depth) {
        return some(helper -> helper.result() == type).map(helper -> call(helper, depth));
    }

    /** A call for what it does. */
    Optional<Piece> any(int depth) {
        return some(helper -> true).map(helper -> call(helper, depth));
    }

    private Optional<Helper> some(Predicate<Helper> wanted) {
        List<Helper> callable = author.loops > LOOPS
                ? List.of()
                : author.helpers.stream()
                        .filter(wanted)
                        .filter(this::hasArguments)
                        .toList();
        return callable.isEmpty() ? Optional.empty() : Optional.of(author.dice.pick(callable));
    }

    private boolean hasArguments(Helper helper) {
        return helper.parameters().stream()
                .allMatch(type -> !type.isArray() || author.scope.has(type) || type == JavaType.DOUBLES);
    }

    Piece call(Helper helper, int depth) {
        List<Object> parts = new ArrayList<>();
        parts.add(helper.name() + "(");
        for (int i = 0; i < helper.parameters().size(); i++) {
            if (i > 0) {
                parts.add(", ");
            }
            parts.add(
                    i == helper.depth()
                            ? depthOf()
                            : argument(helper.parameters().get(i), depth));
        }
        parts.add(")");
        return new Piece(Piece.Kind.EXPRESSION, helper.result(), parts);
    }

    private Piece depthOf() {
        return author.dice.chance(50)
                ? Piece.expression(JavaType.INT, String.valueOf(author.dice.between(0, 3)))
                : Piece.expression(JavaType.INT, author.wholes.of(JavaType.INT, 1), " & 3");
    }

    private Piece argument(JavaType type, int depth) {
        if (!type.isArray()) {
            return author.value(type, Math.min(depth, 2));
        }
        List<Variable> arrays = author.scope.of(type);
        List<Variable> matrices = author.scope.of(JavaType.MATRIX);
        return new Ways<Piece>(author.dice)
                .orIf(
                        !arrays.isEmpty(),
                        12,
                        () -> Piece.expression(type, author.dice.pick(arrays).name()))
                .orIf(
                        type == JavaType.DOUBLES && !matrices.isEmpty(),
                        6,
                        () -> author.places.row(author.dice.pick(matrices)))
                .orIf(type == JavaType.DOUBLES, 1, this::newArray)
                .take();
    }

    private Piece newArray() {
        List<Object> parts = new ArrayList<>(List.of("new double[] {"));
        for (int i = 0; i < Scope.LENGTH; i++) {
            parts.add(author.numbers.of(JavaType.DOUBLE, 1));
            parts.add(i < Scope.LENGTH - 1 ? ", " : "}");
        }
        return new Piece(Piece.Kind.EXPRESSION, JavaType.DOUBLES, parts);
    }
}

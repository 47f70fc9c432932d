package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;

/** Declarations of locals. The name is in scope only once the initialiser has been written. */
final class Declarations {
    private static final int DEPTH = 3;

    private final Author author;

    Declarations(Author author) {
        this.author = author;
    }

    Piece any() {
        return new Ways<Piece>(author.dice)
                .or(10, () -> scalar(JavaType.DOUBLE))
                .or(3, () -> scalar(JavaType.INT))
                .or(2, () -> scalar(JavaType.BOOLEAN))
                .orIf(author.scope.has(JavaType.FLOAT), 3, () -> scalar(JavaType.FLOAT))
                .orIf(author.dice.chance(10), 2, () -> scalar(JavaType.FLOAT))
                .or(1, () -> scalar(author.dice.oneOf(JavaType.LONG, JavaType.BYTE, JavaType.SHORT, JavaType.CHAR)))
                .or(2, this::two)
                .or(2, this::assignedByBranch)
                .or(7, this::array)
                .or(1, this::matrix)
                .take();
    }

    Piece scalar(JavaType type) {
        Dice dice = author.dice;
        if (dice.chance(10) && type.isContinuous()) {
            Piece value = author.numbers.exactly(type, DEPTH - 1);
            String name = author.scope.freshName(type);
            author.scope.declare(name, type, true);
            return Piece.statement("var " + name + " = ", value, ";");
        }
        Piece value = author.value(type, DEPTH);
        boolean isFinal = dice.chance(15);
        String name = author.scope.freshName(type);
        author.scope.declare(name, type, !isFinal);
        return Piece.statement((isFinal ? "final " : "") + type + " " + name + " = ", value, ";");
    }

    /** {@code double p = …, q = …;} */
    private Piece two() {
        Piece first = author.value(JavaType.DOUBLE, DEPTH - 1);
        String one = author.scope.freshName(JavaType.DOUBLE);
        author.scope.declare(one, JavaType.DOUBLE, true);
        Piece second = author.value(JavaType.DOUBLE, DEPTH - 1);
        String other = author.scope.freshName(JavaType.DOUBLE);
        author.scope.declare(other, JavaType.DOUBLE, true);
        return Piece.statement("double " + one + " = ", first, ", " + other + " = ", second, ";");
    }

    /** A variable without a value, and a branch that gives it one either way. */
    private Piece assignedByBranch() {
        JavaType type = author.dice.chance(80) ? JavaType.DOUBLE : JavaType.INT;
        Piece condition = author.conditions.of(2);
        Piece then = author.value(type, DEPTH - 1);
        Piece otherwise = author.value(type, DEPTH - 1);
        String name = author.scope.freshName(type);
        author.scope.declare(name, type, true);
        return Piece.statement(
                type + " " + name + ";\nif (",
                condition,
                ") {\n    " + name + " = ",
                then,
                ";\n} else {\n    " + name + " = ",
                otherwise,
                ";\n}");
    }

    private Piece array() {
        Dice dice = author.dice;
        List<Variable> arrays = author.scope.of(JavaType.DOUBLES);
        List<Variable> matrices = author.scope.of(JavaType.MATRIX);
        return new Ways<Piece>(dice)
                .orIf(
                        !arrays.isEmpty(),
                        3,
                        () -> declared(JavaType.DOUBLES, dice.pick(arrays).name()))
                .orIf(!matrices.isEmpty(), 6, () -> declared(JavaType.DOUBLES, author.places.row(dice.pick(matrices))))
                .or(3, () -> declared(JavaType.DOUBLES, "new double[" + dice.between(4, 5) + "]"))
                .orIf(
                        !arrays.isEmpty(),
                        2,
                        () -> declared(
                                JavaType.DOUBLES,
                                "new double[" + dice.pick(arrays).name() + ".length]"))
                .or(
                        1,
                        () -> declared(
                                JavaType.DOUBLES, "new double[4 + (", author.wholes.of(JavaType.INT, 1), " & 1)]"))
                .or(3, () -> literal(JavaType.DOUBLES))
                .or(1, () -> literal(JavaType.INTS))
                .orIf(author.scope.has(JavaType.FLOAT), 1, () -> literal(JavaType.FLOATS))
                .or(
                        5,
                        () -> author.calls
                                .array(JavaType.DOUBLES, DEPTH - 1)
                                .map(call -> declared(JavaType.DOUBLES, call))
                                .orElseGet(() -> literal(JavaType.DOUBLES)))
                .or(1, this::declaredFirst)
                .take();
    }

    private Piece declared(JavaType type, Object... value) {
        String name = author.scope.freshName(type);
        boolean isSecondName =
                value[0] instanceof Piece piece && piece.text().endsWith("]") || author.scope.isVisible(value[0]);
        if (isSecondName) {
            author.scope.declare(name, type, false);
        } else {
            author.scope.declareMade(name, type);
        }
        List<Object> parts = new ArrayList<>();
        parts.add((author.dice.chance(15) ? "final " : "") + (author.dice.chance(15) ? "var" : type) + " " + name
                + " = ");
        parts.addAll(List.of(value));
        parts.add(";");
        return new Piece(Piece.Kind.STATEMENT, null, parts);
    }

    /** {@code double[] b; b = new double[4];} */
    private Piece declaredFirst() {
        String name = author.scope.freshName(JavaType.DOUBLES);
        author.scope.declareMade(name, JavaType.DOUBLES);
        return Piece.statement("double[] " + name + ";\n" + name + " = new double[4];");
    }

    private Piece literal(JavaType type) {
        JavaType element = type.element().orElseThrow();
        List<Object> parts = new ArrayList<>();
        row(element, parts);
        String name = author.scope.freshName(type);
        author.scope.declareMade(name, type);
        boolean isLong = author.dice.chance(40);
        parts.add(0, type + " " + name + " = " + (isLong ? "new " + type + " " : ""));
        parts.add(";");
        return new Piece(Piece.Kind.STATEMENT, null, parts);
    }

    private void row(JavaType element, List<Object> parts) {
        int length = author.dice.between(Scope.LENGTH, Scope.LENGTH + 1);
        parts.add("{");
        for (int i = 0; i < length; i++) {
            parts.add(i > 0 ? ", " : "");
            parts.add(author.value(element, author.dice.below(DEPTH)));
        }
        parts.add("}");
    }

    private Piece matrix() {
        List<Object> parts = new ArrayList<>();
        if (author.dice.chance(50)) {
            parts.add("new double[4][" + author.dice.between(4, 5) + "]");
        } else {
            parts.add("{");
            for (int i = 0; i < Scope.LENGTH; i++) {
                parts.add(i > 0 ? ", " : "");
                row(JavaType.DOUBLE, parts);
            }
            parts.add("}");
        }
        String name = author.scope.freshName(JavaType.MATRIX);
        author.scope.declare(name, JavaType.MATRIX, false);
        parts.add(0, "double[][] " + name + " = ");
        parts.add(";");
        return new Piece(Piece.Kind.STATEMENT, null, parts);
    }
}

package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Author.Target;
import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;

/** Branches, and the jumps that they guard. */
final class Branches {
    /** Texts that are easily spoilt on the way into a generated source and its comments. */
    private static final List<String> MESSAGES = List.of(
            "\"out of range: \"",
            "\"100 % of $L, $S and $$\"",
            "\"a \\\"quoted\\\" back\\\\slash \\\\u000a\\t\"",
            "\"größer ∞ */ // \\u0041\"",
            "\"‹p.Model›\" + '\\n'");

    private final Author author;

    Branches(Author author) {
        this.author = author;
    }

    Piece branch(int depth) {
        List<Object> parts = new ArrayList<>();
        parts.add("if (");
        parts.add(author.conditions.of(2));
        parts.add(") {");
        parts.add(body(depth, true));
        for (int i = 0; i < 2 && author.dice.chance(25); i++) {
            parts.add("} else if (");
            parts.add(author.conditions.of(2));
            parts.add(") {");
            parts.add(body(depth, true));
        }
        if (author.dice.chance(50)) {
            parts.add("} else {");
            parts.add(body(depth, false));
        }
        parts.add("}");
        return new Piece(Piece.Kind.STATEMENT, null, parts);
    }

    /** Statements, and a jump at the end now and then; not in every branch, or nothing could follow. */
    private Piece body(int depth, boolean mayJump) {
        int mark = author.scope.mark();
        List<Piece> statements = author.statements.inScope(author.dice.between(1, 3), depth + 1);
        if (mayJump && author.dice.chance(12)) {
            statements.add(jump());
        }
        author.scope.release(mark);
        return Piece.block(statements);
    }

    /** {@code if (c) break;} */
    Piece guardedJump() {
        return author.dice.chance(70)
                ? Piece.statement("if (", rare(), ") ", jump())
                : Piece.statement("if (", rare(), ") {", Piece.block(jumpAfterWork()), "}");
    }

    private List<Piece> jumpAfterWork() {
        int mark = author.scope.mark();
        List<Piece> statements = author.statements.inScope(1, 3);
        statements.add(jump());
        author.scope.release(mark);
        return statements;
    }

    /** True seldom enough for something to come after the jump. */
    private Piece rare() {
        Dice dice = author.dice;
        return dice.chance(50)
                ? Piece.expression(
                        JavaType.BOOLEAN,
                        author.numbers.changing(JavaType.DOUBLE),
                        dice.oneOf(" > ", " >= "),
                        author.numbers.literal(JavaType.DOUBLE, 0.6, 2.5))
                : author.conditions.of(2);
    }

    private Piece jump() {
        List<Target> loops = author.targets.stream().filter(Target::isLoop).toList();
        List<Target> labelled = author.targets.stream()
                .filter(target -> !target.label().isEmpty())
                .toList();
        List<Target> labelledLoops = labelled.stream().filter(Target::isLoop).toList();
        Dice dice = author.dice;
        return new Ways<Piece>(dice)
                .orIf(!loops.isEmpty(), 6, () -> Piece.statement("break;"))
                .orIf(!loops.isEmpty(), 5, () -> Piece.statement("continue;"))
                .orIf(
                        !labelled.isEmpty(),
                        5,
                        () -> Piece.statement("break " + dice.pick(labelled).label() + ";"))
                .orIf(
                        !labelledLoops.isEmpty(),
                        5,
                        () -> Piece.statement(
                                "continue " + dice.pick(labelledLoops).label() + ";"))
                .or(loops.isEmpty() ? 6 : 3, this::back)
                .orIf(dice.chance(15), 2, this::raised)
                .take();
    }

    /** A return, where the method may have one here. */
    private Piece back() {
        if (author.result.isArray()) {
            return Piece.statement("{", Piece.block(author.statements.some(1, 3)), "}");
        }
        return author.result == JavaType.VOID
                ? Piece.statement("return;")
                : Piece.statement("return ", author.value(author.result, 3), ";");
    }

    private Piece raised() {
        String exception =
                author.dice.oneOf("IllegalArgumentException", "IllegalStateException", "ArithmeticException");
        List<Variable> variables =
                author.scope.matching(variable -> !variable.type().isArray());
        String message = author.dice.pick(MESSAGES);
        return variables.isEmpty() || author.dice.chance(30)
                ? Piece.statement("throw new " + exception + "(" + message + ");")
                : Piece.statement("throw new " + exception + "(" + message + " + "
                        + author.dice.pick(variables).name() + ");");
    }

    /** {@code if (x > 2.5) throw new …;} */
    Piece check() {
        return Piece.statement(
                "if (",
                author.numbers.changing(JavaType.DOUBLE),
                " > ",
                author.numbers.literal(JavaType.DOUBLE, 1.2, 3),
                ") ",
                raised());
    }

    Piece labelledBlock(int depth) {
        String label = label();
        author.targets.push(new Target(label, false));
        List<Piece> statements = author.statements.some(author.dice.between(2, 4), depth + 1);
        statements.add(
                Math.min(1, statements.size()),
                Piece.statement("if (", author.conditions.of(2), ") break " + label + ";"));
        author.targets.pop();
        return Piece.statement(label + ": {", Piece.block(statements), "}");
    }

    /** A label that nothing around has. */
    String label() {
        String base = author.dice.oneOf("outer", "search", "again");
        String label = base;
        for (int i = 2; isTaken(label); i++) {
            label = base + i;
        }
        return label;
    }

    private boolean isTaken(String label) {
        return author.targets.stream().anyMatch(target -> target.label().equals(label));
    }
}

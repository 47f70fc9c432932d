package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Author.Target;
import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code for} loops. What makes a loop end is kept out of reach of everything in its body. */
final class Loops {
    private final Author author;

    Loops(Author author) {
        this.author = author;
    }

    Piece any(int depth) {
        return new Ways<Piece>(author.dice)
                .or(10, () -> counted(depth))
                .or(4, () -> overLength(depth))
                .or(2, () -> inSteps(depth))
                .or(2, () -> twoVariables(depth))
                .or(3, () -> changingBound(depth))
                .or(1, () -> byDouble(depth))
                .or(2, () -> emptyParts(depth))
                .or(6, () -> forEach(depth))
                .or(8, () -> author.whileLoops.any(depth))
                .take();
    }

    /** A loop with its header, its variables and its body; the variables end with it. */
    Piece loop(String header, List<Variable> variables, int depth, Object... tail) {
        return loop(List.of(header), variables, List::of, depth, tail);
    }

    Piece loop(List<Object> header, List<Variable> variables, Supplier<List<Piece>> first, int depth, Object... tail) {
        int mark = author.scope.mark();
        variables.forEach(author.scope::declare);
        variables.forEach(author.scope::freeze);
        boolean isLabelled = author.dice.chance(20);
        String label = isLabelled ? author.branches.label() : "";
        author.targets.push(new Target(label, true));
        author.loops++;
        List<Piece> body = new ArrayList<>(first.get());
        body.addAll(author.statements.inScope(author.dice.between(1, 4), depth + 1));
        if (author.dice.chance(25)) {
            body.add(author.branches.guardedJump());
        }
        author.loops--;
        author.targets.pop();
        author.scope.release(mark);
        List<Object> parts = new ArrayList<>();
        parts.add(isLabelled ? label + ":\n" : "");
        parts.addAll(header);
        parts.add(" {");
        parts.add(Piece.block(body));
        parts.add("}");
        parts.addAll(List.of(tail));
        return new Piece(Piece.Kind.STATEMENT, null, parts);
    }

    private Variable index(String indexes) {
        return new Variable(author.scope.freshName(JavaType.INT), JavaType.INT, false, indexes);
    }

    private Piece counted(int depth) {
        Dice dice = author.dice;
        Variable index = index(Variable.EVERY);
        String i = index.name();
        int bound = dice.between(2, 4);
        List<Object> header = new ArrayList<>();
        if (dice.chance(60)) {
            boolean isConstant = dice.chance(60);
            header.add("for (int " + i + " = " + (dice.chance(80) ? 0 : 1) + "; " + i
                    + (isConstant ? " < " + bound : " <= ("));
            header.addAll(isConstant ? List.of() : List.of(author.wholes.of(JavaType.INT, 1), " & 3)"));
            header.add("; " + dice.oneOf(i + "++", "++" + i, i + " += 1", i + " = " + i + " + 1") + ")");
        } else {
            header.add("for (int " + i + " = ");
            header.addAll(
                    dice.chance(60) ? List.of(bound - 1 + "") : List.of(author.wholes.of(JavaType.INT, 1), " & 3"));
            header.add("; " + i + dice.oneOf(" >= 0", " > 0", " >= 1") + "; "
                    + dice.oneOf(i + "--", "--" + i, i + " -= 1") + ")");
        }
        return loop(header, List.of(index), List::of, depth);
    }

    private Piece overLength(int depth) {
        List<Variable> arrays =
                author.scope.matching(variable -> variable.type().isArray());
        if (arrays.isEmpty()) {
            return counted(depth);
        }
        String array = author.dice.pick(arrays).name();
        Variable index = index(array);
        String i = index.name();
        String header = author.dice.oneOf(
                "for (int " + i + " = 0; " + i + " < " + array + ".length; " + i + "++)",
                "for (int " + i + " = 1; " + i + " < " + array + ".length; " + i + "++)",
                "for (int " + i + " = " + array + ".length - 1; " + i + " >= 0; " + i + "--)");
        return loop(header, List.of(index), depth);
    }

    private Piece inSteps(int depth) {
        Variable index = index(Variable.EVERY);
        String i = index.name();
        String header = author.dice.oneOf(
                "for (int " + i + " = 0; " + i + " < 4; " + i + " += 2)",
                "for (int " + i + " = 3; " + i + " > 0; " + i + " -= 2)",
                "for (int " + i + " = 1; " + i + " < 4; " + i + " *= 2)",
                "for (int " + i + " = 0; " + i + " != 4; " + i + " += 2)");
        return loop(header, List.of(index), depth);
    }

    private Piece twoVariables(int depth) {
        Variable index = index(Variable.EVERY);
        String i = index.name();
        int mark = author.scope.mark();
        author.scope.declare(index);
        Variable other = index(Variable.EVERY);
        author.scope.release(mark);
        String j = other.name();
        String header = author.dice.oneOf(
                "for (int " + i + " = 0, " + j + " = 3; " + i + " < " + j + "; " + i + "++, " + j + "--)",
                "for (int " + i + " = 0, " + j + " = " + i + " + 1; " + i + " < 3; " + j + " = " + i + "++)",
                "for (int " + i + " = 3, " + j + " = 0; " + i + " >= 0; " + i + "--, ++" + j + ")");
        return loop(header, List.of(index, other), depth);
    }

    /** A bound or an index that the body moves, always towards the end. */
    private Piece changingBound(int depth) {
        Dice dice = author.dice;
        Variable index = index(Variable.EVERY);
        String i = index.name();
        if (dice.chance(40)) {
            Piece skip = Piece.statement("if (", author.conditions.of(1), ") " + i + "++;");
            return loop(
                    List.of("for (int " + i + " = 0; " + i + " < 3; " + i + "++)"),
                    List.of(index),
                    () -> List.of(skip),
                    depth);
        }
        author.scope.declare(index);
        Variable bound = new Variable(author.scope.freshName(JavaType.INT), JavaType.INT, true, Variable.NONE);
        author.scope.release(author.scope.mark() - 1);
        String n = bound.name();
        Piece declaration = Piece.kept("int " + n + " = ", author.wholes.of(JavaType.INT, 1), " & 3;");
        author.scope.declare(bound);
        author.scope.freeze(bound);
        Piece loop = loop(
                List.of("for (int " + i + " = 0; " + i + " <= " + n + "; " + i + "++)"),
                List.of(index),
                () -> List.of(
                        Piece.statement("if (", author.conditions.of(1), ") " + dice.oneOf(n + "--;", n + " -= 2;"))),
                depth);
        author.scope.thaw(bound);
        return Piece.statement(declaration, "\n", loop);
    }

    private Piece byDouble(int depth) {
        String name = author.scope.freshName(JavaType.DOUBLE);
        Variable variable = new Variable(name, JavaType.DOUBLE, false, Variable.NONE);
        return loop("for (double " + name + " = 0.1; " + name + " < 1; " + name + " += 0.3)", List.of(variable), depth);
    }

    private Piece emptyParts(int depth) {
        Variable index = index(Variable.NONE);
        String i = index.name();
        boolean isEndless = author.dice.chance(50);
        author.scope.declare(index);
        author.scope.freeze(index);
        Piece step = isEndless
                ? Piece.kept("if (" + i + "++ >= " + author.dice.between(1, 3) + ") {\n    break;\n}")
                : Piece.kept(author.dice.oneOf(i + "++;", i + " += 2;"));
        Piece loop =
                loop(List.of(isEndless ? "for (;;)" : "for (; " + i + " < 3;)"), List.of(), () -> List.of(step), depth);
        return Piece.statement("int " + i + " = 0;\n", loop);
    }

    private Piece forEach(int depth) {
        Dice dice = author.dice;
        List<Variable> matrices = author.scope.of(JavaType.MATRIX);
        List<Variable> arrays = author.scope.of(JavaType.DOUBLES);
        if (!matrices.isEmpty() && dice.chance(40)) {
            Variable row =
                    new Variable(author.scope.freshName(JavaType.DOUBLES), JavaType.DOUBLES, false, Variable.NONE);
            String type = dice.oneOf("double[] ", "final double[] ", "var ");
            return loop(
                    "for (" + type + row.name() + " : " + dice.pick(matrices).name() + ")", List.of(row), depth);
        }
        if (author.scope.has(JavaType.INTS) && dice.chance(20)) {
            Variable each = new Variable(author.scope.freshName(JavaType.INT), JavaType.INT, true, Variable.NONE);
            String ints = dice.pick(author.scope.of(JavaType.INTS)).name();
            return eachLoop(List.of("for (int " + each.name() + " : " + ints + ")"), each, depth);
        }
        boolean isFinal = dice.chance(20);
        Variable each = new Variable(author.scope.freshName(JavaType.DOUBLE), JavaType.DOUBLE, !isFinal, Variable.NONE);
        Object over = new Ways<Object>(dice)
                .orIf(!arrays.isEmpty(), 8, () -> dice.pick(arrays).name())
                .orIf(!matrices.isEmpty(), 4, () -> author.places.row(dice.pick(matrices)))
                .or(2, () -> author.calls.array(JavaType.DOUBLES, 2).orElseGet(this::fresh))
                .or(1, this::fresh)
                .take();
        String type = isFinal ? "final double " : dice.chance(10) ? "var " : "double ";
        return eachLoop(List.of("for (" + type + each.name() + " : ", over, ")"), each, depth);
    }

    private Piece fresh() {
        return Piece.expression(
                JavaType.DOUBLES,
                "new double[] {",
                author.numbers.of(JavaType.DOUBLE, 2),
                ", ",
                author.numbers.of(JavaType.DOUBLE, 1),
                ", 0.5, 1}");
    }

    /** The variable of a for-each is the body's own: it may be assigned. */
    private Piece eachLoop(List<Object> header, Variable each, int depth) {
        author.scope.declare(each);
        Piece loop = loop(header, List.of(), List::of, depth);
        author.scope.release(author.scope.mark() - 1);
        return loop;
    }
}

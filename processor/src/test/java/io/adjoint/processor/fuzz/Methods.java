package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whole methods. */
final class Methods {
    private static final String ENTRY = "loss";

    private final Dice dice;
    private final List<Helper> helpers = new ArrayList<>();
    private final List<Piece> written = new ArrayList<>();

    Methods(Dice dice) {
        this.dice = dice;
    }

    /** A method that is there already, for others to call. */
    void offer(Helper helper) {
        helpers.add(helper);
    }

    List<Piece> written() {
        return written;
    }

    /** One more method, or two that call each other, that later ones may call. */
    void helper() {
        new Ways<Runnable>(dice)
                .or(5, () -> () -> plain(JavaType.DOUBLE))
                .or(2, () -> () -> plain(JavaType.VOID))
                .or(2, () -> () -> plain(JavaType.DOUBLES))
                .or(1, () -> () -> plain(JavaType.FLOAT))
                .or(1, () -> () -> plain(JavaType.INT))
                .or(1, () -> () -> plain(JavaType.BOOLEAN))
                .or(3, () -> () -> flat())
                .or(3, () -> this::recursive)
                .or(1, () -> this::mutuallyRecursive)
                .take()
                .run();
    }

    /** The method to differentiate. */
    void differentiable(int statements) {
        JavaType result = dice.chance(10) ? JavaType.FLOAT : JavaType.DOUBLE;
        List<JavaType> parameters = new ArrayList<>(parameters(dice.between(2, 4), true));
        if (parameters.stream().noneMatch(Methods::carriesDerivative)) {
            parameters.add(0, JavaType.DOUBLE);
        }
        Author author = new Author(dice, helpers, result, statements * 2);
        List<Variable> names = declared(author, parameters, dice.chance(50));
        List<Piece> body = author.statements.inScope(statements, 0);
        body.addAll(total(author));
        String annotation = annotation(names);
        write(author, annotation + "\n" + (dice.chance(50) ? "" : "public ") + "static", ENTRY, names, body);
    }

    private String annotation(List<Variable> parameters) {
        List<String> able = parameters.stream()
                .filter(parameter -> carriesDerivative(parameter.type()))
                .map(parameter -> "\"" + parameter.name() + "\"")
                .toList();
        if (dice.chance(70)) {
            return "@Differentiable";
        }
        List<String> chosen = new ArrayList<>(able);
        chosen.removeIf(name -> chosen.size() > 1 && dice.chance(40));
        return "@Differentiable(wrt = {" + String.join(", ", chosen) + "})";
    }

    private static boolean carriesDerivative(JavaType type) {
        return type.isContinuous() || type == JavaType.DOUBLES || type == JavaType.FLOATS || type == JavaType.MATRIX;
    }

    private List<JavaType> parameters(int count, boolean isEntry) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Ways<JavaType>(dice)
                        .or(8, () -> JavaType.DOUBLE)
                        .or(7, () -> JavaType.DOUBLES)
                        .or(4, () -> JavaType.INT)
                        .or(isEntry ? 3 : 1, () -> JavaType.MATRIX)
                        .or(1, () -> JavaType.BOOLEAN)
                        .orIf(dice.chance(30), 2, () -> JavaType.FLOAT)
                        .orIf(isEntry || dice.chance(20), 1, () -> JavaType.INTS)
                        .orIf(dice.chance(20), 1, () -> JavaType.LONG)
                        .orIf(dice.chance(15), 1, () -> JavaType.FLOATS)
                        .take())
                .toList();
    }

    private static List<Variable> declared(Author author, List<JavaType> types, boolean areFinal) {
        return types.stream()
                .map(type -> author.scope.declare(author.scope.freshName(type), type, !areFinal && !type.isArray()))
                .toList();
    }

    private void plain(JavaType result) {
        List<JavaType> parameters = new ArrayList<>(parameters(dice.between(1, 3), false));
        if (result.isArray() || result == JavaType.VOID) {
            parameters.add(0, JavaType.DOUBLES);
        }
        Author author = new Author(dice, helpers, result, 12);
        List<Variable> names = declared(author, parameters, false);
        List<Piece> body = author.statements.inScope(dice.between(2, 5), 1);
        body.addAll(end(author));
        add(author, names, body, -1);
    }

    /** {@code return e;} and nothing else. */
    private void flat() {
        Author author = new Author(dice, helpers, JavaType.DOUBLE, 1);
        List<Variable> names = declared(author, parameters(dice.between(1, 3), false), false);
        add(author, names, end(author), -1);
    }

    private void recursive() {
        Author author = new Author(dice, helpers, JavaType.DOUBLE, 12);
        Helper self =
                new Helper(freshName(3), JavaType.DOUBLE, List.of(JavaType.DOUBLES, JavaType.DOUBLE, JavaType.INT), 2);
        List<Variable> names = declared(author, self.parameters(), false);
        add(author, self, names, descent(author, self, names));
        helpers.add(self);
    }

    private void mutuallyRecursive() {
        List<JavaType> parameters = List.of(JavaType.DOUBLE, JavaType.DOUBLES, JavaType.INT);
        Helper one = new Helper(freshName(3), JavaType.DOUBLE, parameters, 2);
        helpers.add(one);
        Helper other = new Helper(freshName(3), JavaType.DOUBLE, parameters, 2);
        helpers.remove(one);
        for (Helper each : List.of(one, other)) {
            Author author = new Author(dice, helpers, JavaType.DOUBLE, 8);
            List<Variable> names = declared(author, parameters, false);
            add(author, each, names, descent(author, each == one ? other : one, names));
        }
        helpers.add(one);
        helpers.add(other);
    }

    /** A body that ends where the depth is used up, and else calls a method one less deep. */
    private List<Piece> descent(Author author, Helper next, List<Variable> names) {
        Variable n = names.get(next.depth());
        author.scope.freeze(n);
        List<Piece> body = new ArrayList<>();
        body.add(
                Piece.kept("if (" + n.name() + " <= 0) {\n    return ", author.numbers.of(JavaType.DOUBLE, 2), ";\n}"));
        body.addAll(author.statements.inScope(dice.between(0, 3), 1));
        List<Object> call = new ArrayList<>(List.of(next.name() + "("));
        for (int i = 0; i < next.parameters().size(); i++) {
            call.add(i > 0 ? ", " : "");
            call.add(
                    i == next.depth()
                            ? n.name() + (dice.chance(80) ? " - 1" : " - 2")
                            : next.parameters().get(i).isArray()
                                    ? names.get(i).name()
                                    : author.numbers.of(JavaType.DOUBLE, 2));
        }
        call.add(")");
        Piece deeper = new Piece(Piece.Kind.EXPRESSION, JavaType.DOUBLE, call);
        String result = author.scope.freshName(JavaType.DOUBLE);
        author.scope.declare(result, JavaType.DOUBLE, true);
        body.add(Piece.statement("double " + result + " = ", deeper, ";"));
        body.addAll(author.statements.inScope(dice.between(0, 3), 1));
        boolean callsTwice = dice.chance(25);
        body.add(
                callsTwice
                        ? Piece.kept("return " + result + " * 0.5 + ", deeper, ";")
                        : Piece.kept("return ", author.numbers.of(JavaType.DOUBLE, 2), " + 0.7 * " + result + ";"));
        return body;
    }

    private List<Piece> end(Author author) {
        List<Piece> end = new ArrayList<>();
        if (author.result.isArray()) {
            end.add(arrayResult(author));
        } else if (author.result != JavaType.VOID) {
            end.add(Piece.kept("return ", author.value(author.result, 3), ";"));
        }
        return end;
    }

    private Piece arrayResult(Author author) {
        List<Variable> made = author.scope.made(JavaType.DOUBLES);
        if (!made.isEmpty() && dice.chance(80)) {
            return Piece.kept("return " + dice.pick(made).name() + ";");
        }
        return Piece.kept(
                "return new double[] {",
                author.numbers.of(JavaType.DOUBLE, 2),
                ", ",
                author.numbers.of(JavaType.DOUBLE, 1),
                ", 0.5, ",
                author.numbers.of(JavaType.DOUBLE, 1),
                "};");
    }

    /** The result: all that is still in scope matters, or one expression. */
    private List<Piece> total(Author author) {
        if (dice.chance(15)) {
            return end(author);
        }
        List<Piece> end = new ArrayList<>();
        String cast = author.result == JavaType.FLOAT ? "(float) " : "";
        List<Variable> arrays = author.scope.of(JavaType.DOUBLES);
        List<Variable> numbers =
                author.scope.matching(variable -> variable.type().isContinuous());
        String total = author.scope.freshName(JavaType.DOUBLE);
        end.add(Piece.kept("double " + total + " = ", author.numbers.of(JavaType.DOUBLE, 3), ";"));
        for (Variable array : arrays) {
            String c = Functions.text(dice.number(-1, 1));
            end.add(Piece.statement("for (double each : " + array.name() + ") " + total + " = " + c + " * each - 0.7 * "
                    + total + ";"));
        }
        for (Variable matrix : author.scope.of(JavaType.MATRIX)) {
            end.add(Piece.statement("for (double[] line : " + matrix.name() + ") for (double each : line) " + total
                    + " += 0.3 * each;"));
        }
        List<Object> parts = new ArrayList<>(List.of("return " + cast + "("));
        for (Variable number : numbers) {
            parts.add(Piece.expression(JavaType.DOUBLE, Functions.text(dice.number(0.1, 1)) + " * " + number.name()));
            parts.add(dice.oneOf(" + ", " - "));
        }
        parts.add(total + ");");
        end.add(new Piece(Piece.Kind.KEPT, null, parts));
        return end;
    }

    private void add(Author author, List<Variable> names, List<Piece> body, int depth) {
        Helper helper = new Helper(
                freshName(names.size()),
                author.result,
                names.stream().map(Variable::type).toList(),
                depth);
        add(author, helper, names, body);
        helpers.add(helper);
    }

    private void add(Author author, Helper helper, List<Variable> names, List<Piece> body) {
        boolean isDifferentiable = helper.result() == JavaType.DOUBLE
                && helper.parameters().stream().anyMatch(Methods::carriesDerivative)
                && dice.chance(10);
        write(
                author,
                isDifferentiable
                        ? "@Differentiable\nstatic"
                        : dice.oneOf("static", "static", "private static", "public static", "private static final"),
                helper.name(),
                names,
                body);
    }

    private void write(Author author, String modifiers, String name, List<Variable> names, List<Piece> body) {
        String parameters = names.stream()
                .map(variable -> (mayBeFinal(variable) ? "final " : "") + variable.type() + " " + variable.name())
                .collect(Collectors.joining(", "));
        Piece.Kind kind = name.equals(ENTRY) ? Piece.Kind.KEPT : Piece.Kind.STATEMENT;
        List<Object> parts = List.of(
                "\n" + modifiers + " " + author.result + " " + name + "(" + parameters + ") {", Piece.block(body), "}");
        written.add(new Piece(kind, null, parts));
    }

    private boolean mayBeFinal(Variable parameter) {
        return !parameter.isAssignable() && dice.chance(20);
    }

    private String freshName(int parameters) {
        String base = dice.oneOf("f", "g", "mix", "step", "norm", "update", "seed", "value");
        String name = base;
        for (int i = 2; isTaken(name, parameters); i++) {
            name = base + i;
        }
        return name;
    }

    /** A name may be overloaded, if the number of arguments tells the methods apart. */
    private boolean isTaken(String name, int parameters) {
        return helpers.stream()
                .anyMatch(helper ->
                        helper.name().equals(name) && helper.parameters().size() == parameters);
    }
}

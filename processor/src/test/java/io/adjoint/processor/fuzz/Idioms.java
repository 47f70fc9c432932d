package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Scope.Variable;
import java.util.List;

/** What people write again and again: swaps, running sums, recurrences, guarded maxima. */
final class Idioms {
    private final Author author;

    Idioms(Author author) {
        this.author = author;
    }

    Piece any() {
        List<Variable> arrays = author.scope.of(JavaType.DOUBLES);
        List<Variable> numbers = author.scope.assignable(JavaType.DOUBLE::equals);
        if (arrays.isEmpty() || numbers.isEmpty()) {
            return author.assignments.any();
        }
        String a = author.dice.pick(arrays).name();
        String b = author.dice.pick(arrays).name();
        String s = author.dice.pick(numbers).name();
        int mark = author.scope.mark();
        String i = author.scope.freshName(JavaType.INT);
        String t = author.scope.freshName(JavaType.DOUBLE);
        author.scope.release(mark);
        return Piece.statement(text(a, b, s, i, t));
    }

    private String text(String a, String b, String s, String i, String t) {
        String c = Functions.text(author.dice.number(0.2, 0.9));
        String up = "for (int " + i + " = 0; " + i + " < 4; " + i + "++) ";
        String later = "for (int " + i + " = 1; " + i + " < " + a + ".length; " + i + "++) ";
        return author.dice.oneOf(
                later + a + "[" + i + "] += " + c + " * " + a + "[" + i + " - 1];",
                later + "{\n    final double " + t + " = " + a + "[" + i + "];\n    " + a + "[" + i + "] = " + a + "["
                        + i + " - 1];\n    " + a + "[" + i + " - 1] = " + t + " * " + c + ";\n}",
                up + s + " += " + a + "[" + i + "] * " + b + "[" + i + "];",
                up + s + " = " + s + " * " + c + " + " + a + "[" + i + "];",
                up + "if (" + a + "[" + i + "] > " + s + ") " + s + " = " + a + "[" + i + "];",
                up + "{\n    " + a + "[" + i + "] *= " + c + ";\n    " + s + " -= " + a + "[" + i + "];\n}",
                up + b + "[3 - " + i + "] = " + a + "[" + i + "] + " + c + ";",
                "for (double " + t + " : " + a + ") " + s + " += Math.sin(" + t + ") * " + c + ";",
                up + s + " = Math.tanh(" + s + " + " + a + "[" + i + "]);",
                "{\n    int " + i + " = 0;\n    while (" + i + " < 4 && " + a + "[" + i + "] < " + c + ") " + s + " += "
                        + a + "[" + i + "++];\n}",
                "{\n    double " + t + " = " + a + "[0];\n    " + a + "[0] = " + s + ";\n    " + s + " = " + t + ";\n}",
                up + "{\n    double " + t + " = 0;\n    for (double each : " + b + ") " + t + " += each * " + a + "["
                        + i + "];\n    " + s + " += Math.tanh(" + t + ");\n}");
    }
}

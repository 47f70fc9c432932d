package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random methods of {@code double[] x} whose loops and subscripts decide what meets what: nested and while
 * loops, branches, carried scalars, scratch arrays and rows, subscripts from an {@code int[]}, calls.
 */
final class SparseAuthor {
    /** What the methods call. */
    static final String HELPERS = """
                static double bend(double u, double v) {
                    return u * u - 3 * v;
                }

                static double pick(double[] from, int i, double scale) {
                    double picked = from[i] * scale;
                    return i % 2 == 0 ? picked : Math.sin(picked);
                }

                static double store(double[] into, int i, double v) {
                    double before = into[i];
                    into[i] = v > 0.5 ? v : 2 * v;
                    return before;
                }

                static void smooth(double[] r, int step) {
                    for (int i = step; i < r.length; i += step) {
                        r[i] += 0.5 * r[i - step];
                    }
                }

                static double[] shifted(double[] r, int by) {
                    double[] s = new double[r.length];
                    for (int i = 0; i < r.length; i++) {
                        s[i] = r[(i + by) % r.length];
                    }
                    return s;
                }

                static double nested(double[] r, int i) {
                    return i <= 0 ? r[0] : r[i] * nested(r, i / 2 - 1);
                }
            """;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> indices = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> arrays = new ArrayList<>();
    private int names;
    private int indent = 2;

    private SparseAuthor(long seed) {
        random = new Random(seed);
    }

    /** A method of {@code (double[] x, double[] w, int[] at)} that returns a number, or an array as long as x. */
    static String method(String name, long seed, boolean returnsArray) {
        SparseAuthor author = new SparseAuthor(seed);
        author.line("static double" + (returnsArray ? "[] " : " ") + name + "(double[] x, double[] w, int[] at) {", -1);
        author.arrays.add("x");
        author.line("double sum = 0;", 0);
        author.line("double carried = 1;", 0);
        author.line("double[] r = new double[x.length];", 0);
        author.line("double[][] m = new double[x.length][2];", 0);
        author.numbers.add("sum");
        author.numbers.add("carried");
        author.arrays.add("r");
        for (int i = 2 + author.random.nextInt(3); i > 0; i--) {
            author.loop(3);
            author.statement(3);
        }
        author.line(returnsArray ? "r[0] += sum;" : "for (double each : r) {", 0);
        if (!returnsArray) {
            author.line("    sum += each;", 0);
            author.line("}", 0);
        }
        author.line(returnsArray ? "return r;" : "return sum + m[0][0];", 0);
        author.line("}", -1);
        return author.out.toString();
    }

    private void line(String text, int shift) {
        out.append("    ".repeat(indent + shift)).append(text).append('\n');
    }

    private void block(String head, int depth) {
        line(head + " {", 0);
        indent++;
        int numbersBefore = numbers.size();
        int arraysBefore = arrays.size();
        int indicesBefore = indices.size();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            statement(depth - 1);
        }
        numbers.subList(numbersBefore, numbers.size()).clear();
        arrays.subList(arraysBefore, arrays.size()).clear();
        indices.subList(indicesBefore, indices.size()).clear();
        indent--;
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0, 1 -> line("sum += " + number(2) + ";", 0);
            case 2 -> line("carried = " + number(2) + ";", 0);
            case 3, 4 -> line(element() + (random.nextBoolean() ? " = " : " += ") + number(2) + ";", 0);
            case 5 -> {
                String value = number(2);
                String name = "t" + names++;
                line("double " + name + " = " + value + ";", 0);
                numbers.add(name);
            }
            case 6 -> call();
            case 7 -> line("m[" + index() + "][" + random.nextInt(2) + "] = " + number(1) + ";", 0);
            case 8 -> {
                String name = "b" + names++;
                line("double[] " + name + " = " + (random.nextBoolean() ? array() + ".clone()" : array()) + ";", 0);
                arrays.add(name);
            }
            case 9 -> loop(depth);
            case 10 -> loop(depth);
            case 11 -> whileLoop(depth);
            case 12 -> branch(number(1) + " > " + number(0), depth);
            default -> branch("(" + index() + ") % 3 == " + random.nextInt(3), depth);
        }
    }

    private void call() {
        switch (random.nextInt(5)) {
            case 0 -> line("sum += store(" + written() + ", " + index() + ", " + number(1) + ");", 0);
            case 1 -> line("smooth(" + written() + ", " + (1 + random.nextInt(3)) + ");", 0);
            case 2 -> line("carried = store(" + written() + ", " + index() + ", carried);", 0);
            case 3 -> {
                String name = "s" + names++;
                line("double[] " + name + " = shifted(" + array() + ", " + random.nextInt(4) + ");", 0);
                arrays.add(name);
            }
            default -> line("sum += nested(" + array() + ", " + index() + ");", 0);
        }
    }

    private void loop(int depth) {
        String name = "i" + names++;
        String bound = random.nextBoolean() ? "x.length" : "x.length - " + (1 + random.nextInt(3));
        String head = random.nextInt(4) == 0
                ? "for (int " + name + " = " + bound + " - 1; " + name + " >= 0; " + name + "--)"
                : "for (int " + name + " = " + random.nextInt(2) + "; " + name + " < " + bound + "; " + name
                        + (random.nextInt(4) == 0 ? " += 2)" : "++)");
        indices.add(name);
        block(head, depth);
        indices.remove(name);
        line("}", 0);
    }

    private void whileLoop(int depth) {
        String name = "k" + names++;
        line("int " + name + " = " + random.nextInt(3) + ";", 0);
        indices.add(name);
        block("while (" + name + " < x.length)", depth);
        line("    " + name + " += " + (1 + random.nextInt(2)) + ";", 0);
        line("}", 0);
    }

    private void branch(String condition, int depth) {
        block("if (" + condition + ")", depth);
        if (random.nextBoolean()) {
            block("} else", depth);
        }
        line("}", 0);
    }

    private String array() {
        return arrays.get(random.nextInt(arrays.size()));
    }

    /** The independent is an argument, which no method may overwrite here: that is done to a copy. */
    private String written() {
        return random.nextInt(6) == 0 ? array() : "r";
    }

    private String element() {
        return random.nextInt(5) == 0
                ? "m[" + index() + "][" + random.nextInt(2) + "]"
                : written() + "[" + index() + "]";
    }

    /** Always inside: x, r and at have the same length. */
    private String index() {
        if (indices.isEmpty() || random.nextInt(6) == 0) {
            return random.nextInt(6) == 0 ? "at[" + random.nextInt(6) + "]" : "" + random.nextInt(6);
        }
        String one = indices.get(random.nextInt(indices.size()));
        String other = indices.get(random.nextInt(indices.size()));
        return switch (random.nextInt(6)) {
            case 0 -> "at[" + one + " % at.length]";
            case 1 -> "(" + one + " + " + (1 + random.nextInt(3)) + ") % x.length";
            case 2 -> "(2 * " + one + " + " + other + ") % x.length";
            case 3 -> "(" + one + " * 3 + " + random.nextInt(4) + ") % x.length";
            default -> one + " % x.length";
        };
    }

    private String number(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> leaf();
            case 3, 4 -> number(depth - 1) + " + " + number(depth - 1);
            case 5 -> number(depth - 1) + " - (" + number(depth - 1) + ")";
            case 6, 7 -> "(" + number(depth - 1) + ") * (" + number(depth - 1) + ")";
            case 8 -> "Math.sin(" + number(depth - 1) + ")";
            case 9 -> "(" + number(depth - 1) + ") / (2 + Math.cos(" + number(depth - 1) + "))";
            case 10 -> "Math." + (random.nextBoolean() ? "max" : "min") + "(" + leaf() + ", " + number(depth - 1) + ")";
            case 11 -> "bend(" + number(depth - 1) + ", " + leaf() + ")";
            default -> "pick(" + array() + ", " + index() + ", " + leaf() + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> "" + (1 + random.nextInt(3)) * 0.25;
            case 1 -> "w[" + index() + "]";
            case 2 -> "Adjoint.detach(x[" + index() + "])";
            case 3 -> random.nextInt(3) == 0 ? "m[" + index() + "][0]" : numbers.get(random.nextInt(numbers.size()));
            case 4 -> array() + "[" + index() + "]";
            default -> "x[" + index() + "]";
        };
    }
}

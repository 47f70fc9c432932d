package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random methods full of what the IR does not have: side effects inside expressions, jumps out of nested loops. Every
 * loop that might not end pays with {@code fuel}.
 */
final class RandomJava {
    private static final String[] DOUBLES = {"x", "y", "z"};
    private static final String[] INTS = {"i", "n"};
    private static final String[] ARRAYS = {"a", "b"};

    private final SplittableRandom random;
    private final List<String> loops = new ArrayList<>();
    private final List<String> indices = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int labels;
    private int depth = 1;

    private RandomJava(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A class with methods {@code m0}, {@code m1} … */
    static String source(String name, long seed, int methods) {
        StringBuilder source = new StringBuilder(
                "package random;\n\nimport io.adjoint.Differentiable;\n\npublic class " + name + " {\n");
        for (int i = 0; i < methods; i++) {
            source.append(new RandomJava(seed * 1000 + i).method("m" + i));
        }
        return source.append(HELPERS).append("}\n").toString();
    }

    private static final String HELPERS = """
                private static double twice(double v) { return 2 * v + 0.25; }
                static double bump(double[] v, int at) { v[at & 1] += 0.5; return v[at & 1]; }
                static int small(double v) { if (v > 2) { return 2; } return v < 0 ? -1 : 1; }
                static boolean test(double v, int k) { k &= 7; while (k > 0) { if (v > k) return true; k--; } return false; }
                static void swap(double[] v) { double t = v[0]; v[0] = v[1]; v[1] = t; }
            """;

    private String method(String name) {
        line("@Differentiable");
        line("static double " + name
                + "(double x, double y, int i, int n, double[] a, double[] b, double[][] m, float f) {");
        depth++;
        line("double z = 0.75;");
        line("boolean p = " + condition(2) + ";");
        line("int fuel = 25;");
        if (block(4, 5)) {
            line("return " + number(3) + " + a[0] + 3 * b[1] + i + n + z + x + y + (p ? 1 : 0) + fuel + m[0][0] + f;");
        }
        depth--;
        line("}");
        return out.toString();
    }

    private void line(String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    // ---- expressions

    private String number(int size) {
        if (size <= 0) {
            return any("x", "y", "z", "1.5", "2", "-0.5", "i", "f", "a[0]", "b[1]", "m[1][0]");
        }
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3, 4 -> "(" + number(size - 1) + any(" + ", " - ", " * ") + number(size - 1) + ")";
            case 5 -> "(" + number(size - 1) + " / (3 + Math.abs(" + number(size - 2) + ")))";
            case 6 -> "(" + place() + any(" = ", " += ", " -= ", " *= ") + number(size - 1) + ")";
            case 7 -> "(" + any("f", "f", any(INTS)) + any(" += ", " -= ") + number(size - 1) + ")";
            case 8 -> place() + any("++", "--");
            case 9 -> any("++", "--") + place();
            case 10 -> "(" + condition(size - 1) + " ? " + number(size - 1) + " : " + number(size - 1) + ")";
            case 11 -> "Math." + any("sin", "abs", "floor") + "(" + number(size - 1) + ")";
            case 12 -> "twice(" + number(size - 1) + ")";
            case 13 -> "bump(" + any("a", "b", "m[1]", "m[" + index(1) + "]") + ", " + integer(size - 1) + ")";
            case 14 -> any(ARRAYS) + "[" + index(size - 1) + "]";
            case 15 -> "m[" + index(size - 1) + "][" + index(size - 1) + "]";
            case 16 -> "new double[] {" + number(size - 1) + ", " + number(size - 2) + "}[" + integer(0) + " & 1]";
            default -> integer(size);
        };
    }

    private String integer(int size) {
        if (size <= 0) {
            return indices.isEmpty() || chance(50)
                    ? any("i", "n", "1", "2", "a.length")
                    : indices.get(random.nextInt(indices.size()));
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "(" + integer(size - 1) + any(" + ", " - ", " ^ ", " & ") + integer(size - 1) + ")";
            case 3 -> "(" + any(INTS) + any(" = ", " += ", " -= ") + integer(size - 1) + ")";
            case 4 -> any(INTS) + any("++", "--");
            case 5 -> any("++", "--") + any(INTS);
            case 6 -> "(" + condition(size - 1) + " ? " + integer(size - 1) + " : " + integer(size - 1) + ")";
            case 7 -> "small(" + number(size - 1) + ")";
            case 8 -> "(int) " + any(DOUBLES);
            default -> integer(size - 2);
        };
    }

    private String index(int size) {
        return chance(98) ? "(" + integer(size) + " & 1)" : integer(size);
    }

    private String place() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> any(DOUBLES);
            case 4, 5 -> any(ARRAYS) + "[" + index(1) + "]";
            case 6 -> "m[" + index(1) + "][" + index(1) + "]";
            default -> any(ARRAYS) + "[" + any(INTS) + "++ & 1]";
        };
    }

    private String condition(int size) {
        if (size <= 0) {
            return any("x > y", "z > 1", "i < n", "n > 1", "a[0] < b[0]", "i % 2 == 0", "x != x");
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> "(" + number(size - 1) + " * y" + any(" > ", " < ", " <= ") + number(size - 1) + ")";
            case 2, 3 -> "(" + condition(size - 1) + any(" && ", " || ") + condition(size - 1) + ")";
            case 4 -> "!(" + condition(size - 1) + ")";
            case 5 -> "test(" + number(size - 1) + ", " + integer(size - 1) + ")";
            case 6 -> "(" + integer(size - 1) + " - i" + any(" == ", " < ", " >= ") + integer(size - 1) + ")";
            default -> condition(size - 2);
        };
    }

    // ---- statements; each answers whether it can complete

    private boolean block(int count, int size) {
        int statements = 1 + random.nextInt(count);
        for (int k = 0; k < statements; k++) {
            if (!statement(size)) {
                return false;
            }
        }
        return true;
    }

    private boolean braces(String head, int size) {
        line(head + " {");
        depth++;
        boolean completes = block(3, size - 1);
        depth--;
        line("}");
        return completes;
    }

    private boolean statement(int size) {
        if (size <= 0) {
            line(place() + any(" = ", " += ", " *= ") + number(1) + ";");
            return true;
        }
        switch (random.nextInt(16)) {
            case 0, 1 -> line(place() + any(" = ", " += ", " -= ") + number(3) + ";");
            case 2 -> line(any(INTS) + any(" = ", " += ") + "(" + integer(2) + ") & 3;");
            case 3 -> line(place() + any("++", "--") + ";");
            case 4 ->
                line(any(
                        "swap(a);",
                        "swap(m[1]);",
                        "bump(b, i);",
                        "p = " + condition(2) + ";",
                        "f *= " + number(1) + ";"));
            case 5 -> line(place() + any(" = ", " += ") + condition(1) + " ? " + number(2) + " : " + number(2) + ";");
            case 6, 7, 8 -> {
                return branch(size);
            }
            case 9, 10, 11, 12 -> {
                return loop(size);
            }
            case 13 -> {
                return jump();
            }
            case 14 -> {
                return labelled(size);
            }
            default -> line("if (" + condition(1) + ") p = !p; else { double t = " + number(2) + "; z -= t; }");
        }
        return true;
    }

    private boolean branch(int size) {
        boolean then = braces("if (" + condition(2) + ")", size);
        if (chance(50)) {
            return true;
        }
        return braces("else", size) | then;
    }

    private boolean labelled(int size) {
        String label = "block" + labels++;
        loops.add("!" + label);
        int start = out.length();
        boolean completes = braces(label + ":", size);
        loops.remove(loops.size() - 1);
        return completes || out.substring(start).contains("break " + label + ";");
    }

    private boolean jump() {
        if (chance(15)) {
            line("return " + number(2) + ";");
        } else if (loops.isEmpty()) {
            line("if (" + condition(2) + ") "
                    + any("return " + number(2) + ";", "throw new IllegalStateException(\"at \" + i);"));
            return true;
        } else {
            String target = loops.get(random.nextInt(loops.size()));
            boolean isLoop = !target.startsWith("!");
            line((isLoop ? any("break ", "continue ") : "break ") + target.replace("!", "") + ";");
        }
        return false;
    }

    private boolean loop(int size) {
        String label = "loop" + labels++;
        String index = "k" + labels;
        switch (random.nextInt(6)) {
            case 0 ->
                body(
                        label,
                        "for (int " + index + " = " + integer(0) + " & 1; " + index + " < "
                                + any("3", "a.length", "m[0].length", "b.length + 1") + "; " + index + "++)",
                        index,
                        false,
                        size);
            case 1 ->
                body(
                        label,
                        "for (int " + index + " = 2; " + index + " >= " + any("0", "(i & 1)") + "; " + index + "--)",
                        index,
                        true,
                        size);
            case 2 ->
                body(
                        label,
                        "for (int " + index + " = " + integer(1) + ", e" + labels + " = n; " + index + " < "
                                + any("e" + labels, "n", "small(z)", "(n & 3)") + "; "
                                + any(index + "++", "i++, " + index + " += 1", index + " += 2") + ")",
                        index,
                        true,
                        size);
            case 3 ->
                body(
                        label,
                        "for (double " + index + "v : " + any("a", "b", "m[1]", "m[" + index(1) + "]") + ")",
                        "",
                        false,
                        size);
            case 4 -> body(label, "while (" + any("true", condition(2)) + ")", "", true, size);
            default -> doLoop(label, size);
        }
        return true;
    }

    private void body(String label, String head, String index, boolean needsFuel, int size) {
        loops.add(label);
        line(label + ":");
        line(head + " {");
        depth++;
        if (needsFuel) {
            line("if (" + any("--fuel < 0", "fuel-- <= 0") + ") break" + any("", " " + label) + ";");
        }
        if (!index.isEmpty()) {
            indices.add(index);
        }
        block(3, size - 2);
        if (!index.isEmpty()) {
            indices.remove(indices.size() - 1);
        }
        depth--;
        line("}");
        loops.remove(loops.size() - 1);
    }

    private void doLoop(String label, int size) {
        loops.add(label);
        line(label + ":");
        line("do {");
        depth++;
        line("if (--fuel < 0) break;");
        block(3, size - 2);
        depth--;
        line("} while (" + condition(2) + ");");
        loops.remove(loops.size() - 1);
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long methods and deep expressions compile in a time that nobody notices, and are derived like others. */
class SizeTest {

    /** Many times what is needed; what grows with the square of the size would still be over it. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path work;

    @Test
    void aMethodOf500Lines() {
        LongMethod method = new LongMethod(500, new Random(1));
        ScalarMethod compiled = compiled(method.source());
        double[] point = {0.3, -0.8, 1.2};

        assertThat(method.source().lines()).hasSizeGreaterThan(500);
        assertDerivatives(compiled, point, method::derivatives);
    }

    @Test
    void aSumOf200Terms() {
        String sum = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> i % 2 == 0 ? i + " * x" : "y / " + i)
                .collect(Collectors.joining(" + "));
        ScalarMethod compiled = compiled(method("double x, double y", "return " + sum + ";"));
        double odd = IntStream.rangeClosed(1, 200)
                .filter(i -> i % 2 == 1)
                .mapToDouble(i -> 1.0 / i)
                .sum();

        // 2 + 4 + … + 200
        assertThat(compiled.gradient(new double[] {0.7, 0.2})[0]).isCloseTo(100 * 101, within(1e-9));
        assertThat(compiled.gradient(new double[] {0.7, 0.2})[1]).isCloseTo(odd, within(1e-12));
    }

    @Test
    void aProductOf200FactorsNestedToTheLeft() {
        ScalarMethod compiled = compiled(method("double x", "return " + "x * ".repeat(199) + "x;"));

        assertThat(compiled.gradient(new double[] {1.01})[0]).isCloseTo(200 * Math.pow(1.01, 199), within(1e-10));
    }

    @Test
    void aProductOf200FactorsNestedToTheRight() {
        ScalarMethod compiled =
                compiled(method("double x", "return " + "x * (".repeat(199) + "x" + ")".repeat(199) + ";"));

        assertThat(compiled.gradient(new double[] {0.99})[0]).isCloseTo(200 * Math.pow(0.99, 199), within(1e-10));
    }

    @Test
    void functionsNested50Deep() {
        ScalarMethod compiled =
                compiled(method("double x", "return " + "Math.sin(".repeat(50) + "x" + ")".repeat(50) + ";"));
        double value = 0.5;
        double derivative = 1;
        for (int i = 0; i < 50; i++) {
            derivative *= Math.cos(value);
            value = Math.sin(value);
        }

        assertThat(compiled.gradient(new double[] {0.5})[0]).isCloseTo(derivative, within(1e-14));
    }

    @Test
    void statementsNested50Deep() {
        StringBuilder body = new StringBuilder("double s = x;\n");
        for (int i = 0; i < 50; i++) {
            String branch = "if (y < %d) {\n".formatted(i + 1);
            String loop = "for (int i%1$d = 0; i%1$d < 1; i%1$d++) {\n".formatted(i);
            body.append(i % 2 == 0 ? branch : loop);
            body.append("s = s * y + x;\n");
        }
        body.append("}\n".repeat(50)).append("return s;");
        ScalarMethod compiled = compiled(method("double x, double y", body.toString()));

        compiled.checkAt(0.4, 0.8);
    }

    /** More code than Java allows a method: it is taken apart, with calls in its parts that may throw. */
    @Test
    void aMethodOf2000Lines() {
        StringBuilder body = new StringBuilder("double s = x;\ndouble t = y;\nint n = 0;\n");
        for (int i = 0; i < 500; i++) {
            body.append("s = s * 0.99 + Math.sin(t) * x;\n")
                    .append("double v%d = s * t - Math.exp(-y * y);\n".formatted(i))
                    .append("if (s > t) { t = t * 0.5 + x * v%d; n++; } else { t += 0.01 * s * y; }\n".formatted(i))
                    .append("s += checked(v%d, n %% %d) * 0.001;\n".formatted(i, 1 + i % 3));
        }
        String checked = "static double checked(double v, int n) throws java.io.IOException {\n"
                + "if (n < 0) { throw new java.io.IOException(); }\nreturn v * v + n;\n}\n";
        Built built = built(checked
                + method("double x, double y", body + "return s * t + n;")
                        .replace(") {\ndouble s", ") throws java.io.IOException {\ndouble s"));

        ScalarMethod.of(built, "demo.Long", "f").checkAt(0.013, 0.021);
    }

    @Test
    void aClassOf500Methods() {
        String methods = IntStream.range(0, 500)
                .mapToObj(i -> method(
                                "double x, double y",
                                "double s = x * %d;\ns += Math.sin(s * y);\nreturn s * s;".formatted(i))
                        .replace(" f(", " f" + i + "("))
                .collect(Collectors.joining());
        Built built = built(methods);

        for (int i = 0; i < 500; i += 83) {
            ScalarMethod.of(built, "demo.Long", "f" + i).checkAt(0.3, 0.7);
        }
    }

    private void assertDerivatives(
            ScalarMethod compiled, double[] point, BiFunction<double[], Integer, LongMethod.Both> derivatives) {
        double[] gradient = compiled.gradient(point);
        for (int i = 0; i < point.length; i++) {
            LongMethod.Both expected = derivatives.apply(point, i);
            assertThat(compiled.value(point)).isEqualTo(expected.value());
            assertThat(gradient[i]).isCloseTo(expected.derivative(), within(1e-9 * Math.abs(expected.derivative())));
        }
    }

    private static String method(String parameters, String body) {
        return "@Differentiable\nstatic double f(" + parameters + ") {\n" + body + "\n}\n";
    }

    private ScalarMethod compiled(String method) {
        long start = System.nanoTime();
        Built built = built(method);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return ScalarMethod.of(built, "demo.Long", "f");
    }

    private Built built(String members) {
        Built built = new UserProject(work)
                .source("package demo;\n\nimport io.adjoint.Differentiable;\n\nclass Long {\n" + members + "}\n")
                .build();

        assertThat(built.messages()).isEmpty();
        return built;
    }
}

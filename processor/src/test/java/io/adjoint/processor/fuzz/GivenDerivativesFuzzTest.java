package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random Java that calls methods with rules and solvers of equations: with their annotations and without, where the
 * same methods are differentiated as any others, the gradients are the same.
 */
class GivenDerivativesFuzzTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.programs", 200) / 4;
    private static final int POINTS = 3;
    private static final double LARGE = 1e8;

    private static final JavaType D = JavaType.DOUBLE;
    private static final JavaType DS = JavaType.DOUBLES;

    private static final List<Helper> GIVEN = List.of(
            new Helper("norm", D, List.of(DS, D), -1),
            new Helper("grown", D, List.of(DS), -1),
            new Helper("bounded", DS, List.of(DS, JavaType.INT), -1),
            new Helper("root", D, List.of(D, D), -1),
            new Helper("roots", DS, List.of(DS, D), -1));

    private static final String METHODS = """

            @io.adjoint.Derivative(of = "norm", argument = "v")
            static void normV(double g, double[] v, double s, double y, double[] vBar) {
                double length = norm(v, 1);
                for (int i = 0; i < v.length; i++) {
                    vBar[i] += g * s * v[i] * (1 + 0.1 * i) / length;
                }
            }

            @io.adjoint.Derivative(of = "norm", argument = "s")
            static double normS(double g, double[] v, double s, double y) {
                return g * norm(v, 1);
            }

            static double norm(double[] v, double s) {
                double sum = 1;
                for (int i = 0; i < v.length; i++) {
                    sum += v[i] * v[i] * (1 + 0.1 * i);
                }
                return s * Math.sqrt(sum);
            }

            @io.adjoint.Derivative(of = "grown")
            static void grownV(double g, double[] v, double y, double[] vBar) {
                for (int i = 0; i < v.length; i++) {
                    double t = Math.tanh(v[i]);
                    vBar[i] += g * y * 0.1 * (1 - t * t);
                }
            }

            static double grown(double[] v) {
                double sum = 0;
                for (int i = 0; i < v.length; i++) {
                    sum += Math.tanh(v[i]);
                }
                return Math.exp(0.1 * sum);
            }

            @io.adjoint.Derivative(of = "bounded")
            static void boundedV(double[] g, double[] v, int k, double[] y, double[] vBar) {
                for (int i = 0; i < v.length; i++) {
                    vBar[i] += g[i] * (1 - y[i] * y[i]);
                }
            }

            static double[] bounded(double[] v, int k) {
                double[] y = new double[v.length];
                for (int i = 0; i < v.length; i++) {
                    y[i] = Math.tanh(v[i]);
                }
                return y;
            }

            @io.adjoint.ImplicitRoot("rootEquation")
            static double root(double a, double t) {
                return (a + t) / (2 + t * t);
            }

            static double rootEquation(double x, double a, double t) {
                return x * (2 + t * t) - a - t;
            }

            @io.adjoint.FixedPoint("rootsStep")
            static double[] roots(double[] v, double q) {
                double[] x = new double[v.length];
                for (int i = 0; i < v.length; i++) {
                    x[i] = v[i] / (2 + q * q) + 0.1 * Math.tanh(q);
                }
                return x;
            }

            static double[] rootsStep(double[] x, double[] v, double q) {
                double[] next = new double[v.length];
                double before = 0;
                for (int i = 0; i < v.length; i++) {
                    double off = x[i] - v[i] / (2 + q * q) - 0.1 * Math.tanh(q);
                    next[i] = x[i] - off - 0.3 * before;
                    before = off;
                }
                return next;
            }
            """;

    private static final String WITHOUT = METHODS.replaceAll("@io\\.adjoint\\.\\w+\\([^)]*\\)", "");

    private int compared;

    @Test
    void whatIsGivenIsWhatWouldBeDerived() {
        check(List.of());
        assertThat(compared).as("gradients of moderate size").isGreaterThan(PROGRAMS);
    }

    @Test
    void whatIsGivenIsWhatWouldBeDerivedWhenEverythingIsRecorded() {
        check(Fuzz.WITHOUT_ANALYSES);
    }

    private void check(List<String> options) {
        List<Helper> offered = new ArrayList<>(GIVEN);
        offered.addAll(GIVEN); // so that they are called often
        List<JavaProgram> given = new ArrayList<>();
        List<JavaProgram> derived = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            given.add(JavaProgram.calling(offered, METHODS, SEED + i));
            derived.add(JavaProgram.calling(offered, WITHOUT, SEED + i));
        }
        List<JavaProgram> all = Stream.concat(given.stream(), derived.stream()).toList();
        try (Batch batch = new Batch(all, options)) {
            assertThat(batch.compile()).isEmpty();
            for (int i = 0; i < PROGRAMS; i++) {
                for (int point = 0; point < POINTS; point++) {
                    for (String suffix : List.of("$valueAndGrad", "$jvp", "$hvp", "$gradAndHvp")) {
                        compare(batch, given.get(i), derived.get(i), suffix, SEED + 31L * i + point);
                    }
                }
            }
        }
    }

    private void compare(Batch batch, JavaProgram given, JavaProgram derived, String suffix, long seed) {
        Outcome actual = outcome(batch, given, suffix, seed);
        Outcome expected = outcome(batch, derived, suffix, seed);
        String source = suffix + ", seed " + given.seed() + "\n" + given.source("p");
        assertThat(actual.thrown().map(Object::getClass))
                .as(source)
                .isEqualTo(expected.thrown().map(Object::getClass));
        if (expected.thrown().isPresent()) {
            return;
        }
        List<Double> numbers = numbers(actual.value());
        List<Double> others = numbers(expected.value());
        double size = others.stream().mapToDouble(Math::abs).max().orElse(0);
        if (!(size < LARGE)) {
            return;
        }
        compared += suffix.equals("$valueAndGrad") ? 1 : 0;
        assertThat(numbers).as(source).hasSameSizeAs(others);
        boolean isTwice = List.of("$hvp", "$gradAndHvp").contains(suffix);
        if (!suffix.equals("$hvp")) {
            assertThat(numbers.get(0)).as(source).isEqualTo(others.get(0));
        }
        double tolerance = source.contains("float") ? 1e-4 : isTwice ? 1e-6 : 1e-8; // relative to the largest
        for (int i = 0; i < others.size(); i++) {
            assertThat(Math.abs(numbers.get(i) - others.get(i)) <= tolerance * Math.max(1, size))
                    .as("%s is to be %s: %s", numbers, others, source)
                    .isTrue();
        }
    }

    private static Outcome outcome(Batch batch, JavaProgram program, String suffix, long seed) {
        Class<?>[] types = method(batch, program, "$valueAndGrad").getParameterTypes();
        Method method = method(batch, program, suffix);
        Outcome endless = new Outcome(null, Optional.of(new AssertionError("does not end")));
        return Guard.run(() -> Outcome.of(method, arguments(method, types, seed)), endless);
    }

    private static Method method(Batch batch, JavaProgram program, String suffix) {
        Method found = Stream.of(batch.load(program, "Grad").getDeclaredMethods())
                .filter(method -> method.getName().endsWith("loss" + suffix))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    /** The point is its own direction, as far as the types of the directions tell. */
    private static Object[] arguments(Method method, Class<?>[] types, long seed) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(new Inputs(seed).draw(types)));
        Object[] directions = new Inputs(seed).draw(types);
        int next = 0;
        for (int i = types.length; i < method.getParameterCount(); i++) {
            while (types[next] != method.getParameterTypes()[i]) {
                next++;
            }
            arguments.add(directions[next++]);
        }
        return arguments.toArray();
    }

    /** All numbers in a record or an array, in order. */
    private static List<Double> numbers(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Number number) {
            return Collections.singletonList(number.doubleValue());
        }
        List<Double> all = new ArrayList<>();
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                all.addAll(numbers(Array.get(value, i)));
            }
        } else {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                all.addAll(numbers(Outcome.component(component.getAccessor(), value)));
            }
        }
        return all;
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that find a least or greatest value, where several offers are the best or one is not a number. */
class ContestsTest {
    private static final String SOURCE = """
            package contests;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            class Contests {
                @Differentiable(emit = Emit.HVP)
                static double least(double[] x) {
                    double best = 1;
                    for (int i = 0; i < x.length; i++) {
                        best = Math.min(best, x[i] * x[i]);
                    }
                    return best * best;
                }

                @Differentiable(emit = Emit.HVP)
                static double greatestFromTheEnd(double[] x) {
                    double best = x[0];
                    for (int i = x.length - 1; i >= 0; i--) {
                        best = Math.max(x[i], best);
                    }
                    return best * best;
                }

                @Differentiable(emit = Emit.HVP)
                static double firstOfTheLeast(double[] x) {
                    double best = x[0] * 2;
                    for (double each : x) {
                        if (each * 2 < best) {
                            best = each * 2;
                        }
                    }
                    return best * best;
                }

                @Differentiable(emit = Emit.HVP)
                static double lastOfTheGreatest(double[] x) {
                    double best = Double.NEGATIVE_INFINITY;
                    double of = 0;
                    for (int i = 0; i < x.length; i++) {
                        if (best <= x[i]) {
                            best = x[i];
                            of = x[i] * i;
                        }
                    }
                    return of * of;
                }

                @Differentiable(emit = Emit.HVP)
                static double leastOfGreatest(double[] x) {
                    double least = Double.POSITIVE_INFINITY;
                    for (int i = 0; i < x.length; i++) {
                        double most = Double.NEGATIVE_INFINITY;
                        for (int j = 0; j < x.length; j++) {
                            most = Math.max(most, x[i] * x[j]);
                        }
                        least = Math.min(least, most);
                    }
                    return least;
                }
            }
            """;
    private static final List<Double> FINITE = List.of(-1.0, -0.0, 0.0, 0.5, 0.5, 1.0, 1.0, 2.0);
    private static final List<Double> OFFERS =
            List.of(-1.0, -0.0, 0.0, 0.5, 1.0, 2.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Class<?> CHOSEN = classOf("chosen");
    private static final Class<?> RECORDED = classOf("recorded");

    private static Class<?> classOf(String loops) {
        try {
            Compiled compiled = Compiled.of(Map.of("contests/Contests.java", SOURCE), "-Aadjoint.loops=" + loops);
            assertThat(compiled.success()).as(compiled.report()).isTrue();
            return compiled.load().loadClass("contests.ContestsGrad");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"least", "greatestFromTheEnd", "firstOfTheLeast", "lastOfTheGreatest", "leastOfGreatest"})
    void theDerivativesAreThoseOfTheWholeLoop(String method) throws Exception {
        check(method, FINITE);
    }

    /** Where the partials of an offer are finite, whatever it is: a loser's would stay infinite times 0. */
    @ParameterizedTest
    @ValueSource(strings = {"greatestFromTheEnd", "firstOfTheLeast", "lastOfTheGreatest"})
    void soTheyAreWhereOffersAreInfiniteOrNotNumbers(String method) throws Exception {
        check(method, OFFERS);
    }

    private static void check(String method, List<Double> offers) throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double[] x = new double[1 + random.nextInt(6)];
            double[] direction = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                x[j] = offers.get(random.nextInt(offers.size()));
                direction[j] = random.nextInt(5) - 2;
            }
            assertThat(call(CHOSEN, method + "$grad", x))
                    .as("%s at %s", method, Arrays.toString(x))
                    .isEqualTo(call(RECORDED, method + "$grad", x));
            assertThat(call(CHOSEN, method + "$hvp", x, direction))
                    .as("%s at %s along %s", method, Arrays.toString(x), Arrays.toString(direction))
                    .isEqualTo(call(RECORDED, method + "$hvp", x, direction));
        }
    }

    @Test
    void tiesAreSharedInHalvesFromTheLastOn() throws Exception {
        assertThat(call(CHOSEN, "greatestFromTheEnd$grad", 3, 3, 1)).containsExactly(4.5, 1.5, 0);
    }

    @Test
    void anInfinitePartialOfALoserDoesNotEnter() throws Exception {
        assertThat(call(CHOSEN, "least$grad", Double.POSITIVE_INFINITY, 0.5, Double.NEGATIVE_INFINITY))
                .containsExactly(0, 2 * 0.25 * 2 * 0.5, 0);
    }

    private static double[] call(Class<?> gradients, String name, double... x) throws Exception {
        Method method = gradients.getDeclaredMethod(name, double[].class);
        method.setAccessible(true);
        return (double[]) method.invoke(null, (Object) x);
    }

    private static double[] call(Class<?> gradients, String name, double[] x, double[] direction) throws Exception {
        Method method = gradients.getDeclaredMethod(name, double[].class, double[].class);
        method.setAccessible(true);
        return (double[]) method.invoke(null, x, direction);
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** First and second derivatives where a path leaves a root unused, and where it uses it. */
class GuardedPointsTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Guarded {
                @Differentiable(emit = {Emit.HVP, Emit.JVP})
                public static double cardinal(double x, double y) {
                    double r = Math.sqrt(x * x + y * y);
                    if (r < 1e-12) {
                        return 1 + x + x * y;
                    }
                    return Math.sin(r) / r + x;
                }

                @Differentiable
                public static double used(double x, double y) {
                    double r = Math.sqrt(x * x + y * y);
                    return r > 1e-12 ? r : r + x;
                }

                @Differentiable(emit = Emit.HVP)
                public static double flat(double x, double y) {
                    double q = x / y;
                    return y > 0 ? q * q : x * x * x;
                }
            }
            """;

    private static Class<?> generated;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        Compiled compiled = Compiled.of(Map.of("demo/Guarded.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        generated = compiled.load().loadClass("demo.GuardedGrad");
    }

    @Test
    void onlyTheBranchTakenIsReversed() throws ReflectiveOperationException {
        Object gradient = called("cardinal$grad", 0, 0);

        assertThat(number(gradient, "x")).isEqualTo(1);
        assertThat(number(gradient, "y")).isEqualTo(0);
    }

    @Test
    void onlyTheBranchTakenHasASecondDerivative() throws ReflectiveOperationException {
        Object row = called("cardinal$hvp", 0, 0, 2, 3);

        assertThat(number(row, "x")).isEqualTo(3);
        assertThat(number(row, "y")).isEqualTo(2);
    }

    @Test
    void theTangentIsThatOfTheBranchTaken() throws ReflectiveOperationException {
        assertThat(number(called("cardinal$jvp", 0, 0, 2, 3), "tangent")).isEqualTo(2);
    }

    /** As everywhere: zero times infinity. */
    @Test
    void aRootThatIsUsedWhereItHasNoDerivativeGivesNaN() throws ReflectiveOperationException {
        assertThat(number(called("used$grad", 0, 0), "x")).isNaN();
    }

    /** The adjoint of the quotient is zero there, and its tangent is not. */
    @Test
    void anAdjointThatIsZeroStillHasATangent() throws ReflectiveOperationException {
        Object row = called("flat$hvp", 0, 2, 1, 0);

        assertThat(number(row, "x")).isEqualTo(0.5);
        assertThat(number(row, "y")).isEqualTo(0);
    }

    private static Object called(String name, double... arguments) throws ReflectiveOperationException {
        Method method = Stream.of(generated.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(null, DoubleStream.of(arguments).boxed().toArray());
    }

    private static double number(Object result, String component) throws ReflectiveOperationException {
        for (RecordComponent each : result.getClass().getRecordComponents()) {
            if (each.getName().equals(component)) {
                each.getAccessor().setAccessible(true);
                return (double) each.getAccessor().invoke(result);
            }
        }
        throw new NoSuchFieldException(component);
    }
}

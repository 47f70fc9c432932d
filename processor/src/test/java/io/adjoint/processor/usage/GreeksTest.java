package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The derivatives of an option price to third order against the closed forms (Black and Scholes, 1973). */
class GreeksTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Option {
                @Differentiable(emit = {Emit.HVP, Emit.JVP})
                public static double call(double spot, double strike, double rate, double vol, double years) {
                    double deviation = vol * Math.sqrt(years);
                    double d1 = (Math.log(spot / strike) + (rate + vol * vol / 2) * years) / deviation;
                    double d2 = d1 - deviation;
                    return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d2);
                }

                @Differentiable
                public static double gamma(double spot, double strike, double rate, double vol, double years) {
                    return OptionGrad.call$hvp(spot, strike, rate, vol, years, 1, 0, 0, 0, 0).spot();
                }

                @Differentiable
                public static double vega(double spot, double strike, double rate, double vol, double years) {
                    return OptionGrad.call$grad(spot, strike, rate, vol, years).vol();
                }

                @Differentiable
                public static double volga(double spot, double strike, double rate, double vol, double years) {
                    return OptionGrad.vega$grad(spot, strike, rate, vol, years).vol();
                }

                // The series of Marsaglia (2004)
                private static double normal(double x) {
                    double sum = x;
                    double term = x;
                    for (int i = 3; i < 400 && Math.abs(term) > 1e-18; i += 2) {
                        term *= x * x / i;
                        sum += term;
                    }
                    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
                }
            }
            """;

    private static final double SPOT = 105;
    private static final double STRIKE = 100;
    private static final double RATE = 0.03;
    private static final double VOL = 0.25;
    private static final double YEARS = 0.75;

    private static final double DEVIATION = VOL * Math.sqrt(YEARS);
    private static final double D1 = (Math.log(SPOT / STRIKE) + (RATE + VOL * VOL / 2) * YEARS) / DEVIATION;
    private static final double D2 = D1 - DEVIATION;
    private static final double DENSITY = Math.exp(-D1 * D1 / 2) / Math.sqrt(2 * Math.PI);

    private static Class<?> generated;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        Compiled compiled = Compiled.of(Map.of("demo/Option.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        generated = compiled.load().loadClass("demo.OptionGrad");
    }

    @Test
    void vegaIsTheTangentInTheDirectionOfTheVolatility() throws ReflectiveOperationException {
        double vega = SPOT * DENSITY * Math.sqrt(YEARS);

        assertThat(number(called("call$jvp", 0, 0, 0, 1, 0), "tangent")).isCloseTo(vega, within(1e-11 * vega));
        assertThat(number(called("call$grad"), "vol")).isCloseTo(vega, within(1e-11 * vega));
    }

    @Test
    void gammaAndVannaComeFromTheDirectionOfTheSpot() throws ReflectiveOperationException {
        double gamma = DENSITY / (SPOT * DEVIATION);
        double vanna = -DENSITY * D2 / VOL;

        Object row = called("call$hvp", 1, 0, 0, 0, 0);

        assertThat(number(row, "spot")).isCloseTo(gamma, within(1e-11));
        assertThat(number(row, "vol")).isCloseTo(vanna, within(1e-11));
    }

    @Test
    void vannaAndVolgaComeFromTheDirectionOfTheVolatility() throws ReflectiveOperationException {
        double vanna = -DENSITY * D2 / VOL;
        double volga = SPOT * DENSITY * Math.sqrt(YEARS) * D1 * D2 / VOL;

        Object row = called("call$hvp", 0, 0, 0, 1, 0);

        assertThat(number(row, "spot")).isCloseTo(vanna, within(1e-11));
        assertThat(number(row, "vol")).isCloseTo(volga, within(1e-10));
    }

    @Test
    void speedZommaAndColourAreTheGradientOfGamma() throws ReflectiveOperationException {
        double gamma = DENSITY / (SPOT * DEVIATION);
        double speed = -gamma / SPOT * (D1 / DEVIATION + 1);
        double zomma = gamma * (D1 * D2 - 1) / VOL;
        double colour = -gamma / (2 * YEARS) * (1 + (2 * RATE * YEARS - D2 * DEVIATION) / DEVIATION * D1);

        Object gradient = called("gamma$grad");

        assertThat(number(gradient, "spot")).isCloseTo(speed, within(1e-12));
        assertThat(number(gradient, "vol")).isCloseTo(zomma, within(1e-10));
        assertThat(number(gradient, "years")).isCloseTo(colour, within(1e-11));
    }

    @Test
    void ultimaIsTheDerivativeOfVolgaByTwoNestedGradients() throws ReflectiveOperationException {
        double vega = SPOT * DENSITY * Math.sqrt(YEARS);
        double ultima = -vega / (VOL * VOL) * (D1 * D2 * (1 - D1 * D2) + D1 * D1 + D2 * D2);

        assertThat(number(called("volga$grad"), "vol")).isCloseTo(ultima, within(1e-9));
    }

    private static Object called(String name, double... direction) throws ReflectiveOperationException {
        Method method = Stream.of(generated.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        Object[] arguments = new Object[5 + direction.length];
        double[] point = {SPOT, STRIKE, RATE, VOL, YEARS};
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < 5 ? point[i] : direction[i - 5];
        }
        method.setAccessible(true);
        return method.invoke(null, arguments);
    }

    private static double number(Object results, String name) throws ReflectiveOperationException {
        RecordComponent component = Stream.of(results.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        component.getAccessor().setAccessible(true);
        return (Double) component.getAccessor().invoke(results);
    }
}

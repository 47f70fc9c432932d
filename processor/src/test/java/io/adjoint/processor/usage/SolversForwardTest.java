package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forward mode and second derivatives through solvers, against what analysis says. */
class SolversForwardTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import io.adjoint.FixedPoint;
            import io.adjoint.ImplicitRoot;

            @Differentiable(emit = {Emit.JVP, Emit.HVP})
            public class Solvers {
                static double kepler(double anomaly, double m, double e) {
                    return anomaly - e * Math.sin(anomaly) - m;
                }

                @ImplicitRoot("kepler")
                public static double anomaly(double m, double e) {
                    double x = m;
                    for (int i = 0; i < 60; i++) {
                        x -= kepler(x, m, e) / (1 - e * Math.cos(x));
                    }
                    return x;
                }

                static double step(double x, double a) {
                    return (x + a / (x * x)) / 2;
                }

                @FixedPoint("step")
                public static double cubeRoot(double a) {
                    double x = 1;
                    for (int i = 0; i < 200; i++) {
                        x = step(x, a);
                    }
                    return x;
                }

                static double call(double volatility, double spot) {
                    double d1 = (Math.log(spot / 100) + volatility * volatility / 2) / volatility;
                    return spot * normal(d1) - 100 * normal(d1 - volatility);
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

                static double residual(double volatility, double price, double spot) {
                    return call(volatility, spot) - price;
                }

                @ImplicitRoot("residual")
                public static double implied(double price, double spot) {
                    double low = 0.01;
                    double high = 4;
                    for (int i = 0; i < 100; i++) {
                        double middle = (low + high) / 2;
                        if (residual(middle, price, spot) > 0) {
                            high = middle;
                        } else {
                            low = middle;
                        }
                    }
                    return low;
                }

                static double[] polar(double[] z, double x, double y) {
                    return new double[] {z[0] * Math.cos(z[1]) - x, z[0] * Math.sin(z[1]) - y};
                }

                @ImplicitRoot("polar")
                static double[] toPolar(double x, double y) {
                    return new double[] {Math.hypot(x, y), Math.atan2(y, x)};
                }

                public static double angle(double x, double y) {
                    return toPolar(x, y)[1];
                }

                static double[] affine(double[] x, double[][] a, double[] b) {
                    double[] y = b.clone();
                    for (int i = 0; i < y.length; i++) {
                        for (int j = 0; j < y.length; j++) {
                            y[i] += a[i][j] * x[j];
                        }
                    }
                    return y;
                }

                @FixedPoint("affine")
                static double[] stationary(double[][] a, double[] b) {
                    double[] x = b.clone();
                    for (int i = 0; i < 400; i++) {
                        x = affine(x, a, b);
                    }
                    return x;
                }

                public static double squares(double[][] a, double[] b) {
                    double[] x = stationary(a, b);
                    return x[0] * x[0] + x[1] * x[1];
                }
            }
            """;

    private static Class<?> generated;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        Compiled compiled = Compiled.of(Map.of("demo/Solvers.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        generated = compiled.load().loadClass("demo.SolversGrad");
    }

    private static Object called(String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Stream.of(generated.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(null, arguments);
    }

    private static List<Object> parts(Object record) throws ReflectiveOperationException {
        List<Object> parts = new ArrayList<>();
        for (var component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            parts.add(component.getAccessor().invoke(record));
        }
        return parts;
    }

    private static double tangent(Object jvp) throws ReflectiveOperationException {
        return (double) parts(jvp).get(1);
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
    }

    @Test
    void keplersEquationHasItsSecondDerivativesInClosedForm() throws ReflectiveOperationException {
        double m = 0.7;
        double e = 0.6;
        double x = (double) parts(called("anomaly$jvp", m, e, 1.0, 0.0)).get(0);
        double d = 1 - e * Math.cos(x);
        double sine = Math.sin(x);
        double crossed = (Math.cos(x) - e) / (d * d * d);

        assertNear(tangent(called("anomaly$jvp", m, e, 1.0, 0.0)), 1 / d);
        assertNear(tangent(called("anomaly$jvp", m, e, 0.0, 1.0)), sine / d);
        List<Object> byM = parts(called("anomaly$hvp", m, e, 1.0, 0.0));
        assertNear((double) byM.get(0), -e * sine / (d * d * d));
        assertNear((double) byM.get(1), crossed);
        List<Object> byE = parts(called("anomaly$hvp", m, e, 0.0, 1.0));
        assertNear((double) byE.get(0), crossed);
        assertNear((double) byE.get(1), 2 * sine * Math.cos(x) / (d * d) - e * sine * sine * sine / (d * d * d));
    }

    @Test
    void theCubeRootByAFixedPointHasTheSecondDerivativeOfTheCubeRoot() throws ReflectiveOperationException {
        for (double a : new double[] {0.5, 8, 27}) {
            double root = Math.cbrt(a);
            assertNear(tangent(called("cubeRoot$jvp", a, 2.0)), 2 / (3 * root * root));
            assertNear((double) called("cubeRoot$hvp", a, 2.0), -4 / (9 * a * root * root));
        }
    }

    /** By the rule for an inverse function: one over vega, and minus volga over the third power of vega. */
    @Test
    void impliedVolatilityHasItsSecondDerivativesFromVegaAndVolga() throws ReflectiveOperationException {
        double spot = 105;
        double volatility = 0.3;
        double d1 = Math.log(spot / 100) / volatility + volatility / 2;
        double d2 = d1 - volatility;
        double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
        double vega = spot * density;
        double volga = vega * d1 * d2 / volatility;
        double delta = tangent(called("call$jvp", volatility, spot, 0.0, 1.0));
        double gamma = density / (spot * volatility);
        double vanna = -density * d2 / volatility;
        double price =
                (double) parts(called("call$jvp", volatility, spot, 0.0, 0.0)).get(0);

        assertNear(tangent(called("implied$jvp", price, spot, 1.0, 0.0)), 1 / vega);
        assertNear(tangent(called("implied$jvp", price, spot, 0.0, 1.0)), -delta / vega);
        List<Object> byPrice = parts(called("implied$hvp", price, spot, 1.0, 0.0));
        List<Object> bySpot = parts(called("implied$hvp", price, spot, 0.0, 1.0));
        double slope = -delta / vega;
        assertNear((double) byPrice.get(0), -volga / (vega * vega * vega));
        assertNear((double) byPrice.get(1), -(vanna + volga * slope) / (vega * vega));
        assertNear((double) bySpot.get(0), (double) byPrice.get(1));
        assertNear((double) bySpot.get(1), -(gamma + 2 * vanna * slope + volga * slope * slope) / vega);
    }

    @Test
    void aSystemOfTwoEquationsHasTheSecondDerivativesOfItsClosedForm() throws ReflectiveOperationException {
        double x = 1.5;
        double y = -0.8;
        double r = x * x + y * y;

        assertNear(tangent(called("angle$jvp", x, y, 1.0, 0.0)), -y / r);
        assertNear(tangent(called("angle$jvp", x, y, 0.0, 1.0)), x / r);
        List<Object> byX = parts(called("angle$hvp", x, y, 1.0, 0.0));
        assertNear((double) byX.get(0), 2 * x * y / (r * r));
        assertNear((double) byX.get(1), (y * y - x * x) / (r * r));
        List<Object> byY = parts(called("angle$hvp", x, y, 0.0, 1.0));
        assertNear((double) byY.get(1), -2 * x * y / (r * r));
    }

    /** With x = M b and M = (1 − a)⁻¹ = {{2, 1}, {0, 2}}: da moves M by M da M. */
    @Test
    void theStationaryPointOfAnAffineMapIsTheSolutionOfALinearSystem() throws ReflectiveOperationException {
        double[][] a = {{0.5, 0.25}, {0, 0.5}};
        double[] b = {1, 2};
        double[][] noMatrix = new double[2][2];
        double[][] corner = {{1, 0}, {0, 0}};

        List<Object> byB = parts(called("squares$hvp", a, b, noMatrix, new double[] {1, 0}));
        assertThat((double[]) byB.get(1)).containsExactly(new double[] {8, 4}, within(1e-12));
        // x = (4, 4), dx = M da x = (8, 0), d²x = 2 M da M da x = (32, 0)
        List<Object> byCorner = parts(called("squares$hvp", a, b, corner, new double[2]));
        assertThat(tangent(called("squares$jvp", a, b, corner, new double[2]))).isCloseTo(64, within(1e-11));
        assertThat(((double[][]) byCorner.get(0))[0][0]).isCloseTo(2 * (8 * 8 + 4 * 32), within(1e-10));
    }
}

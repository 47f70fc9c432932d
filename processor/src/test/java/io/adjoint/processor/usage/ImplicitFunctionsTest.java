package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derivatives of solvers through their equations, against what analysis says. */
class ImplicitFunctionsTest {

    private static final String SOLVERS = """
            package app;

            import io.adjoint.Differentiable;
            import io.adjoint.FixedPoint;
            import io.adjoint.ImplicitRoot;

            public class Solvers {
                static double normal(double x) {
                    double t = 1 / (1 + 0.2316419 * Math.abs(x));
                    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * t * (0.319381530 + t * (-0.356563782
                        + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
                    return x > 0 ? 1 - tail : tail;
                }

                public static double call(double volatility, double s, double k, double t) {
                    double d1 = (Math.log(s / k) + volatility * volatility / 2 * t) / (volatility * Math.sqrt(t));
                    return s * normal(d1) - k * normal(d1 - volatility * Math.sqrt(t));
                }

                static double residual(double volatility, double price, double s, double k, double t) {
                    return call(volatility, s, k, t) - price;
                }

                @Differentiable(wrt = {"price", "s", "k", "t"})
                @ImplicitRoot("residual")
                public static double byNewton(double price, double s, double k, double t, double guess) {
                    double v = guess;
                    while (true) {
                        double h = 1e-6;
                        double slope = (residual(v + h, price, s, k, t) - residual(v - h, price, s, k, t)) / (2 * h);
                        double next = v - residual(v, price, s, k, t) / slope;
                        if (Math.abs(next - v) < 1e-14) {
                            return next;
                        }
                        v = next;
                    }
                }

                @Differentiable(wrt = {"price", "s", "k", "t"})
                @ImplicitRoot("residual")
                public static double byBisection(double price, double s, double k, double t) {
                    double low = 0.01;
                    double high = 4;
                    for (int i = 0; i < 100; i++) {
                        double middle = (low + high) / 2;
                        if (residual(middle, price, s, k, t) > 0) {
                            high = middle;
                        } else {
                            low = middle;
                        }
                    }
                    return low;
                }

                static double kepler(double anomaly, double m, double e) {
                    return anomaly - e * Math.sin(anomaly) - m;
                }

                @Differentiable
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

                @Differentiable
                @FixedPoint("step")
                public static double cubeRoot(double a) {
                    double x = 1;
                    for (int i = 0; i < 200; i++) {
                        x = step(x, a);
                    }
                    return x;
                }

                static double[] polar(double[] z, double x, double y) {
                    return new double[] {z[0] * Math.cos(z[1]) - x, z[0] * Math.sin(z[1]) - y};
                }

                @Differentiable
                @ImplicitRoot("polar")
                public static double[] toPolar(double x, double y) {
                    return new double[] {Math.hypot(x, y), Math.atan2(y, x)};
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

                @Differentiable(wrt = "b")
                @FixedPoint("affine")
                public static double[] stationary(double[][] a, double[] b) {
                    double[] x = b.clone();
                    for (int i = 0; i < 400; i++) {
                        x = affine(x, a, b);
                    }
                    return x;
                }

                static double tangent(double x, double a) {
                    return (x - a) * (x - a);
                }

                @Differentiable
                @ImplicitRoot("tangent")
                public static double doubleRoot(double a) {
                    return a;
                }

                static double[] singular(double[] x, double a) {
                    return new double[] {x[0] + x[1] - a, x[0] + x[1] - a};
                }

                @Differentiable
                @ImplicitRoot("singular")
                public static double[] undetermined(double a) {
                    return new double[] {a, 0};
                }
            }
            """;

    @TempDir
    Path work;

    private Class<?> primal;
    private Class<?> generated;

    @BeforeEach
    void build() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(SOLVERS)
                .build();
        assertThat(built.messages()).isEmpty();
        generated = built.load("app.SolversGrad");
        primal = built.load("app.Solvers");
    }

    private static Object call(Class<?> type, String name, Object... arguments) {
        try {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    return method.invoke(null, arguments);
                }
            }
            throw new AssertionError(name);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The components of a record of numbers. */
    private static List<Double> numbers(Object gradient) {
        try {
            List<Double> numbers = new ArrayList<>();
            for (var component : gradient.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                numbers.add(((Number) component.getAccessor().invoke(gradient)).doubleValue());
            }
            return numbers;
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void impliedVolatilityHasOneOverVegaAsItsDerivativeWhicheverWayItIsFound() {
        double s = 100;
        double k = 110;
        double t = 0.75;
        double volatility = 0.3;
        double price = (double) call(primal, "call", volatility, s, k, t);
        double d1 = (Math.log(s / k) + volatility * volatility / 2 * t) / (volatility * Math.sqrt(t));
        double vega = s * Math.sqrt(t) * Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
        List<Double> newton = numbers(call(generated, "byNewton$grad", price, s, k, t, 0.5));
        List<Double> bisection = numbers(call(generated, "byBisection$grad", price, s, k, t));

        assertThat(newton.get(0)).isCloseTo(volatility, within(1e-12));
        // The normal distribution is an approximation to 1e-7
        assertThat(newton.get(1)).isCloseTo(1 / vega, within(1e-5 / vega));
        for (int i = 0; i < newton.size(); i++) {
            assertThat(bisection.get(i)).isCloseTo(newton.get(i), within(1e-9 * Math.abs(newton.get(i))));
        }
    }

    @Test
    void keplersEquationHasItsDerivativesInClosedForm() {
        for (double e : new double[] {0.1, 0.6, 0.9}) {
            for (double m : new double[] {-1, 0.3, 2.5}) {
                List<Double> gradient = numbers(call(generated, "anomaly$grad", m, e));
                double x = gradient.get(0);
                double byM = 1 / (1 - e * Math.cos(x));
                assertThat(gradient.get(1)).isCloseTo(byM, within(1e-13 * Math.abs(byM)));
                assertThat(gradient.get(2)).isCloseTo(Math.sin(x) * byM, within(1e-13 * Math.abs(byM)));
            }
        }
    }

    @Test
    void theCubeRootByAFixedPointHasTheDerivativeOfTheCubeRoot() {
        for (double a : new double[] {0.5, 8, 27}) {
            double expected = 1 / (3 * Math.cbrt(a) * Math.cbrt(a));
            assertThat((double) call(generated, "cubeRoot$grad", a)).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    @Test
    void aSystemOfTwoEquationsHasTheDerivativesOfItsClosedForm() {
        double x = 1.5;
        double y = -0.8;
        double r = Math.hypot(x, y);
        Object byRadius = call(generated, "toPolar$vjp", x, y, new double[] {1, 0});
        Object byAngle = call(generated, "toPolar$vjp", x, y, new double[] {0, 1});

        assertThat(gradient(byRadius, "x")).isCloseTo(x / r, within(1e-15));
        assertThat(gradient(byRadius, "y")).isCloseTo(y / r, within(1e-15));
        assertThat(gradient(byAngle, "x")).isCloseTo(-y / (r * r), within(1e-15));
        assertThat(gradient(byAngle, "y")).isCloseTo(x / (r * r), within(1e-15));
    }

    private static double gradient(Object record, String component) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return (double) accessor.invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theStationaryPointOfAnAffineMapIsTheSolutionOfALinearSystem() {
        double[][] a = {{0.5, 0.25}, {0, 0.5}};
        double[] seed = {3, 5};
        // (1 − a)ᵀ λ = seed with 1 − a = {{0.5, −0.25}, {0, 0.5}}
        double[] gradient = (double[]) call(generated, "stationary$vjp", a, new double[] {1, 2}, seed);

        assertThat(gradient).containsExactly(new double[] {6, 13}, within(1e-13));
        assertThat(seed).containsExactly(3, 5);
    }

    @Test
    void whereTheEquationIsSingularTheDerivativeIsNotFinite() {
        assertThat((double) call(generated, "doubleRoot$grad", 2.0)).isNotFinite();
        assertThat((double) call(generated, "undetermined$vjp", 2.0, new double[] {1, 0}))
                .isNotFinite();
    }
}

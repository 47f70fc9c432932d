package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Products of Hessians of methods that call derivatives, and derivatives of methods that rules are for: orders that the
 * inner method is differentiated to besides its own.
 */
class NestedOrdersTest {
    private static final String ORDERS = """
            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Orders {
                @Differentiable(wrt = "x", emit = {Emit.HVP, Emit.GRAD_AND_HVP, Emit.JVP})
                static double cubes(double[] x, double a) {
                    double sum = 0;
                    for (double v : x) {
                        sum += a * v * v * v * v;
                    }
                    return sum;
                }

                // 16 a² Σ v⁶
                @Differentiable(emit = Emit.HVP)
                static double slopes(double[] x, double a) {
                    double sum = 0;
                    for (double v : OrdersGrad.cubes$grad(x, a)) {
                        sum += v * v;
                    }
                    return sum;
                }

                // 12 a Σ d v²
                @Differentiable(emit = Emit.HVP)
                static double bends(double[] x, double a) {
                    double[] d = {1, 2};
                    double sum = 0;
                    for (double v : OrdersGrad.cubes$hvp(x, a, d)) {
                        sum += v;
                    }
                    return sum;
                }

                // 4 a Σ d v³
                @Differentiable(emit = Emit.HVP)
                static double along(double[] x, double a) {
                    double[] d = {1, 2};
                    return OrdersGrad.cubes$jvp(x, a, d).tangent();
                }

                // of the direction alone: 17 a, 4 a, and 12 a d[0] times 48 a d[1], at a = 1/2
                @Differentiable(emit = Emit.JVP)
                static double bendsTogether(double[] d) {
                    double[] x = {1, 2};
                    var all = OrdersGrad.cubes$gradAndHvp(x, 0.5, d);
                    return all.value() + all.x()[0] + all.xHvp()[0] * all.xHvp()[1];
                }

                static double cube(double x) {
                    return x * x * x;
                }

                @Derivative(of = "cube")
                static double cubeAdjoint(double g, double x, double y) {
                    return g * 3 * x * x;
                }

                static double total(double[] x) {
                    return x[0] * x[0] * x[0] + x[1] * x[1] * x[1];
                }

                @Derivative(of = "total")
                static void totalAdjoint(double g, double[] x, double y, double[] xBar) {
                    for (int i = 0; i < x.length; i++) {
                        xBar[i] += 3 * g * x[i] * x[i];
                    }
                }

                // x⁴
                @Differentiable
                static double ruled(double x) {
                    return x * cube(x);
                }

                @Differentiable
                static double slopeOfRuled(double x) {
                    return OrdersGrad.ruled$grad(x);
                }

                // x y³ + x⁴
                @Differentiable
                static double ruledRow(double[] x) {
                    return x[0] * total(x);
                }

                @Differentiable
                static double slopeOfRuledRow(double[] x) {
                    return OrdersGrad.ruledRow$grad(x)[0];
                }

                private static void print(double derivative, double expected) {
                    System.out.println(derivative + " " + expected);
                }

                public static void main(String[] arguments) {
                    double[] x = {0.7, -1.2};
                    double[] v = {0.3, 0.5};
                    double a = 1.5;
                    for (int i = 0; i < 2; i++) {
                        print(
                                OrdersGrad.slopes$hvp(x, a, v, 0.1).x()[i],
                                16 * a * a * 30 * Math.pow(x[i], 4) * v[i] + 0.1 * 2 * 16 * a * 6 * Math.pow(x[i], 5));
                        print(
                                OrdersGrad.bends$hvp(x, a, v, 0.1).x()[i],
                                (i + 1) * (24 * a * v[i] + 0.1 * 24 * x[i]));
                        print(
                                OrdersGrad.along$hvp(x, a, v, 0.1).x()[i],
                                (i + 1) * (24 * a * x[i] * v[i] + 0.1 * 12 * x[i] * x[i]));
                    }
                    double[] d = {1.25, -0.5};
                    print(bendsTogether(d), 8.5 + 2 + 6 * d[0] * 24 * d[1]);
                    print(OrdersGrad.bendsTogether$grad(d)[1], 6 * d[0] * 24);
                    print(OrdersGrad.bendsTogether$jvp(d, v).tangent(), 144 * (d[1] * v[0] + d[0] * v[1]));
                    print(OrdersGrad.slopeOfRuled$grad(2), 12 * 4);
                    print(OrdersGrad.slopeOfRuledRow$grad(x)[0], 12 * x[0] * x[0]);
                    print(OrdersGrad.slopeOfRuledRow$grad(x)[1], 3 * x[1] * x[1]);
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void theyAreTheClosedForms() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(ORDERS)
                .build();

        assertThat(built.messages()).isEmpty();
        List<String> lines = built.run("Orders").lines().toList();
        assertThat(lines).hasSize(12);
        for (String line : lines) {
            double actual = Double.parseDouble(line.split(" ")[0]);
            double expected = Double.parseDouble(line.split(" ")[1]);
            assertThat(actual).as(line).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
        }
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that call the derivatives of methods of other classes and packages, held to differences of themselves. */
class NestedDerivativesTest {
    private static final String FIELD = """
            package fields;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Field {
                private final double strength;

                public Field(double strength) {
                    this.strength = strength;
                }

                @Differentiable
                public double energy(double[] x, double w) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        sum += strength * x[i] * x[i] * x[i] * w;
                    }
                    return sum;
                }

                @Differentiable(emit = Emit.JVP)
                public static double[] map(double[] x, double t) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = Math.sin(x[i] * t);
                    }
                    return y;
                }

                @Differentiable
                public static double matrix(double[][] m, double t) {
                    double sum = 0;
                    for (double[] row : m) {
                        for (double each : row) {
                            sum += each * each * each * t;
                        }
                    }
                    return sum;
                }
            }
            """;

    private static final String USE = """
            package use;

            import static fields.FieldGrad.matrix$grad;

            import fields.Field;
            import fields.FieldGrad;
            import fields.FieldGrad.EnergyGrad;
            import io.adjoint.Differentiable;
            import java.util.function.DoubleUnaryOperator;

            public class Use {
                @Differentiable(wrt = {"x", "w"})
                public static double slope(Field field, double[] x, double w) {
                    EnergyGrad gradient = FieldGrad.energy$grad(field, x, w);
                    double[] ofX = gradient.x();
                    double sum = gradient.value() + gradient.w();
                    for (int i = 0; i < ofX.length; i++) {
                        sum += ofX[i] * ofX[i];
                    }
                    return sum;
                }

                @Differentiable
                public static double pulled(double[] x, double t, double[] seed) {
                    var gradient = FieldGrad.map$vjp(x, t, seed);
                    double sum = gradient.t();
                    for (double each : gradient.x()) {
                        sum += each * each;
                    }
                    for (double each : gradient.value()) {
                        sum += each;
                    }
                    return sum;
                }

                @Differentiable
                public static double pushed(double[] x, double t, double[] xDot, double tDot) {
                    double[] tangent = FieldGrad.map$jvp(x, t, xDot, tDot).tangent();
                    double sum = 0;
                    for (double each : tangent) {
                        sum += each * each;
                    }
                    return sum;
                }

                @Differentiable
                public static double ofMatrix(double[][] m, double t) {
                    var gradient = matrix$grad(m, t);
                    double sum = gradient.t() * gradient.t();
                    for (double[] row : gradient.m()) {
                        for (double each : row) {
                            sum += each * each;
                        }
                    }
                    var other = fields.FieldGrad.matrix$grad(m, 2 * t);
                    gradient = other;
                    return sum + gradient.t();
                }

                private static void check(double derivative, DoubleUnaryOperator along) {
                    double step = 1e-5;
                    System.out.println(
                            derivative + " " + (along.applyAsDouble(step) - along.applyAsDouble(-step)) / (2 * step));
                }

                private static double[] moved(double[] x, int i, double by) {
                    double[] moved = x.clone();
                    moved[i] += by;
                    return moved;
                }

                public static void main(String[] arguments) {
                    Field field = new Field(0.7);
                    double[] x = {0.5, -1.2};
                    double w = 1.5;
                    double t = 0.8;
                    double[] s = {1.1, -0.3};
                    check(UseGrad.slope$grad(field, x, w).x()[0], h -> slope(field, moved(x, 0, h), w));
                    check(UseGrad.slope$grad(field, x, w).w(), h -> slope(field, x, w + h));
                    check(UseGrad.pulled$grad(x, t, s).x()[1], h -> pulled(moved(x, 1, h), t, s));
                    check(UseGrad.pulled$grad(x, t, s).t(), h -> pulled(x, t + h, s));
                    check(UseGrad.pulled$grad(x, t, s).seed()[0], h -> pulled(x, t, moved(s, 0, h)));
                    check(UseGrad.pushed$grad(x, t, s, 0.4).x()[1], h -> pushed(moved(x, 1, h), t, s, 0.4));
                    check(UseGrad.pushed$grad(x, t, s, 0.4).t(), h -> pushed(x, t + h, s, 0.4));
                    check(UseGrad.pushed$grad(x, t, s, 0.4).xDot()[0], h -> pushed(x, t, moved(s, 0, h), 0.4));
                    check(UseGrad.pushed$grad(x, t, s, 0.4).tDot(), h -> pushed(x, t, s, 0.4 + h));
                    double[][] m = {{0.5, 1}, {-0.7}};
                    check(UseGrad.ofMatrix$grad(m, t).m()[1][0], h -> ofMatrix(new double[][] {m[0], {-0.7 + h}}, t));
                    check(UseGrad.ofMatrix$grad(m, t).t(), h -> ofMatrix(m, t + h));
                    check(x[0] + 2 * s[0] + 3 * m[1][0], h -> (0.5 + 2 * 1.1 + 3 * -0.7) * h);
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void theirGradientsAreThoseOfDifferencesAndNothingIsChanged() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(FIELD)
                .source(USE)
                .build();

        assertThat(built.messages()).isEmpty();
        assertHeld(built.run("use.Use").lines().toList());
    }

    private static void assertHeld(List<String> lines) {
        assertThat(lines).hasSize(12);
        for (String line : lines) {
            double actual = Double.parseDouble(line.split(" ")[0]);
            double expected = Double.parseDouble(line.split(" ")[1]);
            assertThat(actual).isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
        }
    }
}

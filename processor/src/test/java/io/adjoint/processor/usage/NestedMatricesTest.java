package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that call Hessians and Jacobians of others: gradients, tangents and products, held to differences. */
class NestedMatricesTest {
    private static final String MATRICES = """
            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import java.util.function.DoubleFunction;
            import java.util.function.DoubleUnaryOperator;

            public class Matrices {
                @Differentiable(wrt = "x", emit = Emit.HESSIAN)
                static double sines(double[] x, double a) {
                    double product = a;
                    for (int i = 0; i < x.length; i++) {
                        product *= Math.sin(x[i] * (i + a));
                    }
                    return product;
                }

                @Differentiable(wrt = "x", emit = Emit.HESSIAN)
                static double bump(double x, double a) {
                    return Math.exp(a * x) * x;
                }

                @Differentiable(emit = Emit.JACOBIAN)
                static double[] map(double[] x, double a, int m) {
                    double[] y = new double[m];
                    for (int i = 0; i < m; i++) {
                        y[i] = a * a;
                        for (double v : x) {
                            y[i] *= Math.sin(v * (i + 1));
                        }
                    }
                    return y;
                }

                @Differentiable(wrt = "x", emit = Emit.JACOBIAN)
                static double[][] rows(double[][] x, double a) {
                    double[][] y = {{a}, {a, 2 * a}};
                    for (int i = 0; i < y.length; i++) {
                        for (int k = 0; k < y[i].length; k++) {
                            for (double[] row : x) {
                                for (double v : row) {
                                    y[i][k] *= Math.sin(v * (i + k + a));
                                }
                            }
                        }
                    }
                    return y;
                }

                @Differentiable(wrt = "x", emit = Emit.JACOBIAN)
                static double[] curve(double x, double a) {
                    return new double[] {Math.exp(x * a), x * x * x * a, a};
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofHessian(double[] x, double a) {
                    double[][] h = MatricesGrad.sines$hessian(x, a);
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        for (int k = 0; k < x.length; k++) {
                            sum += (3 * i - 5 * k + 1) * h[i][k] * h[i][k];
                        }
                    }
                    return sum;
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofSecond(double[] x, double a) {
                    return MatricesGrad.bump$hessian(x[0] * a, x[1]) * x[2];
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofWide(double[] x, double a) {
                    return ofMap(x, a, 1);
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofTall(double[] x, double a) {
                    return ofMap(x, a, 5);
                }

                static double ofMap(double[] x, double a, int m) {
                    var all = MatricesGrad.map$jacobian(x, a, m);
                    double sum = 0;
                    for (int i = 0; i < m; i++) {
                        sum += all.a()[i] * (i + 2);
                        for (int k = 0; k < x.length; k++) {
                            sum += (3 * i - 5 * k + 1) * all.x()[i][k] * all.x()[i][k];
                        }
                    }
                    return sum;
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofRows(double[] x, double a) {
                    double[][][][] jacobian = MatricesGrad.rows$jacobian(new double[][] {{x[0], x[1]}, {x[2]}}, a);
                    double sum = 0;
                    int n = 3;
                    for (double[][][] row : jacobian) {
                        for (double[][] element : row) {
                            for (double[] part : element) {
                                for (double v : part) {
                                    sum += v * v * n++;
                                }
                            }
                        }
                    }
                    return sum;
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofCurve(double[] x, double a) {
                    double[] slope = MatricesGrad.curve$jacobian(x[0] * x[1], a);
                    return slope[0] * slope[1] * x[2];
                }

                interface Gradient {
                    double[] at(double[] x, double a);
                }

                // Along (v, c): the gradient and the tangent against differences, the product against those of gradients
                private static void check(
                        DoubleUnaryOperator value, double[] gradient, double tangent, Gradient all, double[] product) {
                    print(dot(gradient, DIRECTION), difference(value));
                    print(tangent, difference(value));
                    for (int i = 0; i < 4; i++) {
                        int n = i;
                        print(product[n], difference(h -> all.at(moved(h), A + C * h)[n]));
                    }
                }

                private static final double[] X = {1.3, 0.7, -0.4};
                private static final double[] V = {0.4, -0.2, 0.9};
                private static final double A = 0.6;
                private static final double C = -0.5;
                private static final double[] DIRECTION = {0.4, -0.2, 0.9, -0.5};

                private static double difference(DoubleUnaryOperator f) {
                    double h = 1e-3;
                    return (8 * (f.applyAsDouble(h) - f.applyAsDouble(-h))
                                    - (f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h)))
                            / (12 * h);
                }

                private static double[] moved(double h) {
                    return new double[] {X[0] + h * V[0], X[1] + h * V[1], X[2] + h * V[2]};
                }

                private static double[] all(double[] x, double a) {
                    return new double[] {x[0], x[1], x[2], a};
                }

                private static double dot(double[] x, double[] y) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        sum += x[i] * y[i];
                    }
                    return sum;
                }

                private static void print(double derivative, double expected) {
                    System.out.println(derivative + " " + expected);
                }

                public static void main(String[] arguments) {
                    CHECKS
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void theirDerivativesOfFirstAndSecondOrderAreThoseOfDifferences() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(MATRICES.replace("CHECKS", checks()))
                .build();

        assertThat(built.messages()).isEmpty();
        List<String> lines = built.run("Matrices").lines().toList();
        assertThat(lines).hasSize(6 * 6);
        for (String line : lines) {
            double actual = Double.parseDouble(line.split(" ")[0]);
            double expected = Double.parseDouble(line.split(" ")[1]);
            assertThat(actual).as(line).isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
        }
    }

    private static String checks() {
        StringBuilder checks = new StringBuilder();
        for (String f : List.of("ofHessian", "ofSecond", "ofWide", "ofTall", "ofRows", "ofCurve")) {
            checks.append("""
                    check(
                            h -> @(moved(h), A + C * h),
                            all(MatricesGrad.@$grad(X, A).x(), MatricesGrad.@$grad(X, A).a()),
                            MatricesGrad.@$jvp(X, A, V, C).tangent(),
                            (x, a) -> all(MatricesGrad.@$grad(x, a).x(), MatricesGrad.@$grad(x, a).a()),
                            all(MatricesGrad.@$hvp(X, A, V, C).x(), MatricesGrad.@$hvp(X, A, V, C).a()));
                    """.replace("@", f));
        }
        return checks.toString();
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Second derivatives through methods that come compiled, by the Hessian-vector products that come with them: they are
 * those of the same methods from source, and of differences.
 */
class CompiledSecondDerivativesTest {
    private static final String LIBRARY = """
            package lib;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Powers {
                @Differentiable(emit = {Emit.HVP, Emit.JVP})
                public static double fourths(double[] x, double b) {
                    double s = 0;
                    for (double v : x) {
                        s += v * v * v * v * b * b;
                    }
                    return s;
                }

                @Differentiable(emit = Emit.HVP)
                public static double fifth(double x) {
                    return x * x * x * x * x;
                }

                @Differentiable(emit = Emit.HVP)
                public static double rows(double[][] m, float scale) {
                    double s = 0;
                    for (double[] row : m) {
                        for (double v : row) {
                            s += scale * v * v * row[0];
                        }
                    }
                    return s;
                }

                @Differentiable
                public static double cube(double x) {
                    return x * x * x;
                }
            }
            """;

    private static final String USER = """
            package app;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import java.util.function.DoubleUnaryOperator;
            import lib.Powers;
            import lib.PowersGrad;

            public class User {
                @Differentiable(emit = {Emit.HVP, Emit.HESSIAN})
                public static double product(double[] x) {
                    return x[0] * Powers.fourths(x, x[1]) * Powers.fifth(x[0]);
                }

                @Differentiable(wrt = "m", emit = Emit.HVP)
                public static double overRows(double[][] m, float scale) {
                    double s = Powers.rows(m, scale) * Powers.fifth(m[0][0]);
                    return s * s;
                }

                // Powers.fourths and Powers.fifth to second order, below a gradient of this compilation
                @Differentiable
                public static double slopes(double[] x) {
                    double[] slope = UserGrad.product$grad(x);
                    return slope[0] * x[1] * slope[1];
                }

                @Differentiable(emit = Emit.JVP)
                public static double slope(double x) {
                    return x * PowersGrad.fifth$grad(x * x);
                }

                @Differentiable
                public static double parts(double[] x, double b) {
                    var q = PowersGrad.fourths$valueAndGrad(x, b);
                    return q.value() * q.b() + q.x()[0] * q.x()[1];
                }

                @Differentiable
                public static double along(double[] x, double b, double[] v, double c) {
                    return PowersGrad.fourths$jvp(x, b, v, c).tangent();
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
                    double[] x = {1.3, 0.7, -0.4};
                    double[] v = {0.3, -1, 2};
                    double[][] hessian = UserGrad.product$hessian(x);
                    for (int i = 0; i < 3; i++) {
                        int n = i;
                        for (int j = 0; j < 3; j++) {
                            int k = j;
                            check(hessian[n][k], h -> UserGrad.product$grad(moved(x, k, h))[n]);
                        }
                        check(UserGrad.slopes$grad(x)[n], h -> slopes(moved(x, n, h)));
                        check(UserGrad.parts$grad(x, 0.8).x()[n], h -> parts(moved(x, n, h), 0.8));
                        check(UserGrad.along$grad(x, 0.8, v, 0.6).x()[n], h -> along(moved(x, n, h), 0.8, v, 0.6));
                        check(UserGrad.along$grad(x, 0.8, v, 0.6).v()[n], h -> along(x, 0.8, moved(v, n, h), 0.6));
                    }
                    check(UserGrad.parts$grad(x, 0.8).b(), h -> parts(x, 0.8 + h));
                    check(UserGrad.along$grad(x, 0.8, v, 0.6).b(), h -> along(x, 0.8 + h, v, 0.6));
                    check(UserGrad.along$grad(x, 0.8, v, 0.6).c(), h -> along(x, 0.8, v, 0.6 + h));
                    check(UserGrad.slope$grad(0.9), h -> 5 * Math.pow(0.9 + h, 9));
                    check(UserGrad.slope$jvp(0.9, 2).tangent(), h -> 5 * Math.pow(0.9 + 2 * h, 9));
                    double[][] m = {{0.5, 1}, {-0.7}};
                    double[][] d = {{0.1, -2}, {0.6}};
                    check(
                            UserGrad.overRows$hvp(m, 0.75f, d)[0][0],
                            h -> UserGrad.overRows$grad(
                                    new double[][] {{0.5 + 0.1 * h, 1 - 2 * h}, {-0.7 + 0.6 * h}}, 0.75f)[0][0]);
                }
            }
            """;

    @TempDir
    Path work;

    /** The library, then its user, of which only the library's classes are known. */
    private Built build(String library, String user) {
        Built compiled =
                new UserProject(work).source(library).option("-parameters").build();
        assertThat(compiled.messages()).isEmpty();
        return new UserProject(work)
                .classPath(compiled.classes())
                .source(user)
                .option("-Xlint:all", "-Werror")
                .build();
    }

    @Test
    void theyAreThoseOfDifferencesOfGradients() {
        Built built = build(LIBRARY, USER);

        assertThat(built.messages()).isEmpty();
        List<String> lines = built.run("app.User").lines().toList();
        assertThat(lines).hasSize(3 * 7 + 6);
        for (String line : lines) {
            double actual = Double.parseDouble(line.split(" ")[0]);
            double expected = Double.parseDouble(line.split(" ")[1]);
            assertThat(actual).as(line).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
        assertThat(built.source("app.UserGrad")).contains("PowersGrad.fourths$hvp(x, b, ", "seed * xProduct[i]");
    }

    @Test
    void withoutTheProductAProductIsRefusedAtTheAnnotation() {
        Built built = build(LIBRARY, """
                package app;

                import io.adjoint.Differentiable;
                import io.adjoint.Emit;
                import lib.Powers;

                public class User {
                    @Differentiable(emit = Emit.HVP)
                    public static double f(double x) {
                        return x * Powers.cube(x);
                    }
                }
                """);

        assertThat(built.messages())
                .containsExactly("User.java:8:32 error: [ADJ405] Emit.HVP cannot be generated: "
                        + "line 10 calls lib.Powers.cube, of which only the first derivative is known");
        assertThat(built.diagnostics().toString()).contains("compile it with emit = Emit.HVP on cube");
    }

    @Test
    void withoutTheProductTheDerivativeOfAGradientIsRefusedAtItsCall() {
        Built built = build(LIBRARY, """
                package app;

                import io.adjoint.Differentiable;
                import lib.Powers;
                import lib.PowersGrad;

                public class User {
                    @Differentiable
                    public static double f(double x) {
                        return x * Powers.cube(x);
                    }

                    @Differentiable
                    public static double ofSource(double x) {
                        return UserGrad.f$grad(x);
                    }

                    @Differentiable
                    public static double ofCompiled(double x) {
                        double slope = PowersGrad.cube$grad(x);
                        return slope * x;
                    }

                    @Differentiable
                    public static double twice(double x) {
                        double bend = PowersGrad.fifth$hvp(x, 1);
                        return bend * x;
                    }

                    @Differentiable
                    public static double constant(double x) {
                        return x * PowersGrad.cube$grad(3) * UserGrad.f$grad(2);
                    }
                }
                """);

        assertThat(built.messages())
                .containsExactly(
                        "User.java:15:9 error: [ADJ205] the derivative f$grad cannot be differentiated: "
                                + "line 10 calls lib.Powers.cube, of which only the first derivative is known",
                        "User.java:20:16 error: [ADJ205] the derivative cube$grad cannot be differentiated: "
                                + "lib.Powers.cube comes compiled, of which only the first derivative is known",
                        "User.java:26:16 error: [ADJ205] the derivative fifth$hvp cannot be differentiated: "
                                + "lib.Powers.fifth comes compiled, of which only two derivatives are known");
        assertThat(built.diagnostics().toString()).contains("compile it with emit = Emit.HVP on cube");
    }

    @Test
    void whatItsGradientLeavesOutIsRefused() {
        String library = LIBRARY.replace(
                "@Differentiable(emit = {Emit.HVP, Emit.JVP})",
                "@Differentiable(wrt = \"x\", emit = {Emit.HVP, Emit.JVP})");
        Built built = build(library, """
                package app;

                import io.adjoint.Differentiable;
                import lib.PowersGrad;

                public class User {
                    @Differentiable
                    public static double f(double[] x, double b) {
                        double[] slope = PowersGrad.fourths$grad(x, b);
                        return slope[0];
                    }

                    @Differentiable(wrt = "x")
                    public static double g(double[] x, double b) {
                        double[] slope = PowersGrad.fourths$grad(x, b);
                        return slope[0];
                    }
                }
                """);

        assertThat(built.messages())
                .containsExactly("User.java:9:18 error: [ADJ205] the derivative fourths$grad cannot be "
                        + "differentiated: it is differentiated with respect to argument 2");
        assertThat(built.diagnostics().toString()).contains("name it in wrt of that method");
    }
}

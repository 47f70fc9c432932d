package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's names stay what they are, whatever we would like to call ours. */
class NamesTest {

    @TempDir
    Path work;

    @Test
    void variablesAreCalledAsOursWouldBe() {
        assertGradients("""
                @Differentiable
                static double f(double x, double xBar, double seed, double g, double tape) {
                    double f = x * xBar;
                    double fBar = f * f;
                    double xTape = fBar + seed;
                    double value = xTape * g;
                    double trips = 0;
                    int i = 0;
                    while (i < 3) {
                        trips += value * tape;
                        value = value * Math.sin(trips);
                        xTape = xTape * value;
                        i++;
                    }
                    double g2 = trips + xTape;
                    double valueBar = g2 * fBar;
                    return valueBar + value;
                }
                """, "f", 0.4, -0.7, 1.1, 0.9, 0.3);
    }

    @Test
    void variablesAreCalledAsClasses() {
        assertGradients("""
                @Differentiable
                static double f(double Math, double DoubleTape, double Double, double io, double demo) {
                    double java = Math * DoubleTape;
                    double IntTape = java;
                    double Partials = 0;
                    double MainGrad = Double;
                    double FGrad = demo;
                    while (Partials < 2) {
                        IntTape = IntTape * java + StrictMath.pow(io * io, Double);
                        Partials += 1;
                    }
                    return StrictMath.max(IntTape, Partials) * MainGrad * FGrad;
                }
                """, "f", 1.4, 1.7, 1.1, 0.9, 0.3);
    }

    @Test
    void methodsAreCalledAsOursWouldBe() {
        assertGradients("""
                @Differentiable
                static double f(double x, double y) {
                    return f$grad(x) * fAdjoint(x, y) + adjoint(y) + fForward(x, y);
                }

                static double f$grad(double x) {
                    return x * x;
                }

                private static double fAdjoint(double x, double seed) {
                    return Math.sin(x) * seed;
                }

                private static double adjoint(double x) {
                    return x * x * x;
                }

                private static double fForward(double x, double tape) {
                    return x / tape;
                }
                """, "f", 1.4, 1.7);
    }

    @Test
    void independentsAreCalledAsMethodsOfObjectAndAsTheValue() {
        assertGradients("""
                @Differentiable
                static double f(double value, double valueBar, double hashCode, double toString, double wait) {
                    return value * valueBar + hashCode * toString * wait;
                }
                """, "f", 1.4, 1.7, 0.3, 0.4, 0.6);
    }

    @Test
    void namesAreNotAscii() {
        assertGradients("""
                @Differentiable
                static double größe(double länge, double λ, double 数, double $, double _x) {
                    double Δ = länge * λ;
                    for (int ι = 0; ι < 2; ι++) {
                        Δ = Δ * 数 + quadrat(Δ);
                    }
                    return Δ / $ + _x;
                }

                private static double quadrat(double é) {
                    return é * é;
                }
                """, "größe", 1.4, 1.7, 0.3, 0.4, 0.6);
    }

    @Test
    void methodAndRecordAreCalledAsTheClass() {
        Built built = new UserProject(work).source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Loss {
                            @Differentiable
                            static double loss(double x, double y) {
                                return x * y;
                            }

                            public static void main(String[] args) {
                                var g = LossGrad.loss$grad(2, 3);
                                System.out.println(g.value() + " " + g.x() + " " + g.y());
                            }
                        }
                        """).build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Loss")).isEqualTo("6.0 3.0 2.0\n");
    }

    @Test
    void methodsThatDifferInTheCaseOfTheirFirstLetterHaveRecordsOfTheirOwn() {
        assertGradients("""
                @Differentiable
                static double f(double x, double y) {
                    return x * y;
                }

                @Differentiable
                static double F(double x, double y) {
                    return x / y;
                }
                """, "f", 1.4, 1.7);
    }

    @Test
    void thePackageHasClassesCalledAsThoseThatWeUse() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source("package demo; class Math { static double sin(double x) { return 7 * x; } }")
                .source("package demo; class String {}")
                .source("package demo; class Override {}")
                .source("package demo; class Generated {}")
                .source("package demo; class DoubleTape {}")
                .source("package demo; class Partials {}")
                .source("package demo; class Zeros {}")
                .source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Wave {
                            @Differentiable
                            static double f(double x, double y, double[] z) {
                                double s = java.lang.Math.sin(x);
                                for (int i = 0; i < 2; i++) {
                                    s = s * java.lang.Math.pow(s * s + y * y, z[i]);
                                    z[i] = s;
                                }
                                return java.lang.Math.max(s, y) * z[0];
                            }

                            static double plain(double[] p) {
                                return f(p[0], p[1], new double[] {p[2], p[3]});
                            }

                            static double[] gradient(double[] p) {
                                var g = WaveGrad.f$grad(p[0], p[1], new double[] {p[2], p[3]});
                                return new double[] {g.x(), g.y(), g.z()[0], g.z()[1]};
                            }

                            public static void main(java.lang.String[] args) {
                                io.adjoint.check.GradientCheck.of(Wave::plain)
                                        .gradient(Wave::gradient)
                                        .at(new double[] {0.7, 0.2, 0.6, 0.9});
                                System.out.println("checked");
                            }
                        }
                        """)
                .build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Wave")).isEqualTo("checked\n");
    }

    @Test
    void aVariableHidesThePackageOfAClassThatNeedsItsFullName() {
        Built built = new UserProject(work)
                .source("package demo; class Math {}")
                .source("package demo; class Partials {}")
                .source("""
                        package demo;

                        import static java.lang.Math.*;

                        import io.adjoint.Differentiable;

                        class Wave {
                            @Differentiable
                            static double f(double x, double io) {
                                double java = sin(x) + pow(x, io);
                                return cos(java) * exp(java);
                            }
                        }
                        """)
                .build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "demo.Wave", "f").checkAt(1.4, 1.7);
    }

    @Test
    void aNestedClassAndItsMethodHideClassesOfJavaLang() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Outer {
                            static class Math {
                                static double sin(double x) {
                                    return 2 * x;
                                }

                                @Differentiable
                                static double f(double x) {
                                    return sin(x) * java.lang.Math.exp(x) * StrictMath.cos(x);
                                }
                            }

                            public static void main(String[] args) {
                                double x = 0.5;
                                double exact = 2 * StrictMath.exp(x)
                                        * ((1 + x) * StrictMath.cos(x) - x * StrictMath.sin(x));
                                System.out.println(StrictMath.abs(Outer_MathGrad.f$grad(x) - exact) < 1e-14);
                            }
                        }
                        """)
                .build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Outer")).isEqualTo("true\n");
    }

    @Test
    void aNestedClassAndAnotherThatWouldHaveTheSameGradientClassAreReported() {
        Built built = new UserProject(work).source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Outer {
                            static class Inner {
                                @Differentiable
                                static double f(double x) {
                                    return x;
                                }
                            }
                        }
                        """).source("""
                        package demo;

                        import io.adjoint.Differentiable;

                        class Outer_Inner {
                            @Differentiable
                            static double f(double x) {
                                return x;
                            }
                        }
                        """).build();

        assertThat(built.messages())
                .containsExactly(
                        "Outer_Inner.java:5:1 error: [ADJ407] the generated class demo.Outer_InnerGrad already exists");
    }

    /** Compiles methods of one class, and compares the gradient of one with differences of it. */
    private void assertGradients(String methods, String method, double... point) {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror", "-encoding", "UTF-8")
                .source("package demo;\n\nimport io.adjoint.Differentiable;\n\nclass Main {\n" + methods + "}\n")
                .build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "demo.Main", method).checkAt(point);
    }
}

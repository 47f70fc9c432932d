package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that users write: found in the class, in the classes around it and in those that an annotation names. */
class DerivativeRulesTest {

    /** Somebody else's, whose source is not looked into: it could not be differentiated. */
    private static final String FOREIGN = """
            package foreign;

            public class Bits {
                public static double inverseRoot(double x) {
                    double half = 0.5 * x;
                    double y = Double.longBitsToDouble(0x5fe6eb50c7b537a9L - (Double.doubleToLongBits(x) >> 1));
                    for (int i = 0; i < 5; i++) {
                        y *= 1.5 - half * y * y;
                    }
                    return y;
                }

                public static double blend(double x, double y, int part) {
                    return inverseRoot(x) * part + y;
                }
            }
            """;

    private static final String USER = """
            package app;

            import foreign.Bits;
            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;

            public class User {
                @Differentiable
                public static double f(double x, double y) {
                    double sum = 0;
                    for (int i = 1; i < 4; i++) {
                        sum += Bits.inverseRoot(x * i + y) * Bits.blend(x, 2.5, i);
                        x = x * 1.5;
                    }
                    return sum;
                }
                // rules
            }
            """;

    private static final String RULES = """
            @Derivative(of = "foreign.Bits.inverseRoot(double)")
            static double inverseRootAdjoint(double g, double x, double y) {
                return -0.5 * g * y / x;
            }

            @Derivative(of = "foreign.Bits.blend", argument = "x")
            static double blendX(double g, double x, double y, int part, double result) {
                return -0.5 * g * part * Bits.inverseRoot(x) / x;
            }
            """;

    @TempDir
    Path work;

    private Built build(String... sources) {
        UserProject project =
                new UserProject(work).option("-Xlint:all", "-Werror").source(FOREIGN);
        for (String source : sources) {
            project.source(source);
        }
        return project.build();
    }

    private static void check(Built built) {
        assertThat(built.messages()).isEmpty();
        ScalarMethod f = ScalarMethod.of(built, "app.User", "f");
        f.checkAt(0.3, 0.7);
        f.checkAt(2, 0.1);
    }

    @Test
    void aRuleOfTheClassItself() {
        check(build(USER.replace("// rules", RULES)));
    }

    @Test
    void aRuleOfTheClassAroundIt() {
        String inner = USER.substring(USER.indexOf("    @Differentiable"), USER.indexOf("    // rules"));
        String outer = USER.substring(0, USER.indexOf("    @Differentiable"))
                + RULES
                + "static class Inner {\n" + inner + "}\n}\n";
        Built built = build(outer);

        assertThat(built.messages()).isEmpty();
        assertThat(built.source("app.User_InnerGrad")).contains("User.inverseRootAdjoint(", "User.blendX(");
    }

    @Test
    void aRuleOfAClassThatTheAnnotationNames() {
        String holder =
                "package app; import foreign.Bits; import io.adjoint.Derivative; class Holder {\n" + RULES + "}\n";

        check(build(USER.replace("@Differentiable", "@Differentiable(rules = Holder.class)"), holder));
    }

    @Test
    void aRuleOfAClassThatComesCompiled() {
        String holder = "package rules; import foreign.Bits; import io.adjoint.Derivative; public class Holder {\n"
                + RULES.replace("static double", "public static double") + "}\n";
        Built library = new UserProject(work.resolve("lib"))
                .option("-parameters")
                .source(FOREIGN)
                .source(holder)
                .build();
        assertThat(library.messages()).isEmpty();
        Built built = new UserProject(work)
                .classPath(library.classes())
                .source(USER.replace("@Differentiable", "@Differentiable(rules = rules.Holder.class)"))
                .build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.source("app.UserGrad")).contains("Holder.inverseRootAdjoint(", "Holder.blendX(");
    }

    @Test
    void withoutARuleTheCallIsRefusedAndTheHintHasItsDeclaration() {
        Built built = build(
                USER.replace("// rules", RULES.substring(RULES.indexOf("@Derivative(of = \"foreign.Bits.blend"))));

        assertThat(built.messages())
                .containsExactly("User.java:12:24 error: [ADJ201] no derivative is known for Bits.inverseRoot");
        assertThat(built.diagnostics().toString())
                .contains("@Derivative(of = \"foreign.Bits.inverseRoot(double)\")"
                        + " static double inverseRootAdjoint(double g, double x, double y)");
    }

    @Test
    void anActiveArgumentThatNoRuleIsForIsRefusedAtItself() {
        Built built = build(USER.replace("// rules", RULES).replace("2.5, i)", "y * x, i)"));

        assertThat(built.messages())
                .containsExactly("User.java:12:66 error: [ADJ201] no derivative is known for y * x");
        assertThat(built.diagnostics().toString())
                .contains("@Derivative(of = \"foreign.Bits.blend(double, double, int)\", argument = \"y\")"
                        + " static double blendAdjoint(double g, double x, double y, int part, double result)");
    }

    @Test
    void theBodyOfAMethodWithARuleIsNotLookedInto() {
        Built built = build(USER.replace("// rules", """
                static double own(double x) {
                    return Bits.inverseRoot(x);
                }

                @Derivative(of = "own")
                static double ownAdjoint(double g, double x, double y) {
                    return -0.5 * g * y / x;
                }
                """)
                .replace("Bits.inverseRoot(x * i + y) * Bits.blend(x, 2.5, i)", "own(x * i + y) * own(x)"));

        check(built);
        assertThat(built.source("app.UserGrad")).contains("User.ownAdjoint(").doesNotContain("own$");
    }

    @Test
    void aRuleThatCannotBeCalledFromHereIsNoneAndTheBodyIsNotLookedIntoInstead() {
        String other = """
                package other;

                import io.adjoint.Derivative;
                import io.adjoint.Differentiable;

                public class Other {
                    @Differentiable
                    public static double outer(double x) {
                        return step(x) * 2;
                    }

                    public static double step(double x) {
                        return x > 0 ? 1 : 0;
                    }

                    @Derivative(of = "step")
                    static double straightThrough(double g, double x, double y) {
                        return g;
                    }
                }
                """;
        Built built = build(
                other, USER.replace("// rules", RULES).replace("return sum", "return sum + other.Other.outer(x)"));

        assertThat(built.messages()).containsExactly("Other.java:9:21 error: [ADJ201] no derivative is known for x");
    }

    private static final String BESIDE = """
            package app;

            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;

            public class Beside {
                @Differentiable
                public static double cube(double x) {
                    return x * x * x + 0.0 * Math.floor(x);
                }

                @Derivative(of = "cube")
                public static double cubeAdjoint(double g, double x, double y) {
                    return 100 * g * x;
                }

                @Differentiable
                public static double sum(double[] a) {
                    return a[0] + a[1];
                }

                @Derivative(of = "sum")
                public static void sumAdjoint(double g, double[] a, double y, double[] aBar) {
                    aBar[0] += 10 * g;
                    aBar[1] += 20 * g;
                }

                @Differentiable
                public static double twice(double x) {
                    return cube(x) * 2;
                }
            }
            """;

    private static final String CALLS_BESIDE = """
            package app;

            import io.adjoint.Differentiable;

            public class User {
                @Differentiable
                static double f(double x) {
                    return Beside.cube(x) * 3 + Beside.sum(new double[] {x, 2 * x});
                }

                @Differentiable
                static double g(double x) {
                    return Beside.twice(x);
                }

                public static void main(String[] args) {
                    System.out.println(UserGrad.f$grad(2) + " " + UserGrad.g$grad(2) + " " + BesideGrad.cube$grad(2)
                            + " " + java.util.Arrays.toString(BesideGrad.sum$grad(new double[] {1, 2})));
                }
            }
            """;

    @Test
    void theRuleBesideADifferentiableMethodWinsWhereverItIsCalledAndInItsOwnGradient() {
        Built built = build(BESIDE, CALLS_BESIDE);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User")).isEqualTo("650.0 400.0 200.0 [10.0, 20.0]\n");
    }

    @Test
    void theRuleBesideAMethodThatComesCompiledWinsWhetherItCanBeCalledOrNot() {
        for (String rule : new String[] {"public static", "static"}) {
            String besides = BESIDE.replace("package app", "package other")
                    .replace("public static double cubeAdjoint", rule + " double cubeAdjoint")
                    .replace("public static void sumAdjoint", rule + " void sumAdjoint");
            Built library = new UserProject(work.resolve("lib-" + rule.length()))
                    .source(besides)
                    .build();
            assertThat(library.messages()).isEmpty();
            Built built = new UserProject(work.resolve("user-" + rule.length()))
                    .classPath(library.classes())
                    .source(CALLS_BESIDE.replace("import io", "import other.*;\nimport io"))
                    .build();

            assertThat(built.messages()).isEmpty();
            assertThat(built.source("app.UserGrad"))
                    .contains(rule.startsWith("public") ? "Beside.cubeAdjoint(" : "BesideGrad.cube$")
                    .contains(rule.startsWith("public") ? "Beside.sumAdjoint(" : "BesideGrad.sum$");
        }
    }

    @Test
    void theRuleBesideAMethodOfAnotherPackageMustBeVisible() {
        Built built = build(
                BESIDE.replace("package app", "package other")
                        .replace("public static double cubeA", "static double cubeA"),
                CALLS_BESIDE.replace("import io", "import other.*;\nimport io"));

        assertThat(built.messages())
                .containsExactly(
                        "User.java:9:28 error: [ADJ201] no derivative is known for x",
                        "Beside.java:30:21 error: [ADJ201] no derivative is known for x");
        assertThat(built.diagnostics().toString()).contains("make its rule other.Beside.cubeAdjoint");
    }

    @Test
    void aDifferentiableMethodWithARuleForAnotherParameterIsRefused() {
        Built built = build("""
                package app;

                import io.adjoint.Derivative;
                import io.adjoint.Differentiable;

                public class User {
                    @Differentiable
                    static double f(double x, double s) {
                        return x * s;
                    }

                    @Differentiable(wrt = "x")
                    static double g(double x, double s) {
                        return x * s;
                    }

                    @Derivative(of = "f", argument = "x")
                    static double fX(double g, double x, double s, double y) {
                        return g * s;
                    }

                    @Derivative(of = "g", argument = "x")
                    static double gX(double g, double x, double s, double y) {
                        return g * s;
                    }
                }
                """);

        assertThat(built.messages())
                .hasSize(1)
                .first()
                .asString()
                .contains("User.java:8:")
                .contains("[ADJ201] no derivative is known for the parameter s of f");
        assertThat(built.diagnostics().toString()).contains("argument = \"s\")").contains(", or leave s out of wrt");
    }

    @Test
    void whatAMethodWithARuleThrowsIsThrown() {
        Built built = build("""
                package app;

                import io.adjoint.Derivative;
                import io.adjoint.Differentiable;

                public class User {
                    @Differentiable
                    static double f(double x) {
                        double unused = positive(x);
                        return x * x;
                    }

                    static double positive(double x) {
                        if (x < 0) {
                            throw new IllegalArgumentException("negative");
                        }
                        return x;
                    }

                    @Derivative(of = "positive")
                    static double positiveAdjoint(double g, double x, double y) {
                        return g;
                    }

                    public static void main(String[] args) {
                        System.out.println(UserGrad.f$grad(2));
                        try {
                            UserGrad.f$grad(-2);
                        } catch (IllegalArgumentException expected) {
                            System.out.println(expected.getMessage());
                        }
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User")).isEqualTo("4.0\nnegative\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(of = `f`, argument = `a`) static void rule(double[] a, double g, double s, double y, double[] aBar) {} | A",
                "(of = `f`, argument = `a`) static void rule(double g, double[] a, double s, double[] aBar) {} | A",
                "(of = `f`, argument = `a`) static double[] rule(double g, double[] a, double s, double y) { return a; } | A",
                "(of = `f`, argument = `a`) static double[] rule(double g, double[] a, double s, double y, double[] aBar) { return a; } | A",
                "(of = `f`, argument = `a`) void rule(double g, double[] a, double s, double y, double[] aBar) {} | A",
                "(of = `f`, argument = `a`) private static void rule(double g, double[] a, double s, double y, double[] aBar) {} | A",
                "(of = `f`, argument = `a`) static void rule(double g, double[] a, double s, double y, double[] aBar) throws Exception {} | A",
                "(of = `f`, argument = `a`) static double rule(double g, double[] a, double s, double y) { return g; } | A",
                "(of = `f`, argument = `b`) static void rule(double g, double[] a, double s, double y, double[] aBar) {} | A",
                "(of = `f`) static void rule(double g, double[] a, double s, double y, double[] aBar) {} | A",
                "(of = `f`, argument = `s`) static void rule(double g, double[] a, double s, double y, double[] aBar) {} | S",
                "(of = `f`, argument = `s`) static float rule(double g, double[] a, double s, double y) { return 0; } | S",
                "(of = `f`, argument = `s`) static double rule(double g, double[] a, double s) { return g; } | S",
                "(of = `f`, argument = `s`) static double rule(float g, double[] a, double s, float y) { return g; } | S"
            })
    void aRuleThatDoesNotFitIsShownTheDeclarationThatWould(String rule, String argument) {
        Built built = new UserProject(work)
                .source("package app; import io.adjoint.Derivative; class User {\n"
                        + "static double f(double[] a, double s) { return a[0] * s; }\n"
                        + "@Derivative" + rule.replace('`', '"') + "\n}\n")
                .build();

        assertThat(built.messages()).singleElement().asString().contains("error: [ADJ412] the rule rule does not fit");
        assertThat(built.diagnostics().toString())
                .contains(
                        argument.equals("A")
                                ? "write static void rule(double g, double[] a, double s, double y, double[] aBar)"
                                : "write static double rule(double g, double[] a, double s, double y)");
    }

    @Test
    void anArrayThatNoRuleIsForIsRefusedWithTheDeclarationOfItsRule() {
        Built built = build("""
                package app;

                import io.adjoint.Derivative;
                import io.adjoint.Differentiable;

                public class User {
                    @Differentiable
                    static double f(double[] x, double s) {
                        return scaled(x, s) + scaled(new double[] {1, 2}, s);
                    }

                    static double scaled(double[] y, double g) {
                        return y[0] * g;
                    }

                    @Derivative(of = "scaled", argument = "g")
                    static double scaledG(double g, double[] y, double s, double result) {
                        return g * y[0];
                    }
                }
                """);

        assertThat(built.messages())
                .containsExactly(
                        "User.java:9:9 error: [ADJ201] no derivative is known for argument 1 of app.User.scaled");
        assertThat(built.diagnostics().toString())
                .contains(
                        "@Derivative(of = \"app.User.scaled(double[], double)\", argument = \"y\")"
                                + " static void scaledAdjoint(double seed, double[] y, double g, double result, double[] yBar)");
    }

    @Test
    void aMethodThatReturnsTheArrayThatItWasGivenIsFoundOut() {
        Built built = build("""
                package app;

                import io.adjoint.Derivative;
                import io.adjoint.Differentiable;

                public class User {
                    @Differentiable
                    static double f(double[] x) {
                        return positive(x)[0];
                    }

                    static double[] positive(double[] x) {
                        return x[0] > 0 ? x : new double[] {-x[0]};
                    }

                    @Derivative(of = "positive")
                    static void positiveAdjoint(double[] g, double[] x, double[] y, double[] xBar) {
                        xBar[0] += Math.signum(x[0]) * g[0];
                    }

                    public static void main(String[] args) {
                        try {
                            UserGrad.f$grad(new double[] {3});
                        } catch (IllegalArgumentException expected) {
                            System.out.println(expected.getMessage());
                        }
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User")).contains("app.User.positive returned an array that it was given");
    }

    @Test
    void rulesOfArraysOfAClassThatComesCompiled() {
        String holder = """
                package rules;

                import io.adjoint.Derivative;

                public class Sums {
                    public static double squares(double[] x) {
                        double sum = 0;
                        for (double each : x) {
                            sum += each * each;
                        }
                        return sum;
                    }

                    @Derivative(of = "squares")
                    public static void squaresAdjoint(double g, double[] x, double y, double[] xBar) {
                        for (int i = 0; i < x.length; i++) {
                            xBar[i] += 2 * g * x[i];
                        }
                    }
                }
                """;
        Built library = new UserProject(work.resolve("lib"))
                .source(holder)
                .option("-parameters")
                .build();
        assertThat(library.messages()).isEmpty();
        Built built =
                new UserProject(work).classPath(library.classes()).source("""
                        package app;

                        import io.adjoint.Differentiable;

                        class User {
                            @Differentiable(rules = rules.Sums.class)
                            static double f(double[] x) {
                                return Math.sqrt(rules.Sums.squares(x));
                            }
                        }
                        """).build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.source("app.UserGrad")).contains("Sums.squaresAdjoint(seed, x, squares, xBar);");
    }
}

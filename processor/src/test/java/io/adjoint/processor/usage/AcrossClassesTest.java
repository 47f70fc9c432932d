package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of other top-level classes in the same compilation are followed if they are annotated, or all are. */
class AcrossClassesTest {

    private static final String CURVE = """
            package lib;

            import io.adjoint.Differentiable;
            import java.util.List;

            public class Curve {
                private static final double SCALE = 2.5;
                static final double SHIFT = 0.25;

                @Differentiable
                public static double value(double x) {
                    return steep(x) * SCALE + secret(x) + SHIFT;
                }

                static double steep(double x) {
                    return x * x * x;
                }

                private static double secret(double x) {
                    return Math.sin(x);
                }

                public static double unmarked(double x) {
                    return x * x;
                }

                @Differentiable
                public static double listed(double x) {
                    return List.of(x).get(0);
                }
            }
            """;

    private static final String NORMS = """
            package lib;

            import io.adjoint.Differentiable;

            @Differentiable
            public class Norms {
                public static double squared(double[] x) {
                    double s = 0;
                    for (int i = 0; i < x.length; i++) {
                        s += x[i] * x[i];
                        x[i] = 0;
                    }
                    return s;
                }
            }
            """;

    private static final String USER = """
            package app;

            import io.adjoint.Differentiable;
            import lib.Curve;
            import lib.Norms;

            public class User {
                @Differentiable
                public static double f(double x, double y) {
                    double[] pair = {x * y, Curve.value(y)};
                    return Curve.value(x) * y + Norms.squared(pair) + pair[0];
                }
            }
            """;

    private static final String UNMARKED = USER.replace("Curve.value(x)", "Curve.unmarked(x)");

    @TempDir
    Path work;

    private UserProject project() {
        return new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(CURVE.replaceAll("(?s)    @Differentiable\n    public static double listed.*?}\n", ""))
                .source(NORMS);
    }

    @Test
    void annotatedMethodsOfOtherClassesAndWhatTheyCallAreFollowed() {
        Built built = project().source(USER).build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod f = ScalarMethod.of(built, "app.User", "f");
        f.checkAt(0.3, 0.7);
        f.checkAt(-1.2, 2.1);
    }

    @Test
    void whatTheGeneratedClassMayCallItCallsAndTheRestItHasACopyOf() {
        String source = project().source(USER).build().source("app.UserGrad");

        assertThat(source)
                .contains("Curve.value(x)", "Norms.squared(pair)")
                .doesNotContain("Curve.steep(", "Curve.secret(");
    }

    @Test
    void aMethodThatIsNotAnnotatedIsRefusedAtItsNameAndTheHintSaysWhatWouldHelp() {
        Built built = project().source(UNMARKED).build();

        assertThat(built.messages())
                .containsExactly("User.java:11:21 error: [ADJ201] no derivative is known for Curve.unmarked");
        assertThat(hint(built))
                .contains("annotate lib.Curve.unmarked or its class with @Differentiable")
                .contains("-Aadjoint.follow=all")
                .endsWith("write a rule: @Derivative(of = \"lib.Curve.unmarked(double)\")"
                        + " static double unmarkedAdjoint(double g, double x, double y)");
    }

    @Test
    void itIsFollowedIfAllSourcesAre() {
        Built built = project().option("-Aadjoint.follow=all").source(UNMARKED).build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "app.User", "f").checkAt(0.3, 0.7);
    }

    @Test
    void aCallThatNoActiveNumberEntersNeedsNoDerivative() {
        Built built = project()
                .source(USER.replace("Curve.value(x) * y", "Curve.unmarked(3) * x"))
                .build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "app.User", "f").checkAt(0.3, 0.7);
    }

    @Test
    void whatIsWrongInTheOtherClassIsReportedInItsFile() {
        Built built = new UserProject(work)
                .source(CURVE)
                .source(NORMS)
                .source(USER.replace("Curve.value(x)", "Curve.listed(x)"))
                .build();

        assertThat(built.isSuccess()).isFalse();
        assertThat(built.messages())
                .containsExactly(
                        "Curve.java:29:26 error: [ADJ102] the name List.of(x).get cannot stand in a differentiable method");
    }

    @Test
    void aClassThatAnotherProcessorWritesIsWaitedFor() {
        Built built = project()
                .source(CURVE.replace("return steep(x) * SCALE", "return Later.twice(steep(x)) * SCALE")
                        .replace("import java.util.List;", "import written.Later;")
                        .replace("public class", "@SuppressWarnings(\"unused\") public class")
                        .replaceAll("(?s)    @Differentiable\n    public static double listed.*?}\n", ""))
                .source(USER)
                .processor(new WritingProcessor("written.Later", """
                        package written;

                        @io.adjoint.Differentiable
                        public class Later {
                            public static double twice(double x) {
                                return 2 * x;
                            }
                        }
                        """))
                .build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "app.User", "f").checkAt(0.3, 0.7);
    }

    @Test
    void classesThatCallEachOtherGoRoundInCircles() {
        String even = """
                package app;

                import io.adjoint.Differentiable;

                public class Even {
                    @Differentiable
                    static double f(double x, double y) {
                        return y < 0 ? x : x * Odd.f(x, y - 1);
                    }
                }
                """;
        String odd = even.replace("Even", "Other").replace("Odd.f", "Even.f").replace("Other", "Odd");
        Built built = new UserProject(work).source(even).source(odd).build();

        assertThat(built.isSuccess()).as(built.messages().toString()).isTrue();
        ScalarMethod.of(built, "app.Even", "f").checkAt(1.3, 2.5);
    }

    @Test
    void aStubOfKotlinIsNotFollowed() {
        Built built = new UserProject(work)
                .source("package kotlin; public @interface Metadata {}")
                .source("package lib; @kotlin.Metadata @io.adjoint.Differentiable public class Stub {"
                        + " public static double f(double x) { return 0; } }")
                .source(USER.replace("Curve.value(x)", "lib.Stub.f(x)"))
                .source(CURVE)
                .source(NORMS)
                .build();

        assertThat(built.messages()).anyMatch(message -> message.startsWith("User.java:11:24 error: [ADJ201]"));
        assertThat(built.diagnostics().toString()).contains("lib.Stub.f comes from Kotlin");
    }

    @Test
    void theHintAtAnObjectOfAnotherFileNamesWhatHelps() {
        String pair = "package app; record Pair(double a, double b) {}";
        String user = """
                package app;

                import io.adjoint.Differentiable;

                public class Pairs {
                    @Differentiable
                    static double f(double x, double y) {
                        Pair pair = new Pair(x, y * y);
                        return pair.a() * pair.b();
                    }
                }
                """;
        Built refused =
                new UserProject(work.resolve("a")).source(pair).source(user).build();
        Built annotated = new UserProject(work.resolve("b"))
                .source(pair.replace("record", "@io.adjoint.Differentiable record"))
                .source(user)
                .build();
        Built followed = new UserProject(work.resolve("c"))
                .option("-Aadjoint.follow=all")
                .source(pair)
                .source(user)
                .build();

        assertThat(refused.messages()).hasSize(1).first().asString().contains("[ADJ203]");
        assertThat(hint(refused))
                .contains("annotate app.Pair with @Differentiable, or compile with -Aadjoint.follow=all");
        ScalarMethod.of(annotated, "app.Pairs", "f").checkAt(1.3, 2.5);
        ScalarMethod.of(followed, "app.Pairs", "f").checkAt(1.3, 2.5);
    }

    private static String hint(Built built) {
        List<String> lines = built.diagnostics()
                .get(0)
                .getMessage(java.util.Locale.ROOT)
                .lines()
                .toList();
        return lines.get(1);
    }
}

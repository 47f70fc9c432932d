package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {

    private static final String SQUARE = """
            package p;

            import io.adjoint.Differentiable;

            public class Square {
                @Differentiable
                public static double square(double x) {
                    return x * x;
                }
            }
            """;

    @TempDir
    Path work;

    private final List<String> asked = new ArrayList<>();

    @Test
    void allLintAsErrorsAndParameterNamesAreHarmless() {
        JavacRun.Result result = run("p/Square.java", SQUARE)
                .option("-Xlint:all", "-Werror", "-parameters")
                .run();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.classes().resolve("p/SquareGrad.class")).exists();
    }

    @Test
    void aClassInANamedModuleIsRead() {
        JavacRun.Result result = run("p/Square.java", SQUARE.replace("x * x", "Math.pow(x, 2)"))
                .source("module-info.java", "module users { requires static io.adjoint; exports p; }")
                .runtimeOnModulePath()
                .run();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.classes().resolve("p/SquareGrad.class")).exists();
    }

    @Test
    void theAnnotationOfAClassMeansTheMethodsThatCanBe() {
        run("p/Many.java", """
                        package p;

                        import io.adjoint.Differentiable;

                        @Differentiable
                        abstract class Many {
                            static double ofArrays(float[][] x, int n) { return x[0][n]; }
                            float ofInstance(double x) { return (float) x; }
                            private double ofNumber(Double x, float y) { return x + y; }
                            static int ofWrongResult(double x) { return 0; }
                            static double ofNothing(int n, String s) { return n; }
                            static <T> double generic(double x) { return x; }
                            abstract double without(double x);
                            native double nativeOne(double x);
                            double[] ofArrayResult(double x) { return null; }
                            static void writing(double x, float[][] out) { out[0][0] = (float) x; }
                            static void writingNoNumbers(double x, int[] out) { out[0] = (int) x; }
                            static int[] ofIndices(double x) { return null; }
                            static double[] ofNothing(int n) { return null; }
                            static class Inner { static double inner(double x) { return x; } }
                        }
                        """).run();

        assertThat(asked)
                .containsExactly("p.ManyGrad: ofArrays?, ofInstance?, ofNumber?, generic?, ofArrayResult?, writing?");
    }

    @Test
    void anAnnotatedMethodIsRequiredWhateverItIs() {
        run("p/Mixed.java", """
                        package p;

                        import io.adjoint.Differentiable;

                        @Differentiable
                        interface Mixed {
                            @Differentiable double required(int x);
                            static double asked(double x) { return x; }
                        }
                        """).run();

        assertThat(asked).containsExactly("p.MixedGrad: required!, asked?");
    }

    @Test
    void classesAreCompiledInTheOrderOfTheirNamesAndNestedOnesAreNamedAfterAll() {
        run("p/Square.java", SQUARE).source("A.java", """
                        import io.adjoint.Differentiable;

                        public class A {
                            public static class B {
                                static class C { @Differentiable public static double c(double x) { return x; } }
                                @Differentiable static double b(double x) { return x; }
                            }
                            @Differentiable public static double a(double x) { return x; }
                        }
                        """).run();

        assertThat(asked)
                .containsExactly("AGrad public: a!", "A_BGrad: b!", "A_B_CGrad: c!", "p.SquareGrad public: square!");
    }

    @Test
    void theHelpersThatAreReachedInTheSameFileAreReadToo() {
        List<String> read = new ArrayList<>();
        new JavacRun(work)
                .source("p/Calls.java", """
                        package p;

                        import io.adjoint.Differentiable;

                        class Calls {
                            @Differentiable double start(double x) { return one(x) + Inner.two(x) + Other.four(x); }
                            double one(double x) { return x > 1 ? one(x / 2) : Math.abs(x); }
                            double unreached(double x) { return x; }
                            static class Inner { static double two(double x) { return new Inner().three(x); }
                                private double three(double x) { return x; } }
                        }
                        """)
                .source("p/Other.java", "package p; class Other { static double four(double x) { return x; } }")
                .processor(new StubProcessor(
                        StubProcessor::emptyClass,
                        body -> read.add(body.method().getSimpleName().toString()),
                        environment -> environment))
                .run();

        assertThat(read)
                .containsExactlyInAnyOrder("start", "one", "two", "<init>", "three")
                .startsWith("start");
    }

    @Test
    void anOverloadThatTakesAGeneratedTypeDoesNotHoldAClassBack() {
        JavacRun.Result result = run(
                        "p/Square.java",
                        SQUARE.replace("x * x", "norm(new double[] {x}) + norm(null, x)")
                                .replace("}\n}", """
                                }
                                static double norm(double[] x) { return x[0]; }
                                static double norm(SquareGrad gradient) { return 0; }
                                static double norm(SquareGrad gradient, int n) { return 0; }
                                static double norm(Object any, double n) { return n; }
                                static SquareGrad last;
                                }"""))
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(asked).containsExactly("p.SquareGrad public: square!");
    }

    @Test
    void aGenuineErrorInAnAnnotatedBodyIsReportedOnceInJavacsWords() {
        String wrong = SQUARE.replace("x * x", "nosuch(x) + Nowhere.at(x) + missing");
        JavacRun.Result result = run("p/Square.java", wrong).run();

        assertThat(result.errors())
                .containsExactly(
                        "Square.java:8:16 cannot find symbol",
                        "Square.java:8:28 cannot find symbol",
                        "Square.java:8:44 cannot find symbol");
    }

    @Test
    void theSkeletonKeepsJavacFromComplainingOfTheGeneratedClass() {
        JavacRun.Result result = run("p/Square.java", SQUARE.replace("x * x", "nosuch(x)"))
                .source("p/User.java", "package p; class User { Object gradient() { return new SquareGrad(); } }")
                .run();

        assertThat(result.errors()).containsExactly("Square.java:8:16 cannot find symbol");
    }

    @Test
    void aNameThatIsNowhereIsReportedEvenWhereJavacStopsBefore() {
        // What is written in the last round comes too late for declarations: javac complains of them, and stops.
        JavacRun.Result result = run("p/Square.java", SQUARE.replace("x * x", "nosuch(x)"))
                .source("p/User.java", "package p; class User { SquareGrad gradient; }")
                .run();

        assertThat(result.errors())
                .containsExactly(
                        "User.java:1:25 cannot find symbol",
                        "Square.java:8:16 [ADJ107] the name nosuch cannot be resolved");
    }

    @Test
    void whatOnlyTheClassAsksForIsLeftOutIfItsNamesAreNowhere() {
        String source = SQUARE.replace("@Differentiable\n    public", "public")
                .replace("public class", "@Differentiable public class")
                .replace("}\n}", "}\n static double lost(double x) { return nosuch(x); }\n}");
        run("p/Square.java", source).run();

        assertThat(asked).containsExactly("p.SquareGrad public: square?");
    }

    @Test
    void aClassThatIsThereAlreadyIsNotOverwritten() {
        JavacRun.Result result = run("p/Square.java", SQUARE)
                .source("p/SquareGrad.java", "package p; class SquareGrad {}")
                .run();

        assertThat(result.errors())
                .containsExactly("Square.java:5:8 [ADJ407] the generated class p.SquareGrad already exists");
    }

    @Test
    void theOutputOfAnEarlierBuildIsOverwritten() throws Exception {
        run("p/Square.java", SQUARE).run();
        Path written = work.resolve("classes/p/SquareGrad.java");
        Files.writeString(written, "package p; class SquareGrad { int old; }");
        JavacRun.Result result = run("p/Square.java", SQUARE)
                .source("p/User.java", "package p; class User { SquareGrad gradient; }")
                .option("-Xlint:all", "-sourcepath", work.resolve("classes").toString())
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(written).content().doesNotContain("old");
    }

    @Test
    void theStubsOfKotlinAreRefused() {
        JavacRun.Result result = run("p/Square.java", SQUARE.replace("public class", "@kotlin.Metadata public class"))
                .source("kotlin/Metadata.java", "package kotlin; public @interface Metadata {}")
                .run();

        assertThat(result.errors())
                .containsExactly("Square.java:7:26 [ADJ409] square comes from Kotlin, and its body cannot be read");
        assertThat(asked).isEmpty();
    }

    @Test
    void derivativeRulesAreNotPassedOverInSilence() {
        String rule = "@io.adjoint.Derivative(of = \"f\") static double rule(double g, double x) { return g; } }";
        JavacRun.Result result =
                run("p/Rule.java", "package p; class Rule { " + rule).run();

        assertThat(result.errors())
                .containsExactly("Rule.java:1:53 [ADJ412] the rule rule does not fit: there is no method f");
    }

    @Test
    void aFailureOfOursIsReportedAtTheClassAndTheOthersAreCompiled() {
        JavacRun.Result result = new JavacRun(work)
                .source("p/Square.java", SQUARE)
                .source("p/Round.java", SQUARE.replace("Square", "Round"))
                .processor(new StubProcessor(annotated -> {
                    if (annotated.type().getSimpleName().contentEquals("Round")) {
                        throw new IllegalStateException("thrown by the test");
                    }
                    return StubProcessor.emptyClass(annotated);
                }))
                .run();

        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(0))
                .startsWith("Round.java:5:8 [ADJ902] Adjoint failed in p.Round: "
                        + "java.lang.IllegalStateException: thrown by the test at RoundsTest.java:");
        assertThat(work.resolve("classes/p/SquareGrad.java")).exists();
    }

    private JavacRun run(String path, String source) {
        return new JavacRun(work).source(path, source).processor(new StubProcessor(this::note));
    }

    private String note(AnnotatedClass annotated) {
        List<String> methods = annotated.methods().stream()
                .map(each -> name(each.method()) + (each.isRequired() ? "!" : "?"))
                .toList();
        asked.add(annotated.generatedQualifiedName()
                + (annotated.isPublic() ? " public: " : ": ")
                + String.join(", ", methods));
        return StubProcessor.emptyClass(annotated);
    }

    private static String name(ExecutableElement method) {
        return method.getSimpleName().toString();
    }
}

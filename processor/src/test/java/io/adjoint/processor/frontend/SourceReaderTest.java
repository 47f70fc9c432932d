package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a class and its methods besides what they compute. */
class SourceReaderTest {
    @TempDir
    Path directory;

    private final ReadingProcessor read = new ReadingProcessor();

    private void read(String path, String source) {
        assertThat(new JavacRun(directory)
                        .source(path, source)
                        .processor(read)
                        .run()
                        .errors())
                .isEmpty();
    }

    private static final String NESTED = """
            package p.q;

            import io.adjoint.Differentiable;
            import java.io.IOException;

            public final class Outer {
                public static class Inner {
                    static class Double {}

                    @Differentiable(wrt = {"b", "w"})
                    public double loss(double[] w, float inner, double[][] b, int n) throws IOException {
                        return deep(w) + square(b[0][0]) + open(n);
                    }

                    private double deep(double[] w) throws IOException {
                        if (w.length == 0) {
                            throw new IOException("empty");
                        }
                        return square(w[0]);
                    }

                    public static double open(double x) {
                        return x;
                    }
                }

                static double square(double x) {
                    return x * x;
                }
            }

            class Math {}
            """;

    @Test
    void aNestedClassIsDescribed() {
        read("p/q/Outer.java", NESTED);
        SourceClass type = read.classes.get(0);
        assertThat(type.packageName()).isEqualTo("p.q");
        assertThat(type.canonicalName()).isEqualTo("p.q.Outer.Inner");
        assertThat(type.generatedName()).isEqualTo("Outer_InnerGrad");
        assertThat(type.sourceFile()).isEqualTo("Outer.java");
        assertThat(type.isPublic()).isTrue();
        assertThat(type.hasGenerated()).isTrue();
        assertThat(type.shadowedJavaLang()).containsExactlyInAnyOrder("Math", "Double");
    }

    @Test
    void anInstanceMethodHasItsReceiverFirst() {
        read("p/q/Outer.java", NESTED);
        SourceMethod method = read.method("loss");
        List<Var> parameters = method.procedure().parameters();
        // The parameter that the user called inner keeps its name.
        assertThat(parameters.get(0)).isEqualTo(new Var("inner", 1, new Type.Reference("p.q.Outer.Inner")));
        assertThat(parameters.get(2)).isEqualTo(Var.of("inner", Type.Scalar.FLOAT));
        assertThat(method.procedure().signature().hasReceiver()).isTrue();
        assertThat(method.procedure().signature().parameters()).hasSize(5);
    }

    @Test
    void theIndependentsAreInTheOrderOfTheParameters() {
        read("p/q/Outer.java", NESTED);
        assertThat(read.method("loss").leaves()).extracting(Var::name).containsExactly("w", "b");
        assertThat(read.method("loss").javadocReference())
                .isEqualTo("Outer.Inner#loss(double[], float, double[][], int)");
        assertThat(read.method("loss").isPublic()).isTrue();
    }

    @Test
    void aProgramHoldsAllThatIsReachedAndHowItCanBeCalled() {
        read("p/q/Outer.java", NESTED);
        Map<String, HelperAccess> access = new LinkedHashMap<>();
        read.method("loss").helpers().forEach((signature, helper) -> access.put(signature.toString(), helper));
        List<String> thrown = List.of("java.io.IOException");
        assertThat(access)
                .containsEntry("p.q.Outer.Inner.loss", new HelperAccess(true, thrown))
                .containsEntry("p.q.Outer.Inner.deep", new HelperAccess(false, thrown))
                .containsEntry("p.q.Outer.Inner.open", new HelperAccess(true, List.of()))
                .containsEntry("p.q.Outer.square", new HelperAccess(true, List.of()))
                .hasSize(4);
        assertThat(read.method("loss").program().procedures().keySet())
                .extracting(Signature::toString)
                .containsExactlyInAnyOrderElementsOf(access.keySet());
    }

    @Test
    void withoutNamesAllThatCanCarryADerivativeIsIndependent() {
        read("T.java", """
                import io.adjoint.Differentiable;
                class T {
                    @Differentiable
                    private static double f(float a, int n, double[][] b, boolean[] p, float[] c, double... d) {
                        return a;
                    }
                }
                """);
        SourceMethod method = read.method("f");
        assertThat(method.leaves()).extracting(Var::name).containsExactly("a", "b", "c", "d");
        assertThat(method.isPublic()).isFalse();
        assertThat(method.helpers().values()).containsExactly(new HelperAccess(false, List.of()));
        assertThat(read.classes.get(0).packageName()).isEmpty();
        assertThat(read.classes.get(0).isPublic()).isFalse();
    }

    @Test
    void aModuleThatDoesNotReadTheCompilerApiHasNoGenerated() {
        JavacRun run = new JavacRun(directory)
                .source(
                        "p/T.java",
                        "package p; class T { @io.adjoint.Differentiable static double f(double x) { return x; } }")
                .source("module-info.java", "module m {}")
                .option("--add-reads", "m=ALL-UNNAMED")
                .processor(read);
        assertThat(run.run().errors()).isEmpty();
        assertThat(read.classes.get(0).hasGenerated()).isFalse();
    }

    private static final String STATEMENTS = """
            import io.adjoint.Differentiable;

            class T {
                @Differentiable
                static double f(double[] a, double x, int n) {
                    double s = 0; double t = x /* twice */ * 2; // not this
                    s += a[0]
                            * a[1];
                    for (int i = 0;  i < n; i++) {
                        s = s * x;
                    }
                    for (double v : a) s += v;
                \tif (s > 2.0 && // and so on
                            x > 0) { s++; } else if (t > 1) t = ';';
                    while (s < 100) {
                        s *= 3; t -= "a;b".length() > 2 ? 1 : 0;
                    }
                    do {
                        s -= 1;
                    } while (s > 50);
                    return s + t;
                }
            }
            """;

    @Test
    void aStatementQuotesItsFirstLine() {
        read("T.java", STATEMENTS.replace("\"a;b\".length() > 2", "x > ';'"));
        List<String> quoted = new ArrayList<>();
        Stmts.walk(read.method("f").procedure().body(), statement -> quoted.add(quote(statement)));
        assertThat(quoted)
                .containsExactly(
                        "6:9 double s = 0;",
                        "6:23 double t = x * 2;",
                        "7:9 s += a[0]",
                        "9:9 for (int i = 0; i < n; i++)",
                        "10:13 s = s * x;",
                        "12:9 for (double v : a)",
                        "12:9 for (double v : a)",
                        "12:28 s += v;",
                        "13:9 if (s > 2.0 &&",
                        "14:26 s++;",
                        "14:38 if (t > 1)",
                        "14:49 t = ';';",
                        "15:9 while (s < 100)",
                        "16:13 s *= 3;",
                        "16:21 t -= x > ';' ? 1 : 0;",
                        "18:9 do ... while (s > 50)",
                        "18:9 do ... while (s > 50)",
                        "19:13 s -= 1;",
                        "18:9 do ... while (s > 50)");
        assertThat(quote(read.method("f").procedure().origin())).isEqualTo("21:9 return s + t;");
    }

    private static String quote(Stmt statement) {
        return quote(statement.origin());
    }

    private static String quote(Origin origin) {
        return origin.line() + ":" + origin.column() + " " + origin.text();
    }

    @Test
    void theUpdateOfALoopIsQuotedWithoutTheRestOfTheHeader() {
        read("T.java", """
                import io.adjoint.Differentiable;
                class T {
                    @Differentiable
                    static double f(double x, int n) {
                        for (int i = 0; i < n; i += Math.max(1, n - 2)) { x *= 2; }
                        return x;
                    }
                }
                """);
        List<String> quoted = new ArrayList<>();
        Stmts.walk(read.method("f").procedure().body(), statement -> quoted.add(quote(statement)));
        assertThat(quoted).contains("5:32 i += Math.max(1, n - 2)");
    }

    @Test
    void theNameOfAMethodHasAPlace() {
        read("T.java", STATEMENTS.replace("\"a;b\".length() > 2", "x > ';'"));
        assertThat(read.method("f").nameOrigin().line()).isBetween(4, 5);
        assertThat(read.method("f").nameOrigin().key()).isNotNegative();
    }
}

package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of Java that is not resolved, and that the rest of the body is resolved all the same. */
class BodyResolverTest {

    private static final String HEAD = """
            package p;
            import io.adjoint.Differentiable;
            import java.util.*;
            import java.util.function.*;
            class Body {
            """;

    @TempDir
    Path work;

    private final List<String> reasons = new ArrayList<>();
    private final Map<String, String> localTypes = new TreeMap<>();

    @Test
    void aGenericCallHasAReasonAndItsVariableNoType() {
        resolve("var list = List.of(x); double y = list.size();");

        assertThat(reasons).containsExactly("List.of(x): generic method call");
        assertThat(localTypes).doesNotContainKey("list").containsEntry("y", "double");
    }

    @Test
    void aGenericCallWhoseResultDoesNotDependOnItsTypesHasAType() {
        resolve("var n = Collections.frequency(null, x);");

        assertThat(reasons).isEmpty();
        assertThat(localTypes).containsEntry("n", "int");
    }

    @Test
    void allThatIsNotResolvedInABodyIsFoundInOneRun() {
        resolve("""
                var task = new Runnable() { public void run() {} };
                List<Double> list = new ArrayList<>();
                DoubleUnaryOperator f = Math::sin;
                class Local { double v; }
                Local local = new Local();
                var first = list.stream().map(v -> v + 1).findFirst();
                Object o = (Runnable & java.io.Serializable) () -> {};
                double z = Body.<Double>identity(x);
                try { z++; } catch (IllegalStateException | IllegalArgumentException e) { z--; }
                double y = f.applyAsDouble(z) + list.get(0) + first.get() + local.v;
                var after = y * x;
                """);

        assertThat(reasons)
                .containsExactly(
                        "/*missing*/ task = new Runnable(){ public void run() { } }: var of an anonymous class",
                        "ArrayList<>: diamond",
                        "Math::sin: method reference",
                        "class Local { double v; }: local class",
                        "Local: local class",
                        "Local: local class",
                        "list.stream().map((v)->v + 1): generic method call",
                        "(v)->v + 1: argument of a generic method",
                        "Runnable & java.io.Serializable: intersection type",
                        "Body.<Double>identity(x): explicit type arguments",
                        "IllegalStateException | IllegalArgumentException: multi-catch");
        assertThat(localTypes)
                .containsEntry("y", "double")
                .containsEntry("f", "java.util.function.DoubleUnaryOperator");
    }

    @Test
    void whatNeedsALeastUpperBoundHasAReason() {
        resolve("var o = x > 1 ? \"s\" : x; var b = x > 1 ? (byte) 1 : 2; var n = x > 1 ? 'c' : (short) 1;");

        assertThat(reasons)
                .containsExactly(
                        "x > 1 ? \"s\" : x: least upper bound",
                        "x > 1 ? (byte)1 : 2: byte, short or char beside an int constant");
        assertThat(localTypes).containsEntry("n", "int");
    }

    private void resolve(String statements) {
        String source = HEAD
                + "@Differentiable static double f(double x) {\n" + statements + "\nreturn x; }\n"
                + "static <T> T identity(T t) { return t; } }";
        new JavacRun(work)
                .source("p/Body.java", source)
                .option("-implicit:none")
                .processor(new StubProcessor(
                        StubProcessor::emptyClass,
                        body -> {
                            if (body.method().getSimpleName().contentEquals("f")) {
                                note(body);
                            }
                        },
                        environment -> environment))
                .run();
    }

    private void note(Resolution body) {
        assertThat(body.unresolved()).isEmpty();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null) {
                    String text = tree.toString().replaceAll("\\s+", " ").strip();
                    body.reason(tree).ifPresent(reason -> reasons.add(text + ": " + reason));
                }
                return super.scan(tree, unused);
            }

            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                body.type(tree).ifPresent(type -> localTypes.put(tree.getName().toString(), type.toString()));
                return super.visitVariable(tree, unused);
            }
        }.scan(body.tree(), null);
    }
}

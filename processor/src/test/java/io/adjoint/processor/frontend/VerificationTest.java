package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes are planted in what the front end found out, and must be seen once javac has analysed the class. */
class VerificationTest {

    private static final String SOURCE = """
            package p;

            import io.adjoint.Differentiable;

            class Wave {
                static final double WIDTH = 2;

                @Differentiable
                static double wave(double x, double y) {
                    double first = Math.sin(x);
                    double second = Math.cos(y);
                    return first * second / WIDTH;
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void whatJavacConfirmsCompiles() {
        assertThat(compiled(body -> {}).errors()).isEmpty();
    }

    @Test
    void aCallOfAnotherMethodIsSeen() {
        JavacRun.Result result = compiled(body -> {
            List<MethodInvocationTree> calls = all(body, MethodInvocationTree.class);
            Element cosine = body.element(calls.get(1)).orElseThrow();
            body.setElement(calls.get(0).getMethodSelect(), cosine);
        });

        assertThat(result.errors())
                .containsExactly("Wave.java:10:28 [ADJ901] Adjoint took sin for java.lang.Math.cos(double),"
                        + " but javac says java.lang.Math.sin(double)");
    }

    @Test
    void anotherLocalIsSeen() {
        JavacRun.Result result = compiled(body -> {
            VariableTree first = all(body, VariableTree.class).get(2);
            body.setVariable(named(body, "second"), first);
        });

        assertThat(result.errors())
                .containsExactly(
                        "Wave.java:12:24 [ADJ901] Adjoint took second for the local first, but javac says second");
    }

    @Test
    void aLocalInPlaceOfAFieldIsSeen() {
        JavacRun.Result result = compiled(body -> {
            VariableTree first = all(body, VariableTree.class).get(2);
            body.setVariable(named(body, "WIDTH"), first);
        });

        assertThat(result.errors())
                .containsExactly(
                        "Wave.java:12:33 [ADJ901] Adjoint took WIDTH for the local first, but javac says WIDTH");
    }

    @Test
    void anotherTypeIsSeen() {
        JavacRun.Result result = compiled(body -> {
            List<MethodInvocationTree> calls = all(body, MethodInvocationTree.class);
            body.setType(calls.get(0), body.method().getEnclosingElement().asType());
        });

        assertThat(result.errors())
                .containsExactly("Wave.java:10:32 [ADJ901] Adjoint took Math.sin(x) for p.Wave, but javac says double");
    }

    @Test
    void aNameThatOnlyJavacResolvesIsReportedInTheEnd() {
        JavacRun.Result result = compiled(body -> body.setUnresolved(named(body, "WIDTH"), "WIDTH"));

        assertThat(result.errors()).containsExactly("Wave.java:12:33 [ADJ107] the name WIDTH cannot be resolved");
    }

    private JavacRun.Result compiled(Consumer<Resolution> tamper) {
        return new JavacRun(work)
                .source("p/Wave.java", SOURCE)
                .processor(new StubProcessor(StubProcessor::emptyClass, tamper, environment -> environment))
                .run();
    }

    private static Tree named(Resolution body, String name) {
        return all(body, IdentifierTree.class).stream()
                .filter(tree -> tree.getName().contentEquals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Tree> List<T> all(Resolution body, Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, unused);
            }
        }.scan(body.tree(), null);
        return found;
    }
}

package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaCompiler;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacAccessTest {

    private static final String OUTER = """
            package p;

            import io.adjoint.Differentiable;

            class Outer {
                static class Inner {
                    @Differentiable
                    static double square(double x) {
                        return x * x;
                    }

                    @Differentiable
                    static double cube(double x) {
                        return x * x * x;
                    }
                }

                Outer_InnerGrad gradient;
            }
            """;

    @TempDir
    Path work;

    @Test
    void javacIsFoundInAFieldOfAWrapper() {
        assertThat(compiled(WrappedEnvironment::new).errors()).isEmpty();
    }

    @Test
    void javacIsFoundThroughTwoWrappers() {
        assertThat(compiled(environment -> new WrappedEnvironment(new WrappedEnvironment(environment)))
                        .errors())
                .isEmpty();
    }

    @Test
    void javacIsFoundInTheHandlerOfAProxy() {
        assertThat(compiled(JavacAccessTest::proxy).errors()).isEmpty();
    }

    @Test
    void javacIsFoundThroughWhatIntelliJOffers() {
        assertThat(compiled(environment -> APIWrappers.wrap(ProcessingEnvironment.class, environment))
                        .errors())
                .isEmpty();
    }

    @Test
    void filesAreWrittenThroughTheWrapperAndComeFromTheTopLevelClass() {
        List<WrappedEnvironment> wrappers = new ArrayList<>();
        compiled(environment -> {
            wrappers.add(new WrappedEnvironment(environment));
            return wrappers.get(0);
        });

        assertThat(wrappers.get(0).written).containsExactly("p.Outer_InnerGrad from [p.Outer]");
    }

    @Test
    void anotherCompilerGetsOneErrorAtTheFirstAnnotatedElement() {
        JavaCompiler eclipse = ServiceLoader.load(JavaCompiler.class).stream()
                .filter(compiler -> compiler.type().getName().contains("eclipse"))
                .findFirst()
                .orElseThrow()
                .get();
        JavacRun.Result result = new JavacRun(work)
                .compiler(eclipse)
                .option("--release", "17")
                .source("p/Outer.java", OUTER.replace("Outer_InnerGrad gradient;", ""))
                .processor(StubProcessor.ofEmptyClasses())
                .run();

        assertThat(result.errors()).hasSize(1);
        assertThat(result.errors().get(0)).contains("Outer.java:8:", "[ADJ410] Adjoint needs javac");
    }

    private JavacRun.Result compiled(UnaryOperator<ProcessingEnvironment> wrapper) {
        return new JavacRun(work)
                .source("p/Outer.java", OUTER)
                .processor(new StubProcessor(StubProcessor::emptyClass, resolution -> {}, wrapper))
                .run();
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                JavacAccessTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (self, method, arguments) -> method.invoke(environment, arguments));
    }
}

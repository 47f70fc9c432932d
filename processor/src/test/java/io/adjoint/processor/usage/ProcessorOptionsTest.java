package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.Emit;
import io.adjoint.processor.DifferentiableProcessor;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.testing.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor tells build tools about itself. */
class ProcessorOptionsTest {
    private static final String ISOLATING = "org.gradle.annotation.processing.isolating";
    private static final String AGGREGATING = "org.gradle.annotation.processing.aggregating";

    @TempDir
    Path work;

    /** Starts the processor in its own environment, and asks it for its options there. */
    @SupportedAnnotationTypes("*")
    private static final class Asking extends AbstractProcessor {
        private final Set<String> options = new TreeSet<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (options.isEmpty()) {
                DifferentiableProcessor processor = new DifferentiableProcessor();
                processor.init(processingEnv);
                options.addAll(processor.getSupportedOptions());
            }
            return false;
        }
    }

    private Set<String> options(String... given) {
        Asking asking = new Asking();
        new UserProject(work)
                .source("package p; class Empty {}")
                .option(given)
                .processor(asking)
                .build();
        return asking.options;
    }

    @Test
    void aGeneratedClassDependsOnWhatItsClassNamesUnlessAllSourcesAreFollowed() {
        assertThat(options()).contains(ISOLATING).doesNotContain(AGGREGATING);
        assertThat(options("-Aadjoint.follow=annotated")).contains(ISOLATING).doesNotContain(AGGREGATING);
        assertThat(options("-Aadjoint.follow=all")).contains(AGGREGATING).doesNotContain(ISOLATING);
    }

    private static Compiled compiled(String option) {
        String source = """
                package p;

                class Model {
                    @io.adjoint.Differentiable
                    static double f(double x, double y) {
                        return x * y;
                    }
                }
                """;
        return Compiled.of(Map.of("p/Model.java", source), option);
    }

    @Test
    void everyMethodIsGivenWhatTheOptionAsksForIfItHasIt() {
        Compiled compiled = compiled("-Aadjoint.emit=JVP, JACOBIAN");

        assertThat(compiled.success()).as(compiled.report()).isTrue();
        assertThat(compiled.generated().get("p.ModelGrad")).contains("f$jvp(").doesNotContain("f$jacobian");
    }

    @Test
    void everythingThatCanBeAskedForIsKnown() {
        assertThat(Stream.of(Emit.values()).map(Emit::name))
                .containsExactlyElementsOf(
                        Stream.of(Emission.values()).map(Emission::name).toList());
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        Compiled compiled = compiled("-Aadjoint.emit=JVP,hvp");

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.report()).contains("-Aadjoint.emit: hvp is none of [BACKWARD, JVP,");
    }

    @Test
    void theOptionsAreDeclared() {
        assertThat(options()).contains("adjoint.analysis", "adjoint.emit", "adjoint.follow");
    }

    @Test
    void gradleIsToldThatItDependsOnTheOptions() throws IOException {
        try (InputStream file = DifferentiableProcessor.class.getResourceAsStream(
                "/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(DifferentiableProcessor.class.getName() + ",dynamic");
        }
    }
}

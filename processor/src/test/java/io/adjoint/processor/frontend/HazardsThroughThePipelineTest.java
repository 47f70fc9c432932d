package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of {@link HazardsTest} with the gradient that is really generated. It gets the other members that the
 * programs use, and each program must do what it does if the same source had been there from the start.
 */
class HazardsThroughThePipelineTest {

    /** In place of the gradient that a person would write, which returns an array. */
    private static final String PAIR = """

                public static double[] pair(double x) {
                    return new double[] {x, loss$grad(x)};
                }
            }
            """;

    @TempDir
    Path work;

    static Stream<Path> soundPrograms() {
        return Stream.of("generated", "attribution").flatMap(group -> Hazards.group(group).stream());
    }

    static List<Path> programsWithErrors() {
        return Hazards.group("errors");
    }

    @ParameterizedTest
    @MethodSource("soundPrograms")
    void aSoundProgramCompilesAndPrintsTheSame(Path program) {
        JavacRun.Result processed = processed(program).run();
        JavacRun.Result byHand = byHand(program, processed).run();

        assertThat(processed.errors()).isEmpty();
        assertThat(byHand.errors()).isEmpty();
        assertThat(Program.output(processed.classes(), "m.Model"))
                .isNotEmpty()
                .isEqualTo(Program.output(byHand.classes(), "m.Model"));
    }

    @ParameterizedTest
    @MethodSource("programsWithErrors")
    void anErrorOfTheUsersIsReportedOnceAndInJavacsWords(Path program) {
        JavacRun.Result processed = processed(program).run();
        JavacRun.Result byHand = byHand(program, processed).run();

        assertThat(byHand.errors()).isNotEmpty();
        assertThat(processed.errors()).isEqualTo(byHand.errors());
    }

    @Test
    void aSuperclassByAnotherProcessorIsWaitedFor() {
        Path program = programOfTwoProcessors("super-by-other");
        JavacRun.Result processed =
                processed(program, new SuperclassProcessor()).run();
        JavacRun.Result byHand = byHand(program, processed)
                .source("m/OtherBase.java", SuperclassProcessor.TEXT)
                .run();

        assertThat(processed.errors()).isEmpty();
        assertThat(Program.output(processed.classes(), "m.Model"))
                .isNotEmpty()
                .isEqualTo(Program.output(byHand.classes(), "m.Model"));
    }

    @Test
    void theOverloadInASuperclassByAnotherProcessorIsTheOneThatIsRefused() {
        Path program = programOfTwoProcessors("overload-by-other");
        JavacRun.Result processed =
                processed(program, new SuperclassProcessor()).run();

        assertThat(processed.errors())
                .containsExactly("Model.java:9:16 [ADJ201] no derivative is known for OtherBase.scaled");
    }

    private static Path programOfTwoProcessors(String name) {
        return Hazards.group("processors").stream()
                .filter(program -> program.endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Others come first: javac asks no more processors once one has claimed all annotations that there are. */
    private JavacRun processed(Path program, Processor... others) {
        JavacRun run = new JavacRun(work.resolve("processed")).sources(sources(program));
        for (Processor other : others) {
            run.processor(other);
        }
        return run.processor(new SplicingProcessor(HazardsThroughThePipelineTest::withOtherMembers));
    }

    /** The same program, with what was generated as one of its sources. */
    private JavacRun byHand(Path program, JavacRun.Result processed) {
        return new JavacRun(work.resolve("byHand"))
                .sources(sources(program))
                .source("m/ModelGrad.java", generated(processed))
                .option("-proc:none");
    }

    private static Map<String, String> sources(Path program) {
        Map<String, String> sources = new TreeMap<>(Hazards.sources(program));
        sources.replaceAll((path, text) -> text.replace("loss$grad", "pair"));
        return sources;
    }

    private static String generated(JavacRun.Result processed) {
        Path file = processed.classes().resolve("m/ModelGrad.java");
        try {
            // After a syntax error no processor runs.
            return Files.exists(file) ? Files.readString(file) : Hazards.gradientClass();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String withOtherMembers(String generated) {
        String byHand = Hazards.gradientClass();
        String members =
                byHand.substring(byHand.indexOf('{') + 1, byHand.indexOf("    public static double[] loss$grad"));
        String opened = generated
                .replaceFirst("final class ModelGrad \\{", "public class ModelGrad implements AutoCloseable {")
                .replaceFirst("private ModelGrad\\(\\)", "public ModelGrad()");
        return opened.substring(0, opened.lastIndexOf('}')) + members + PAIR;
    }
}

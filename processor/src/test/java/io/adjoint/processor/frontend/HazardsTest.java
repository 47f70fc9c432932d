package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program does with the processor what it does with the gradient class written by hand. */
class HazardsTest {

    @TempDir
    Path work;

    static Stream<Path> soundPrograms() {
        return Stream.of("generated", "attribution").flatMap(group -> Hazards.group(group).stream());
    }

    static List<Path> programsWithErrors() {
        return Hazards.group("errors");
    }

    static List<Path> programsOfTwoProcessors() {
        return Hazards.group("processors");
    }

    @ParameterizedTest
    @MethodSource("soundPrograms")
    void aSoundProgramCompilesAndPrintsTheSame(Path program) {
        JavacRun.Result byHand = byHand(program);
        JavacRun.Result processed = processed(program, StubProcessor.ofHazards());

        assertThat(byHand.errors()).isEmpty();
        assertThat(processed.errors()).isEmpty();
        assertThat(Program.output(processed.classes(), "m.Model"))
                .isNotEmpty()
                .isEqualTo(Program.output(byHand.classes(), "m.Model"));
    }

    @ParameterizedTest
    @MethodSource("programsWithErrors")
    void anErrorOfTheUsersIsReportedOnceAndInJavacsWords(Path program) {
        JavacRun.Result byHand = byHand(program);
        JavacRun.Result processed = processed(program, StubProcessor.ofHazards());

        assertThat(byHand.errors()).isNotEmpty();
        assertThat(processed.errors()).isEqualTo(byHand.errors());
    }

    @ParameterizedTest
    @MethodSource("programsOfTwoProcessors")
    void aSuperclassByAnotherProcessorIsWaitedFor(Path program) {
        JavacRun.Result processed = new JavacRun(work.resolve("processed"))
                .sources(Hazards.sources(program))
                .processor(new SuperclassProcessor())
                .processor(StubProcessor.ofHazards())
                .run();
        JavacRun.Result byHand = new JavacRun(work.resolve("byHand"))
                .sources(Hazards.sources(program))
                .source("m/ModelGrad.java", Hazards.gradientClass())
                .source("m/OtherBase.java", SuperclassProcessor.TEXT)
                .option("-proc:none")
                .run();

        assertThat(processed.errors()).isEmpty();
        assertThat(Program.output(processed.classes(), "m.Model"))
                .isNotEmpty()
                .isEqualTo(Program.output(byHand.classes(), "m.Model"));
    }

    private JavacRun.Result byHand(Path program) {
        return new JavacRun(work.resolve("byHand"))
                .sources(Hazards.sources(program))
                .source("m/ModelGrad.java", Hazards.gradientClass())
                .option("-proc:none")
                .run();
    }

    private JavacRun.Result processed(Path program, StubProcessor processor) {
        return new JavacRun(work.resolve("processed"))
                .sources(Hazards.sources(program))
                .processor(processor)
                .run();
    }
}

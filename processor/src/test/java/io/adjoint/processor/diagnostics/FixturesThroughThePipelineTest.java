package io.adjoint.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.usage.Built;
import io.adjoint.processor.usage.UserProject;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user sees what the fixtures' carets mark, and each once: id, line, column and severity. */
class FixturesThroughThePipelineTest {
    private static final Pattern OURS = Pattern.compile("\\w+\\.java:(\\d+:\\d+) (error|warning): \\[(ADJ\\d+)] .*");
    private static final Pattern UNRESOLVED =
            Pattern.compile("\\w+\\.java:(\\d+:\\d+) error: (cannot find symbol|\\[ADJ107] .*)");

    @TempDir
    Path work;

    static Stream<Fixture> fixtures() {
        return Stream.of("/diagnostics", "/diagnostics/doubtful", "/diagnostics/classes")
                .flatMap(directory -> Fixture.in(directory).stream())
                .filter(fixture -> !fixture.id().equals("ADJ107"));
    }

    static Stream<Fixture> unresolved() {
        return Fixture.in("/diagnostics").stream()
                .filter(fixture -> fixture.id().equals("ADJ107"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatIsMarkedIsReported(Fixture fixture) {
        Built built = build(fixture);

        assertThat(built.messages().stream().flatMap(FixturesThroughThePipelineTest::ours))
                .as(String.join("\n", built.messages()))
                .containsExactlyInAnyOrderElementsOf(fixture.marked());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void errorsFailTheBuildAndWarningsDoNot(Fixture fixture) {
        Built built = build(fixture);

        assertThat(built.isSuccess())
                .isEqualTo(fixture.ids().stream().map(Diagnostic::valueOf).noneMatch(Diagnostic::isError));
    }

    @Test
    void fiveDifferentFaultsAreReportedInOneRun() {
        assertThat(fixtures().filter(fixture -> fixture.name().equals("FiveFaults.java")))
                .singleElement()
                .satisfies(fixture -> assertThat(fixture.marked()).hasSize(5))
                .satisfies(fixture -> assertThat(fixture.ids()).hasSize(5).doesNotHaveDuplicates());
    }

    /** Javac has the better words, unless an error elsewhere keeps it from looking. */
    @ParameterizedTest
    @MethodSource("unresolved")
    void aNameThatIsNowhereIsReportedOnceByJavacOrByUs(Fixture fixture) {
        Built built = build(fixture);

        assertThat(built.messages().stream()
                        .map(UNRESOLVED::matcher)
                        .filter(Matcher::matches)
                        .map(each -> each.group(1) + " ADJ107"))
                .containsExactlyInAnyOrderElementsOf(fixture.marked());
    }

    private Built build(Fixture fixture) {
        return new UserProject(work)
                .source("package kotlin; public @interface Metadata {}")
                .file("diagnostics/" + fixture.name(), fixture.text())
                .build();
    }

    /** One of ours as {@code line:column id}; a message of javac's is none. */
    private static Stream<String> ours(String message) {
        Matcher ours = OURS.matcher(message);
        if (!ours.matches()) {
            return Stream.empty();
        }
        boolean isError = ours.group(2).equals("error");
        assertThat(isError)
                .as(message)
                .isEqualTo(Diagnostic.valueOf(ours.group(3)).isError());
        return Stream.of(ours.group(1) + " " + ours.group(3));
    }
}

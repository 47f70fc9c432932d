package io.adjoint.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.usage.Built;
import io.adjoint.processor.usage.UserProject;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each thing that is refused or doubted there is Java that does the same and is not: what the hint says to write.
 */
class AcceptedInsteadTest {

    @TempDir
    Path work;

    static List<Fixture> accepted() {
        return Fixture.in("/diagnostics/accepted");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatTheHintSaysIsAccepted(Fixture instead) {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .file("diagnostics/" + instead.name(), instead.text())
                .build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.generated()).isDirectoryRecursivelyContaining("glob:**Grad.java");
    }

    @Test
    void eachFixtureHasItsAcceptedCounterpart() {
        TreeSet<String> refused = List.of("/diagnostics", "/diagnostics/doubtful", "/diagnostics/classes").stream()
                .flatMap(directory -> Fixture.in(directory).stream())
                .map(Fixture::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(accepted()).extracting(Fixture::id).containsExactlyElementsOf(refused);
    }
}

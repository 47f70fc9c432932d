package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code diagnostics/} is refused exactly at its carets: line, column and id. */
class DiagnosedSourceTest {
    private static final Pattern CARET = Pattern.compile("//\\s*\\^ (ADJ\\d+)\\s*");
    private static final Pattern REPORTED = Pattern.compile("\\w+\\.java:(\\d+):(\\d+) \\[(ADJ\\d+)\\] .*");

    /** What others raise: the analysis, the rounds, and the checks on ourselves. */
    private static final Set<Diagnostic> OF_OTHERS = EnumSet.of(
            Diagnostic.ADJ301,
            Diagnostic.ADJ302,
            Diagnostic.ADJ303,
            Diagnostic.ADJ304,
            Diagnostic.ADJ407,
            Diagnostic.ADJ409,
            Diagnostic.ADJ410,
            Diagnostic.ADJ901,
            Diagnostic.ADJ902);

    @TempDir
    Path directory;

    static Stream<Path> fixtures() throws IOException, URISyntaxException {
        Path resources =
                Path.of(DiagnosedSourceTest.class.getResource("/diagnostics").toURI());
        try (Stream<Path> files = Files.list(resources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFaultIsReportedAtItsToken(Path fixture) throws IOException {
        String source = Files.readString(fixture);
        List<String> errors = new JavacRun(directory)
                .source("diagnostics/" + fixture.getFileName(), source)
                .processor(new ReadingProcessor())
                .run()
                .errors();
        List<String> reported = errors.stream()
                .map(REPORTED::matcher)
                .filter(Matcher::matches)
                .map(error -> error.group(1) + ":" + error.group(2) + " " + error.group(3))
                .collect(Collectors.toList());
        assertThat(reported).as(String.join("\n", errors)).containsExactlyInAnyOrderElementsOf(carets(source));
        assertThat(reported).isSortedAccordingTo((left, right) -> Integer.compare(line(left), line(right)));
    }

    private static int line(String position) {
        return Integer.parseInt(position.substring(0, position.indexOf(':')));
    }

    /** A caret means the last line of code above it. */
    private static List<String> carets(String source) {
        List<String> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        int code = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher caret = CARET.matcher(lines.get(i));
            if (caret.matches()) {
                expected.add(code + ":" + (lines.get(i).indexOf('^') + 1) + " " + caret.group(1));
            } else {
                code = i + 1;
            }
        }
        return expected;
    }

    @Test
    void fiveDifferentFaultsAreReportedInOneRun() throws IOException, URISyntaxException {
        Path file = fixtures()
                .filter(path -> path.endsWith("FiveFaults.java"))
                .findFirst()
                .orElseThrow();
        List<String> ids = carets(Files.readString(file)).stream()
                .map(caret -> caret.substring(caret.indexOf(' ') + 1))
                .toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void everyDiagnosticOfTheFrontEndHasAFixture() throws IOException, URISyntaxException {
        Set<String> covered = new TreeSet<>();
        for (Path fixture : fixtures().toList()) {
            carets(Files.readString(fixture)).forEach(caret -> covered.add(caret.substring(caret.indexOf(' ') + 1)));
        }
        Set<String> expected = new TreeSet<>();
        EnumSet.complementOf(EnumSet.copyOf(OF_OTHERS)).forEach(diagnostic -> expected.add(diagnostic.name()));
        assertThat(covered).isEqualTo(expected);
    }
}

package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text that is generated, comments included. With {@code -Dadjoint.golden.rewrite=true} what is expected is written
 * anew: read the difference.
 */
class GoldenTest {
    private static final String DIRECTORY = "/golden-cases";
    private static final boolean REWRITE = Boolean.getBoolean("adjoint.golden.rewrite");

    @ParameterizedTest
    @MethodSource("cases")
    void theGeneratedSourceIsAsExpected(CaseFile file) throws IOException {
        Compiled compiled = file.compiled();
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        String generated = compiled.generated().get(file.packageName() + "." + file.name() + "Grad");
        if (REWRITE) {
            Files.writeString(Path.of("src/test/resources" + DIRECTORY, file.name() + "Grad.java"), generated);
        } else {
            assertThat(generated).isEqualTo(Files.readString(file.path().resolveSibling(file.name() + "Grad.java")));
        }
    }

    @Test
    void theSameSourcesAreGeneratedFromAllTogether() {
        Map<String, String> sources = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        cases().forEach(file -> {
            sources.putAll(file.source());
            expected.putAll(file.compiled().generated());
        });
        assertThat(Compiled.of(sources).generated()).isEqualTo(expected);
    }

    @Test
    void everyExpectedSourceHasItsCase() throws IOException {
        List<String> names = cases().map(CaseFile::name).toList();
        Path directory =
                Objects.requireNonNull(cases().findFirst().orElseThrow().path().getParent());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith("Grad.java"))
                            .map(file -> file.replace("Grad.java", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    static Stream<CaseFile> cases() {
        return CaseFile.in(DIRECTORY).stream();
    }
}

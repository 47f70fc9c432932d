package io.adjoint.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each diagnostic has what a user and a test need of it. */
class CatalogueTest {

    /** Those that no Java file can trigger by itself, with the test that does. */
    private static final Map<Diagnostic, String> TESTED_ELSEWHERE = new TreeMap<>(Map.of(
            Diagnostic.ADJ410, "frontend/JavacAccessTest", // takes another compiler
            Diagnostic.ADJ901, "frontend/VerificationTest", // takes a fault of ours
            Diagnostic.ADJ902, "frontend/RoundsTest")); // takes a fault of ours

    @Test
    void eachHasAFixtureOrATestOfItsOwn() {
        TreeSet<String> marked = Stream.of("/diagnostics", "/diagnostics/doubtful", "/diagnostics/classes")
                .flatMap(directory -> Fixture.in(directory).stream())
                .map(Fixture::ids)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        TESTED_ELSEWHERE
                .keySet()
                .forEach(diagnostic -> assertThat(marked.add(diagnostic.name()))
                        .as(diagnostic + " has a fixture after all")
                        .isTrue());

        assertThat(marked)
                .isEqualTo(Arrays.stream(Diagnostic.values())
                        .map(Diagnostic::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theTestsElsewhereAreThere() throws IOException {
        for (Map.Entry<Diagnostic, String> elsewhere : TESTED_ELSEWHERE.entrySet()) {
            Path test = Readme.root()
                    .resolve("processor/src/test/java/io/adjoint/processor/" + elsewhere.getValue() + ".java");
            assertThat(test).content().contains("[" + elsewhere.getKey() + "] ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachHasASectionOfTheReadmeThatItsMessagePointsTo(Diagnostic diagnostic) {
        List<Readme.Section> sections = Readme.sections().stream()
                .filter(section -> section.id().equals(diagnostic.name()))
                .toList();

        assertThat(sections).hasSize(1);
        assertThat(diagnostic.format(arguments()))
                .endsWith("see: README.md#" + sections.get(0).anchor());
    }

    @ParameterizedTest
    @EnumSource
    void theHeadingInTheReadmeIsTheMessage(Diagnostic diagnostic) {
        String message = diagnostic.format(arguments()).lines().findFirst().orElseThrow();
        String expected = message.replaceFirst("\\[(.*?)] ", diagnostic.isError() ? "$1: " : "$1 (warning): ");

        assertThat(Readme.sections()).extracting(Readme.Section::heading).contains(expected);
    }

    @Test
    void theSectionsAreInTheOrderOfTheIdsAndNoneIsLeftOver() {
        assertThat(Readme.sections())
                .extracting(Readme.Section::id)
                .containsExactly(
                        Arrays.stream(Diagnostic.values()).map(Diagnostic::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void eachSaysWhatToDo(Diagnostic diagnostic) {
        assertThat(diagnostic.format(arguments()).lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .matches(" {2}hint: .+");
    }

    @ParameterizedTest
    @EnumSource
    void theHundredsSayWhatKindItIs(Diagnostic diagnostic) {
        assertThat(diagnostic.isError()).isEqualTo(!diagnostic.name().startsWith("ADJ3"));
    }

    /** More than any message takes. */
    private static Object[] arguments() {
        Object[] arguments = new Object[9];
        Arrays.fill(arguments, "…");
        return arguments;
    }
}

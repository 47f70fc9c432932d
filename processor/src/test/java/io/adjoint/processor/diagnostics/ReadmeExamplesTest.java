package io.adjoint.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.usage.Built;
import io.adjoint.processor.usage.UserProject;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the README do what it says of them. */
class ReadmeExamplesTest {

    /** Whose sections cannot have an example that javac would refuse. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("ADJ409", "ADJ901", "ADJ902");

    /** Its example is refused by another compiler. */
    private static final String NOT_BY_JAVAC = "ADJ410";

    private static final Pattern CLASSES = Pattern.compile("(?m)^(final |abstract )?class ");

    @TempDir
    Path work;

    static Stream<Readme.Section> sectionsWithExamples() {
        return Readme.sections().stream()
                .filter(section ->
                        !WITHOUT_EXAMPLE.contains(section.id()) && !section.id().equals(NOT_BY_JAVAC));
    }

    @ParameterizedTest
    @MethodSource("sectionsWithExamples")
    void eachExampleIsReportedWithTheIdOfItsSection(Readme.Section section) {
        assertThat(section.examples()).isNotEmpty();
        for (String example : section.examples()) {
            Built built = build(example);

            assertThat(built.messages().stream().filter(message -> message.contains("[ADJ")))
                    .as(String.join("\n", built.messages()))
                    .isNotEmpty()
                    .allMatch(message -> message.contains("[" + section.id() + "]"));
        }
    }

    @Test
    void theExampleForAnotherCompilerIsAcceptedUnderJavac() {
        Readme.Section section = Readme.sections().stream()
                .filter(each -> each.id().equals(NOT_BY_JAVAC))
                .findFirst()
                .orElseThrow();

        assertThat(build(section.examples().get(0)).messages()).isEmpty();
    }

    @Test
    void theOthersHaveNone() {
        assertThat(Readme.sections().stream()
                        .filter(section -> section.examples().isEmpty()))
                .extracting(Readme.Section::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_EXAMPLE);
    }

    /** An example consists of members of one class, or of classes of one package. */
    private Built build(String example) {
        boolean isOfClasses = CLASSES.matcher(example).find();
        String types = isOfClasses ? example : "class Example {\n" + example + "}\n";
        return new UserProject(work)
                .file("demo/Example.java", "package demo;\n\nimport io.adjoint.*;\n\n" + types)
                .source("package demo; class MyRules {}")
                .build();
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.testing.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the gradients of a table of methods say that they record: which plan was chosen for each. */
class PlansChosenTest {
    private static final Pattern ROW =
            Pattern.compile("// (Tape: .*)\\n\\s*@Differentiable.*\\n\\s*static \\S+ (\\w+)");

    @TestFactory
    Stream<DynamicTest> gradientsRecordWhatTheTableSays() throws IOException {
        String source = text("/plans/Chosen.java");
        Compiled compiled = Compiled.of(Map.of("plans/Chosen.java", source));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        String generated = compiled.generated().get("plans.ChosenGrad");
        return ROW.matcher(source)
                .results()
                .map(row -> dynamicTest(
                        row.group(2), () -> assertThat(said(row, generated)).isEqualTo(row.group(1))));
    }

    private static String said(MatchResult row, String generated) {
        String before = generated.substring(0, generated.indexOf(" " + row.group(2) + "$grad("));
        String javadoc = before.substring(before.lastIndexOf("/**"))
                .lines()
                .map(line -> line.replaceFirst("^[ /*]+", ""))
                .collect(Collectors.joining(" "));
        Matcher tape = Pattern.compile("<p>(Tape: .*?\\.)  ").matcher(javadoc);
        assertThat(tape.find()).as(javadoc).isTrue();
        return tape.group(1);
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = PlansChosenTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

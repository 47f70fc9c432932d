package io.adjoint.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.diagnostics.Diagnostic.Severity;
import io.adjoint.processor.ir.Origin;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticTest {
    private static final Pattern MARK = Pattern.compile("«(\\d+)»");

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    @Test
    void theMessageComesFirstThenTheHintThenWhereToReadMore() {
        assertThat(lines(Diagnostic.ADJ402.format("n", "int")))
                .containsExactly(
                        "[ADJ402] the parameter n of type int cannot carry a derivative",
                        "  hint: name a double or float, an array of these, a record or final class whose constructor takes"
                                + " the values of its final fields, or such a field of it: \"p.w\"",
                        "  see: README.md#adj402");
    }

    @Test
    void theHintTakesTheArgumentsThatTheMessageLeaves() {
        assertThat(lines(Diagnostic.ADJ401.format("v", "loss", "w, b")))
                .containsExactly(
                        "[ADJ401] v is not a parameter of loss",
                        "  hint: name one of: w, b",
                        "  see: README.md#adj401");
    }

    @Test
    void aPercentSignInAnArgumentIsJustThat() {
        assertThat(Diagnostic.ADJ201.format("x % y, 100%s of it%n")).contains("for x % y, 100%s of it%n");
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAreTakenInOrder(Diagnostic diagnostic) {
        Object[] marks =
                IntStream.rangeClosed(1, 6).mapToObj(i -> "«" + i + "»").toArray();
        List<Integer> taken = MARK.matcher(diagnostic.format(marks))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();

        assertThat(taken)
                .isEqualTo(IntStream.rangeClosed(1, taken.size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void theTextIsThreeLinesWithoutAFullStop(Diagnostic diagnostic) {
        List<String> lines = lines(diagnostic.format("a", "b", "c", "d"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("[" + diagnostic.name() + "] ").doesNotEndWith(".");
        assertThat(lines.get(1))
                .startsWith("  hint: ")
                .hasSizeGreaterThan("  hint: ".length())
                .doesNotEndWith(".");
        assertThat(lines.get(2))
                .isEqualTo("  see: README.md#" + diagnostic.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstDigitSaysWhetherTheBuildFails(Diagnostic diagnostic) {
        assertThat(diagnostic.name()).matches("ADJ[12349]\\d\\d");
        boolean isDoubtful = diagnostic.name().charAt(3) == '3';

        assertThat(diagnostic.severity()).isEqualTo(isDoubtful ? Severity.WARNING : Severity.ERROR);
        assertThat(diagnostic.isError()).isEqualTo(!isDoubtful);
    }

    @Test
    void theCatalogueIsInTheOrderOfItsNumbers() {
        assertThat(Stream.of(Diagnostic.values()).map(Diagnostic::name)).isSorted();
    }

    @Test
    void aProblemIsItsDiagnosticWithItsArguments() {
        Problem problem = Problem.of(Diagnostic.ADJ408, Origin.NONE, "w");

        assertThat(problem.text()).isEqualTo(Diagnostic.ADJ408.format("w"));
    }

    @Test
    void onlyAnErrorMakesTheBuildFail() {
        Problems problems = new Problems();
        problems.add(Diagnostic.ADJ303, Origin.NONE, "int");
        assertThat(problems.hasErrors()).isFalse();

        problems.add(Diagnostic.ADJ101, Origin.NONE, "a switch");
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.all())
                .extracting(Problem::diagnostic)
                .containsExactly(Diagnostic.ADJ303, Diagnostic.ADJ101);
    }
}

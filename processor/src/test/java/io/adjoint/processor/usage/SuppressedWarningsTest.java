package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @SuppressWarnings} silences our warnings by their ids, or all of them by {@code "adjoint"}. */
class SuppressedWarningsTest {

    /** Its first method raises 301 and 303, its second 301 and 304. */
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;

            // of class
            class Doubtful {
                static final String EQUALITY = "ADJ301";

                // of nested
                static class Nested {
                    // of first
                    @Differentiable
                    static double first(double x) {
                        if (x == 0) {
                            return 1;
                        }
                        return x * (int) x;
                    }

                    @Differentiable
                    static double second(double x, double y) {
                        boolean isOne = x != 1;
                        return isOne ? x * x : x;
                    }
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void withoutItAllAreThere() {
        assertThat(warnings(SOURCE)).containsExactly("ADJ301", "ADJ303", "ADJ304", "ADJ301");
    }

    @Test
    void anIdSilencesThatWarningInItsMethod() {
        assertThat(warnings(annotated("first", "\"ADJ301\""))).containsExactly("ADJ303", "ADJ304", "ADJ301");
        assertThat(warnings(annotated("first", "{\"unused\", \"ADJ303\"}")))
                .containsExactly("ADJ301", "ADJ304", "ADJ301");
    }

    @Test
    void severalIdsSilenceAsMany() {
        assertThat(warnings(annotated("first", "{\"ADJ301\", \"ADJ303\"}"))).containsExactly("ADJ304", "ADJ301");
    }

    @Test
    void theNameOfTheProjectSilencesAll() {
        assertThat(warnings(annotated("first", "\"adjoint\""))).containsExactly("ADJ304", "ADJ301");
        assertThat(warnings(annotated("nested", "\"adjoint\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "class"})
    void aClassStandsForAllThatIsInIt(String place) {
        assertThat(warnings(annotated(place, "\"ADJ301\""))).containsExactly("ADJ303", "ADJ304");
    }

    @Test
    void theIdMayBeAConstant() {
        assertThat(warnings(annotated("first", "Doubtful.EQUALITY"))).containsExactly("ADJ303", "ADJ304", "ADJ301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"all\"", "\"ADJ\"", "\"adj301\"", "\"ADJ302\"", "{}"})
    void anythingElseSilencesNothing(String value) {
        assertThat(warnings(annotated("class", value))).containsExactly("ADJ301", "ADJ303", "ADJ304", "ADJ301");
    }

    @Test
    void anErrorIsNotSilenced() {
        String wrong = annotated("class", "{\"adjoint\", \"ADJ201\"}")
                .replace("x * (int) x", "x * java.util.function.DoubleUnaryOperator.identity().applyAsDouble(x)");

        assertThat(warnings(wrong)).containsExactly("ADJ201");
    }

    @Test
    void whatIsSilencedDoesNotFailABuildThatAllowsNoWarnings() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(annotated("nested", "\"adjoint\""))
                .build();

        assertThat(built.messages()).isEmpty();
    }

    private static String annotated(String place, String value) {
        return SOURCE.replace("// of " + place, "@SuppressWarnings(" + value + ")");
    }

    /** The ids, in the order of their places. */
    private List<String> warnings(String source) {
        return new UserProject(work)
                .source(source).build().messages().stream()
                        .map(message -> message.replaceFirst(".*\\[(ADJ\\d+)].*", "$1"))
                        .toList();
    }
}

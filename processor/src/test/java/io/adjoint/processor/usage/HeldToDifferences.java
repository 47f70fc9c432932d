package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;

/**
 * A user's program that compares derivatives with differences, a line for each, compiled with the processor and run.
 */
final class HeldToDifferences {
    /** What the program calls for each derivative, and for what else it expects. */
    private static final String COMPARISON = """
            package objects;

            import java.util.function.DoubleUnaryOperator;

            final class Comparison {
                static void check(String what, double actual, DoubleUnaryOperator along) {
                    double step = 1e-5;
                    report(what, actual, (along.applyAsDouble(step) - along.applyAsDouble(-step)) / (2 * step));
                }

                static void report(String what, double actual, double expected) {
                    System.out.println(what + " " + actual + " " + expected);
                }

                private Comparison() {}
            }
            """;

    /**
     * @param analysis {@code on} or {@code off}
     * @param sources of package {@code objects}
     * @param main the class to run
     * @param lines how many it prints; one about a {@code value} is exact
     */
    static void assertAll(Path work, String analysis, List<String> sources, String main, int lines) {
        UserProject project =
                new UserProject(work).option("-Xlint:all", "-Werror").option("-Aadjoint.analysis=" + analysis);
        project.source(COMPARISON);
        sources.forEach(project::source);
        Built built = project.build();

        assertThat(built.messages()).isEmpty();
        List<String> printed = built.run(main).lines().toList();
        assertThat(printed).hasSize(lines);
        printed.forEach(HeldToDifferences::assertHeld);
    }

    private static void assertHeld(String line) {
        String[] words = line.split(" ");
        double expected = Double.parseDouble(words[2]);
        assertThat(Double.parseDouble(words[1]))
                .as(line)
                .isCloseTo(expected, words[0].equals("value") ? within(0.0) : within(1e-7 * (1 + Math.abs(expected))));
    }

    private HeldToDifferences() {}
}

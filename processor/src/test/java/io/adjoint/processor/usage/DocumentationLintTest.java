package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation checks of javac find nothing to say about a generated class. */
class DocumentationLintTest {

    private static final String MODEL = """
            package demo;

            import io.adjoint.Differentiable;
            import java.io.IOException;

            public class Model {
                @Differentiable
                public static double bare(double x) {
                    return x * x;
                }

                @Differentiable
                public static double several(double[] x, float y, int n) {
                    double sum = y;
                    for (int i = 0; i < n; i++) {
                        sum = sum * x[i] + helper(sum);
                    }
                    return sum;
                }

                @Differentiable(wrt = "y")
                public static double several(double[][] x, double y) {
                    return x[0][0] * y;
                }

                @Differentiable
                public final double ofInstance(double x, double hashCode) throws IOException, IllegalStateException {
                    if (x < 0) {
                        throw new IOException("negative");
                    }
                    return Math.sqrt(x) * hashCode;
                }

                @Differentiable
                static double inPackage(double x) {
                    return -x;
                }

                private static double helper(double x) {
                    return Math.sin(x) * x;
                }

                public static class Inner {
                    @Differentiable
                    public static double inner(double x, double y) {
                        return x * y;
                    }
                }
            }
            """;

    @TempDir
    Path work;

    /** Up to what can be seen from outside, all is asked for; on the inside, what is there must be right. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xdoclint:all/protected", "-Xdoclint:all,-missing"})
    void nothingIsMissingOrWrong(String option) {
        Built built = new UserProject(work).option(option).source(MODEL).build();

        assertThat(built.messages().stream().filter(message -> message.contains("error: ")))
                .isEmpty();
        assertThat(ofGenerated(built)).isEmpty();
    }

    @Test
    void whatIsMissingWouldBeSeen() {
        Built built = new UserProject(work)
                .option("-Xdoclint:all/private")
                .source(MODEL)
                .build();

        assertThat(ofGenerated(built)).isNotEmpty();
    }

    private static List<String> ofGenerated(Built built) {
        return built.messages().stream()
                .filter(message -> message.contains("Grad.java:"))
                .toList();
    }
}

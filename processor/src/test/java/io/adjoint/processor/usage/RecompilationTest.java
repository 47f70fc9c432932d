package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds follow upon each other: what an earlier one left is no obstacle, and the same input gives the same bytes. */
class RecompilationTest {

    private static final String SQUARE = """
            package demo;

            import io.adjoint.Differentiable;

            public class Square {
                @Differentiable
                public static double area(double side) {
                    return side * side;
                }

                public static void main(String[] args) {
                    System.out.println(SquareGrad.area$grad(3));
                }
            }
            """;

    private static final String CUBE = SQUARE.replace("side * side", "side * side * side");

    @TempDir
    Path work;

    @Test
    void theOutputOfTheBuildBeforeIsOverwritten() {
        new UserProject(work).source(SQUARE).build();
        Built second = new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(CUBE)
                .build();

        assertThat(second.messages()).isEmpty();
        assertThat(second.run("demo.Square")).isEqualTo("27.0\n");
    }

    @Test
    void theClassesOfTheBuildBeforeMayBeOnTheClassPath() {
        Built first = new UserProject(work.resolve("first")).source(SQUARE).build();
        Built second = new UserProject(work.resolve("second"))
                .classPath(first.classes())
                .source(CUBE)
                .build();

        assertThat(second.messages()).isEmpty();
        assertThat(second.run("demo.Square")).isEqualTo("27.0\n");
    }

    @Test
    void onlyWhatHasChangedIsCompiledAgain() {
        String user = """
                package demo;

                public class User {
                    public static void main(String[] args) {
                        System.out.println(SquareGrad.area$grad(2));
                    }
                }
                """;
        Built first = new UserProject(work).source(SQUARE).source(user).build();
        Built second = new UserProject(work)
                .classPath(first.classes())
                .source(user.replace("(2)", "(5)"))
                .build();

        assertThat(second.messages()).isEmpty();
        assertThat(second.run("demo.User")).isEqualTo("10.0\n");
    }

    @Test
    void theSameInputGivesTheSameBytesInWhateverOrder() throws IOException {
        String other = SQUARE.replace("Square", "Other").replace("public static double", "static double");
        String nested = """
                package demo;

                import io.adjoint.Differentiable;

                class Outer {
                    static class Inner {
                        @Differentiable
                        static double twice(double[] x, double y) {
                            double s = 1;
                            for (double each : x) {
                                s *= helper(each) + y;
                            }
                            return s;
                        }
                    }

                    private static double helper(double x) {
                        return other(x) * other(x + 1);
                    }

                    private static double other(double x) {
                        return Math.tanh(x) / x;
                    }
                }
                """;
        Built one = new UserProject(work.resolve("one"))
                .source(SQUARE)
                .source(other)
                .source(nested)
                .build();
        Built two = new UserProject(work.resolve("two"))
                .source(nested)
                .source(other)
                .source(SQUARE)
                .build();

        assertThat(one.messages()).isEmpty();
        assertThat(sources(one))
                .containsOnlyKeys("demo/SquareGrad.java", "demo/OtherGrad.java", "demo/Outer_InnerGrad.java")
                .isEqualTo(sources(two));
    }

    private static Map<String, String> sources(Built built) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(built.generated())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = built.generated().relativize(file).toString().replace('\\', '/');
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }
}

package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that comes compiled is differentiated by the class that was generated for it, called by name. */
class CompiledGradientsTest {

    private static final String NEURON = """
            package lib;

            import io.adjoint.Differentiable;

            public final class Neuron {
                private final double bias;

                public Neuron(double bias) {
                    this.bias = bias;
                }

                @Differentiable(wrt = {"w", "b"})
                public static double loss(double[] w, double b, double[] x, double target) {
                    double prediction = b;
                    for (int i = 0; i < w.length; i++) {
                        prediction += w[i] * x[i];
                    }
                    double residual = prediction - target;
                    return residual * residual;
                }

                @Differentiable
                public static double cube(double x) {
                    return x * x * x;
                }

                @Differentiable
                public double sines(double[][] m, double x) {
                    double s = x * bias;
                    for (double[] row : m) {
                        for (double v : row) {
                            s += Math.sin(v);
                        }
                    }
                    return s;
                }

                @Differentiable
                public static double scratch(double[] x) {
                    x[0] = x[0] * x[0];
                    return x[0] * 2;
                }

                public static double plain(double x) {
                    return x;
                }
            }
            """;

    private static final String USER = """
            package app;

            import io.adjoint.Differentiable;
            import lib.Neuron;

            public class User {
                @Differentiable
                public static double f(double x, double y) {
                    double[] w = {x, y};
                    double[] data = {1, 2};
                    double s = Neuron.loss(w, Neuron.cube(y), data, 3) * Neuron.cube(x * y);
                    w[0] = w[0] * 3;
                    for (int i = 0; i < 2; i++) {
                        s += Neuron.cube(s) / 4 + Neuron.loss(w, s, data, 3);
                    }
                    double[][] m = {{x, y * y}, {x * y}};
                    return s + new Neuron(2).sines(m, x);
                }
            }
            """;

    @TempDir
    Path work;

    private Path library(String... options) {
        Built library = new UserProject(work.resolve("lib"))
                .source(NEURON)
                .option(options)
                .build();
        assertThat(library.messages()).isEmpty();
        return library.classes();
    }

    /** A build of a user, whose classes find those of the library beside them. */
    private Built build(Path library, String user, String... options) {
        Built built = new UserProject(work.resolve("app"))
                .classPath(library)
                .source(user)
                .option(options)
                .build();
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = built.classes().resolve(library.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return built;
    }

    @Test
    void itsGradientsAreCalled() {
        Built built = build(library("-parameters"), USER, "-Xlint:all", "-Werror", "-parameters");

        assertThat(built.messages()).isEmpty();
        ScalarMethod f = ScalarMethod.of(built, "app.User", "f");
        f.checkAt(0.1, 0.3);
        f.checkAt(-0.2, 0.4);
        assertThat(built.source("app.UserGrad"))
                .contains("NeuronGrad.loss$valueAndGrad(w, b, ")
                .contains("wBar[i] += seed * wGradient[i]");
    }

    @Test
    void anArgumentThatItsGradientLeavesOutIsRefused() {
        String user = USER.replace("Neuron.cube(y), data, 3)", "Neuron.cube(y), data, x)");
        Built built = build(library("-parameters"), user, "-parameters");

        assertThat(built.messages()).containsExactly("User.java:11:57 error: [ADJ201] no derivative is known for x");
        assertThat(built.diagnostics().toString()).contains("NeuronGrad does not give its gradient");
    }

    @Test
    void anArrayThatItsGradientLeavesOutIsRefused() {
        String user = USER.replace("double[] data = {1, 2};", "double[] data = {1, x};");
        Built built = build(library("-parameters"), user, "-parameters");

        assertThat(built.messages())
                .isNotEmpty()
                .allMatch(message ->
                        message.contains("[ADJ201] no derivative is known for argument 3 of lib.Neuron.loss"));
    }

    @Test
    void withoutTheNamesOfParametersOnlyWhatIsUnambiguousIsTaken() {
        Path library = library();
        String clear = USER.replaceAll("Neuron\\.loss\\(.*?, data, 3\\)", "y");
        Built built = build(library, clear);

        assertThat(built.messages()).isEmpty();
        ScalarMethod.of(built, "app.User", "f").checkAt(0.1, 0.3);
        assertThat(build(library, USER).isSuccess()).isFalse();
    }

    @Test
    void aMethodThatWritesToItsArgumentsIsNot() {
        String user = USER.replace("return s", "return Neuron.scratch(w) + s");
        Built built = build(library("-parameters"), user, "-parameters");

        assertThat(built.messages()).isNotEmpty().allMatch(message -> message.contains("User.java:17:31 error: "));
    }

    @Test
    void aMethodWithoutAGradientIsNotAndTheHintSaysSo() {
        String user = USER.replace("return s", "return Neuron.plain(x) + s");
        Built built = build(library("-parameters"), user, "-parameters");

        assertThat(built.messages())
                .containsExactly("User.java:17:22 error: [ADJ201] no derivative is known for Neuron.plain");
    }
}

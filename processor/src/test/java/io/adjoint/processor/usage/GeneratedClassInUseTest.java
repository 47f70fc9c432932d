package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated class is used like any other of the project, in the very class that it is generated from too. */
class GeneratedClassInUseTest {

    static Stream<List<String>> options() {
        return Stream.of(List.of(), List.of("-parameters"), List.of("-Xlint:all", "-Werror"));
    }

    @TempDir
    Path work;

    @ParameterizedTest
    @MethodSource("options")
    void aVarHoldsAResultInTheClassWithTheAnnotatedMethod(List<String> options) {
        Built built = build(options, """
                package demo;

                import io.adjoint.Differentiable;
                import java.util.Arrays;

                final class Neuron {
                    @Differentiable(wrt = {"w", "b"})
                    static double loss(double[] w, double b, double[] x, double target) {
                        double prediction = b;
                        for (int i = 0; i < w.length; i++) {
                            prediction += w[i] * x[i];
                        }
                        double residual = prediction - target;
                        return residual * residual;
                    }

                    public static void main(String[] args) {
                        var g = NeuronGrad.loss$grad(new double[] {0.5, 0.25, 0.5}, 0, new double[] {1, 2, 3}, 5);
                        System.out.println(g.value() + " " + Arrays.toString(g.w()) + " " + g.b());
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Neuron")).isEqualTo("6.25 [-5.0, -10.0, -15.0] -5.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void aSingleStaticImportNamesAGeneratedMethod(List<String> options) {
        Built built = build(options, """
                package demo;

                import static demo.SquareGrad.area$grad;

                import io.adjoint.Differentiable;

                public class Square {
                    @Differentiable
                    static double area(double side) {
                        return side * side;
                    }

                    public static void main(String[] args) {
                        System.out.println(area$grad(3));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Square")).isEqualTo("6.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void aStaticImportOnDemandNamesAllGeneratedMembers(List<String> options) {
        Built built = build(options, """
                package demo;

                import static demo.SquareGrad.*;

                import io.adjoint.Differentiable;

                public class Square {
                    @Differentiable
                    static double area(double side) {
                        return side * side;
                    }

                    public static void main(String[] args) {
                        AreaGrad both = area$valueAndGrad(3);
                        var again = area$valueAndGrad(both.side());
                        System.out.println(both + " " + again.value());
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Square")).isEqualTo("AreaGrad[value=9.0, side=6.0] 36.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void aFieldHasAGeneratedRecordType(List<String> options) {
        Built built = build(options, """
                package demo;

                import io.adjoint.Differentiable;
                import java.util.ArrayList;
                import java.util.List;

                public class Plane {
                    static Best best = new Best();
                    private final List<PlaneGrad.HeightGrad> history = new ArrayList<>();
                    PlaneGrad.HeightGrad last = PlaneGrad.height$grad(2, 5);

                    @Differentiable
                    static double height(double x, double y) {
                        return x * y;
                    }

                    static class Best {
                        PlaneGrad.HeightGrad gradient;
                    }

                    public static void main(String[] args) {
                        Plane plane = new Plane();
                        plane.history.add(plane.last);
                        best.gradient = plane.history.get(0);
                        for (var each : plane.history) {
                            System.out.println(each.value() + " " + each.x() + " " + best.gradient.y());
                        }
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Plane")).isEqualTo("10.0 5.0 2.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void anotherClassTakesAGeneratedRecordAsAParameter(List<String> options) {
        Built built = build(options, """
                package demo;

                import demo.PlaneGrad.HeightGrad;
                import java.util.function.BiFunction;

                class Step {
                    static double along(HeightGrad gradient, double rate) {
                        return -rate * (gradient.x() + gradient.y());
                    }

                    static final BiFunction<Double, Double, HeightGrad> GRADIENT = PlaneGrad::height$grad;
                }
                """, """
                package demo;

                import io.adjoint.Differentiable;

                public class Plane {
                    @Differentiable
                    static double height(double x, double y) {
                        return x * y;
                    }

                    public static void main(String[] args) {
                        System.out.println(Step.along(PlaneGrad.height$grad(2, 5), 0.5));
                        System.out.println(Step.along(Step.GRADIENT.apply(1.0, 2.0), 1));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Plane")).isEqualTo("-3.5\n-3.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void theReceiverIsTheFirstParameter(List<String> options) {
        Built built = build(options, """
                package demo;

                import io.adjoint.Differentiable;

                public class Model {
                    static final double RATE = 3;

                    @Differentiable
                    double scaled(double x) {
                        return RATE * twice(x);
                    }

                    private double twice(double x) {
                        return x + x;
                    }

                    public static void main(String[] args) {
                        System.out.println(ModelGrad.scaled$grad(new Model(), 7));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Model")).isEqualTo("6.0\n");
    }

    @ParameterizedTest
    @MethodSource("options")
    void aClassInTheUnnamedPackageHasAGradientThere(List<String> options) {
        Built built = build(options, """
                import io.adjoint.Differentiable;

                public class Square {
                    @Differentiable
                    public static double area(double side) {
                        return side * side;
                    }

                    public static void main(String[] args) {
                        var gradient = SquareGrad.area$grad(4);
                        System.out.println(gradient);
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("Square")).isEqualTo("8.0\n");
    }

    private Built build(List<String> options, String... sources) {
        UserProject project = new UserProject(work).option(options.toArray(String[]::new));
        for (String source : sources) {
            project.source(source);
        }
        return project.build();
    }
}

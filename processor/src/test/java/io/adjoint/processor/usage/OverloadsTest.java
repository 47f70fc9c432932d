package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverloadsTest {

    @TempDir
    Path work;

    @Test
    void eachOverloadHasItsGradientAndARecordOfItsOwn() {
        Built built = build("""
                package demo;

                import io.adjoint.Differentiable;

                class Plane {
                    @Differentiable
                    static double area(double side) {
                        return area(side, side);
                    }

                    @Differentiable
                    static double area(double width, double height) {
                        return width * height;
                    }

                    @Differentiable
                    static double area(float[] sides) {
                        return area(sides[0], sides[1]);
                    }

                    public static void main(String[] args) {
                        var one = PlaneGrad.area$valueAndGrad(3);
                        var two = PlaneGrad.area$valueAndGrad(2, 5);
                        var three = PlaneGrad.area$valueAndGrad(new float[] {4, 7});
                        System.out.println(one.value() + " " + one.side());
                        System.out.println(two.value() + " " + two.width() + " " + two.height());
                        System.out.println(three.value() + " " + three.sides()[0] + " " + three.sides()[1]);
                        System.out.println(PlaneGrad.area$grad(3) + PlaneGrad.area$grad(2, 5).width());
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Plane")).isEqualTo("9.0 6.0\n10.0 5.0 2.0\n28.0 7.0 4.0\n11.0\n");
    }

    @Test
    void theAnnotationOfAClassStandsForTheMethodsThatCanBeDifferentiated() {
        Built built = build("""
                package demo;

                import io.adjoint.Differentiable;

                @Differentiable
                class Shapes {
                    static double square(double side) {
                        return side * side;
                    }

                    double cube(double side) {
                        return side * square(side);
                    }

                    private static double hidden(double x) {
                        return -x;
                    }

                    static int count(double x) {
                        return 1;
                    }

                    static double number(String text) {
                        return text.length();
                    }

                    static double parsed(double scale, String text) {
                        return scale * Double.parseDouble(text);
                    }

                    static Double boxed(double x) {
                        return x;
                    }

                    public static void main(String[] args) {
                        System.out.println(ShapesGrad.square$grad(3) + " " + ShapesGrad.cube$grad(new Shapes(), 2)
                                + " " + ShapesGrad.hidden$grad(1) + " " + hidden(0));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Shapes")).isEqualTo("6.0 12.0 -1.0 -0.0\n");
        assertThat(built.source("demo.ShapesGrad"))
                .contains(" square$grad(", " cube$grad(", " hidden$grad(", " parsed$grad(")
                .doesNotContain("count$", "number$", "boxed$");
    }

    @Test
    void aMethodThatIsAnnotatedItselfGoesByItsOwnAnnotation() {
        Built built = build("""
                package demo;

                import io.adjoint.Differentiable;

                @Differentiable
                class Shapes {
                    @Differentiable(wrt = "height")
                    static double area(double width, double height) {
                        return width * height;
                    }

                    static double sum(double x, double y) {
                        return x + y;
                    }

                    public static void main(String[] args) {
                        double bare = ShapesGrad.area$grad(2, 5);
                        System.out.println(bare + " " + ShapesGrad.sum$grad(2, 5));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Shapes")).isEqualTo("2.0 SumGrad[value=7.0, x=1.0, y=1.0]\n");
    }

    @Test
    void recordsEnumsAndInterfacesHaveGradientsOfTheirStaticMethods() {
        Built built = build("""
                package demo;

                import io.adjoint.Differentiable;

                interface Kinds {
                    @Differentiable
                    static double ofInterface(double x) {
                        return 2 * x;
                    }

                    record Point(int x) {
                        @Differentiable
                        static double ofRecord(double x) {
                            return 3 * x;
                        }
                    }

                    enum Colour {
                        RED;

                        @Differentiable
                        static double ofEnum(double x) {
                            return 4 * x;
                        }
                    }

                    static void main(String[] args) {
                        System.out.println(KindsGrad.ofInterface$grad(1) + " " + Kinds_PointGrad.ofRecord$grad(1) + " "
                                + Kinds_ColourGrad.ofEnum$grad(1));
                    }
                }
                """);

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("demo.Kinds")).isEqualTo("2.0 3.0 4.0\n");
    }

    private Built build(String source) {
        return new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(source)
                .build();
    }
}

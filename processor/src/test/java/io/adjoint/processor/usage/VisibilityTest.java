package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated class, its methods and records are as visible as the method needs, and no more. */
class VisibilityTest {

    private static final String MODEL = """
            package model;

            import io.adjoint.Differentiable;

            public class Model {
                @Differentiable
                public static double open(double x, double y) {
                    return x * y;
                }

                @Differentiable
                static double inPackage(double x, double y) {
                    return x + y;
                }

                @Differentiable
                protected static double inherited(double x, double y) {
                    return x - y;
                }

                @Differentiable
                private static double hidden(double x, double y) {
                    return x / y;
                }

                static double ofHidden() {
                    return ModelGrad.hidden$grad(1, 2).x();
                }

                public static class Inner {
                    @Differentiable
                    public static double open(double x) {
                        return 3 * x;
                    }
                }

                static class Closed {
                    @Differentiable
                    public static double open(double x) {
                        return 4 * x;
                    }
                }

                private static class Secret {
                    @Differentiable
                    public static double open(double x) {
                        return 5 * x;
                    }
                }

                public static void main(String[] args) {
                    System.out.println(ofHidden() + " " + Model_InnerGrad.open$grad(1) + " " + Model_ClosedGrad.open$grad(1)
                            + " " + Model_SecretGrad.open$grad(1) + " " + inherited(2, 1) + " " + Secret.open(1));
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void allAreUsedFromTheSameFile() {
        Built built = model();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("model.Model")).isEqualTo("0.5 3.0 4.0 5.0 1.0 5.0\n");
    }

    @Test
    void anotherPackageUsesWhatIsPublicThroughAndThrough() {
        Built user = user("ModelGrad.OpenGrad g = ModelGrad.open$grad(2, 3);"
                + " System.out.println(g.value() + g.x() + Model_InnerGrad.open$grad(1));");

        assertThat(user.messages()).isEmpty();
    }

    @Test
    void anotherPackageDoesNotSeeTheGradientsOfLessVisibleMethods() {
        for (String method : new String[] {"inPackage", "inherited", "hidden"}) {
            assertThat(user("ModelGrad." + method + "$grad(1, 2);").messages())
                    .singleElement()
                    .asString()
                    .contains("error: " + method + "$grad(double,double) is not public in model.ModelGrad");
        }
        assertThat(user("ModelGrad.InPackageGrad g;").messages())
                .singleElement()
                .asString()
                .contains("error: model.ModelGrad.InPackageGrad is not public");
    }

    @Test
    void aClassIsPublicOnlyIfAllAroundItAre() {
        assertThat(user("model.Model_ClosedGrad.open$grad(1);").messages())
                .singleElement()
                .asString()
                .contains("error: model.Model_ClosedGrad is not public");
        assertThat(user("model.Model_SecretGrad.open$grad(1);").messages())
                .singleElement()
                .asString()
                .contains("error: model.Model_SecretGrad is not public");
    }

    @Test
    void theGeneratedClassIsFinalAndCannotBeMade() {
        Class<?> generated = model().load("model.ModelGrad");

        assertThat(Modifier.toString(generated.getModifiers())).isEqualTo("public final");
        assertThat(generated.getDeclaredConstructors())
                .singleElement()
                .matches(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }

    @Test
    void whatAMethodNeedsIsPrivate() {
        Class<?> generated = new UserProject(work).source("""
                        package model;

                        import io.adjoint.Differentiable;

                        public class Model {
                            @Differentiable
                            public static double outer(double x) {
                                return inner(x) * inner(2 * x);
                            }

                            public static double inner(double x) {
                                double power = x;
                                for (int i = 0; i < 3; i++) {
                                    power = power * Math.sin(power);
                                }
                                return power;
                            }
                        }
                        """).build().load("model.ModelGrad");

        Map<String, String> visible = new TreeMap<>();
        for (Method method : generated.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
                visible.put(method.getName(), Modifier.toString(method.getModifiers()));
            }
        }
        assertThat(visible).isEqualTo(Map.of("outer$grad", "public static", "outer$valueAndGrad", "public static"));
        assertThat(Arrays.stream(generated.getDeclaredClasses())
                        .filter(each -> !Modifier.isPrivate(each.getModifiers()))
                        .map(Class::getSimpleName))
                .containsExactly("OuterGrad");
    }

    private Built model() {
        return new UserProject(work.resolve("model"))
                .option("-Xlint:all", "-Werror")
                .source(MODEL)
                .build();
    }

    private Built user(String statements) {
        return new UserProject(work.resolve("user"))
                .classPath(model().classes())
                .source("package user; import model.*; class User { void use() { %s } }"
                        .formatted(statements)
                        .replace("; ", ";\n"))
                .withoutProcessor()
                .build();
    }
}

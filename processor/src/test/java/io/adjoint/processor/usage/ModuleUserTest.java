package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module uses the generated class, which is part of it. */
class ModuleUserTest {

    private static final String SUM = """
            package demo;

            import io.adjoint.Differentiable;

            public final class Sum {
                private Sum() {}

                @Differentiable
                public static double squares(double[] x) {
                    double[] squares = new double[x.length];
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        squares[i] = x[i];
                        squares[i] = squares[i] * squares[i];
                        sum += squares[i];
                    }
                    return sum;
                }

                public static double slope(double x) {
                    var gradient = SumGrad.squares$grad(new double[] {1, x});
                    return gradient[1];
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void aModuleThatRequiresTheRuntimeCompilesAndRuns() throws ReflectiveOperationException {
        Built built = build("module demo { requires io.adjoint; exports demo; }");

        assertThat(built.messages()).isEmpty();
        assertThat(slopeAt3(built)).isEqualTo(6.0);
    }

    /** As part of what the module exports, the mark would need {@code requires transitive java.compiler}. */
    @Test
    void inANamedModuleTheGeneratedClassIsNotMarked() {
        Built built = build("module demo { requires io.adjoint; requires java.compiler; exports demo; }");

        assertThat(built.messages()).isEmpty();
        assertThat(built.source("demo.SumGrad")).doesNotContain("@Generated(");
    }

    @Test
    void aModuleThatAlsoRequiresTheCompilerCompilesAndRuns() throws ReflectiveOperationException {
        Built built = build("module demo { requires io.adjoint; requires static java.compiler; exports demo; }");

        assertThat(built.messages()).isEmpty();
        assertThat(slopeAt3(built)).isEqualTo(6.0);
    }

    @Test
    void anotherModuleUsesTheGeneratedClass() throws ReflectiveOperationException {
        Built first = build("module demo { requires io.adjoint; exports demo; }");
        Built second = new UserProject(work.resolve("second"))
                .modular()
                .option("-Xlint:all", "-Werror")
                .classPath(first.classes())
                .file("module-info.java", "module user { requires demo; exports user; }")
                .source("""
                        package user;

                        public final class User {
                            private User() {}

                            public static double slope() {
                                return demo.SumGrad.squares$valueAndGrad(new double[] {1, 3}).x()[1];
                            }
                        }
                        """)
                .withoutProcessor()
                .build();

        assertThat(second.messages()).isEmpty();
        Class<?> user = load("user", "user.User", second.classes(), first.classes());
        assertThat(user.getMethod("slope").invoke(null)).isEqualTo(6.0);
    }

    @Test
    void aModuleThatDoesNotRequireTheRuntimeIsToldSoByJavac() {
        Built built = build("module demo { exports demo; }");

        assertThat(built.messages().stream().filter(message -> message.contains(".java:")))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("Sum.java:3:10 error: "));
    }

    private Built build(String module) {
        return new UserProject(work.resolve("first"))
                .modular()
                .option("-Xlint:all", "-Werror")
                .file("module-info.java", module)
                .source(SUM)
                .build();
    }

    private static double slopeAt3(Built built) throws ReflectiveOperationException {
        Class<?> sum = load("demo", "demo.Sum", built.classes());
        assertThat(sum.getModule().getName()).isEqualTo("demo");
        return (double) sum.getMethod("slope", double.class).invoke(null, 3.0);
    }

    /** A class of a module, in a layer with the modules at the given places and the runtime. */
    private static Class<?> load(String module, String name, Path... places) throws ReflectiveOperationException {
        ModuleFinder finder = ModuleFinder.compose(ModuleFinder.of(places), ModuleFinder.of(UserProject.runtime()));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of(module));
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                .layer();
        return layer.findLoader(module).loadClass(name);
    }
}

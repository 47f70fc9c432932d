package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of libraries that go by the names of those of {@link Math}: their derivatives are known, not followed. */
class LibraryMathematicsTest {

    /** Bit tricks that nobody could differentiate, under the name of a well-known class. */
    private static final String FAST_MATH = """
            package org.apache.commons.math3.util;

            public class FastMath {
                public static double exp(double x) {
                    return tricks(StrictMath.exp(x));
                }

                public static double pow(double x, double y) {
                    return tricks(StrictMath.pow(x, y));
                }

                public static double pow(double x, int n) {
                    return tricks(StrictMath.pow(x, n));
                }

                public static double asinh(double x) {
                    return tricks(StrictMath.log(x + StrictMath.sqrt(x * x + 1)));
                }

                public static double max(double x, double y) {
                    return x > y ? x : y;
                }

                public static double secret(double x) {
                    return tricks(x);
                }

                private static double tricks(double x) {
                    return Double.longBitsToDouble(Double.doubleToRawLongBits(x));
                }
            }
            """;

    private static final String USER = """
            package app;

            import static org.apache.commons.math3.util.FastMath.exp;

            import io.adjoint.Differentiable;
            import org.apache.commons.math3.util.FastMath;

            public class User {
                @Differentiable
                public static double f(double x, double y) {
                    double z = exp(x) * FastMath.pow(y, 2.0) + FastMath.pow(y, 3);
                    return FastMath.max(z, x) + FastMath.asinh(z * y);
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void fromItsSource() {
        Built built = new UserProject(work)
                .option("-Xlint:all", "-Werror", "-Aadjoint.follow=all")
                .source(FAST_MATH)
                .source(USER)
                .build();

        assertThat(built.messages()).isEmpty();
        ScalarMethod f = ScalarMethod.of(built, "app.User", "f");
        f.checkAt(0.3, 0.7);
        f.checkAt(-1.1, 1.6);
        assertThat(built.source("app.UserGrad"))
                .contains("FastMath.exp(x)", "FastMath.pow(y, 3)")
                .doesNotContain("tricks");
    }

    @Test
    void fromItsClassFile() {
        Built library = new UserProject(work.resolve("lib")).source(FAST_MATH).build();
        Built built =
                new UserProject(work).classPath(library.classes()).source(USER).build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.source("app.UserGrad"))
                .contains("FastMath.exp(x)", "FastMath.pow(y, 2.0)", "FastMath.pow(y, 3)");
    }

    @Test
    void whatIsNotOneOfMathIsRefusedWhereAnActiveNumberEnters() {
        Built built = new UserProject(work)
                .source(FAST_MATH)
                .source(USER.replace("FastMath.asinh(z * y)", "FastMath.secret(z) + FastMath.secret(2)"))
                .build();

        assertThat(built.messages())
                .containsExactly("User.java:12:45 error: [ADJ201] no derivative is known for FastMath.secret");
    }
}

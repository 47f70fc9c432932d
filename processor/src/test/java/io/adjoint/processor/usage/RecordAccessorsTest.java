package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accessors that a record has without their being written are its fields; those that are written are methods. */
class RecordAccessorsTest {
    private static final String USER = """
            package app;

            import io.adjoint.Differentiable;

            public class User {
                record Data(double[] x, double h, int n) {}

                record Doubled(double h) {
                    public double h() {
                        return 2 * h;
                    }
                }

                record Line(double bias, double[] w) {
                    @Differentiable(wrt = {"x", "this.bias"})
                    double at(double x) {
                        return bias() * x * w()[0] + this.bias();
                    }
                }

                @Differentiable(wrt = "w")
                static double f(double[] w, Data d) {
                    double s = 0;
                    for (int i = 0; i < d.n(); i++) {
                        s += w[i] * w[i] * d.x()[i] * d.h();
                    }
                    return s;
                }

                @Differentiable(wrt = "x")
                static double g(double x, Doubled d) {
                    return x * d.h();
                }

                public static void main(String[] args) {
                    Data data = new Data(new double[] {1, 2}, 0.5, 2);
                    System.out.println(java.util.Arrays.toString(UserGrad.f$grad(new double[] {3, 4}, data)));
                    System.out.println(UserGrad.g$grad(1, new Doubled(4)));
                    var line = User_LineGrad.at$grad(new Line(3, new double[] {5}), 2);
                    System.out.println(line.bias() + " " + line.x());
                }
            }
            """;

    @TempDir
    Path work;

    private Built build() {
        return new UserProject(work)
                .option("-Xlint:all", "-Werror")
                .source(USER)
                .build();
    }

    @Test
    void theyKeepALoopCountedAndAreReadAgainInsteadOfRecorded() {
        assertThat(build().source("app.UserGrad"))
                .contains("i < d.n(); i++")
                .doesNotContain("while")
                .doesNotContain(".push(")
                .doesNotContain("VarHandle");
    }

    @Test
    void oneOfAComponentThatIsAnIndependentHasItsDerivative() {
        Built built = build();

        assertThat(built.messages()).isEmpty();
        assertThat(built.run("app.User")).isEqualTo("[3.0, 8.0]\n8.0\n11.0 15.0\n");
    }
}

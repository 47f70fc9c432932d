package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects as independents: the gradient with respect to one is another of the same class. */
class CompositesTest {
    private static final String CLASSES = """
            static final class Vec {
                private final double x;
                final double y;
                final int tag;

                Vec(double x, double y, int tag) {
                    this.x = x;
                    this.y = y;
                    this.tag = tag;
                }

                Vec plus(Vec other) {
                    return new Vec(x + other.x, y + other.y, tag);
                }

                @Override
                public String toString() {
                    return "Vec(" + x + ", " + y + ", " + tag + ")";
                }
            }

            static final class Net {
                final double[] w;
                final Vec at;

                Net(double[] w, Vec at) {
                    this.w = w.clone();
                    this.at = at;
                }

                @Override
                public String toString() {
                    return java.util.Arrays.toString(w) + at;
                }
            }

            record Pair(double first, Vec second) {}
            """;

    @TempDir
    Path work;

    private String printed(String method, String call) {
        Built built = new UserProject(work)
                .option("-Xlint:all")
                .source("package demo;\nimport io.adjoint.Differentiable;\nclass Model {\n" + CLASSES + method
                        + "\npublic static void main(String[] args) {\nSystem.out.println(" + call + ");\n}\n}")
                .build();
        assertThat(built.messages()).isEmpty();
        return built.run("demo.Model");
    }

    @Test
    void aFinalClassWithFinalFieldsThatItsConstructorTakesIsItsOwnGradient() {
        assertThat(printed("""
                        @Differentiable
                        static double f(Vec a, double s) {
                            return a.plus(a).x * a.y * s * a.tag;
                        }
                        """, "ModelGrad.f$grad(new Vec(2, 3, 5), 7)"))
                .isEqualTo("FGrad[value=420.0, a=Vec(210.0, 140.0, 5), s=60.0]\n");
    }

    @Test
    void suchClassesMayHoldArraysAndEachOther() {
        assertThat(printed("""
                        @Differentiable
                        static double f(Net n, Pair p) {
                            return n.w[0] * n.at.x * n.w[1] + p.first() * p.second().y;
                        }
                        """, """
                        ModelGrad.f$grad(
                            new Net(new double[] {2, 3}, new Vec(4, 5, 6)),
                            new Pair(7, new Vec(8, 9, 10)))"""))
                .isEqualTo("FGrad[value=87.0, n=[12.0, 8.0]Vec(6.0, 0.0, 6), "
                        + "p=Pair[first=9.0, second=Vec(0.0, 7.0, 10)]]\n");
    }

    @Test
    void aClassThatComputesWhatItHoldsOrCouldHoldMoreIsHeldConstant() {
        assertThat(printed("""
                        static final class Absolute {
                            final double v;

                            Absolute(double v) {
                                this.v = Math.abs(v);
                            }
                        }

                        static final class Swapped {
                            final double v;
                            final double w;

                            Swapped(double v, double w) {
                                this.w = v;
                                this.v = w;
                            }
                        }

                        static final class Doubled {
                            final double v;

                            Doubled(double v) {
                                v = 2 * v;
                                this.v = v;
                            }
                        }

                        static class Open {
                            final double v;

                            Open(double v) {
                                this.v = v;
                            }
                        }

                        static final class Mutable {
                            double v;

                            Mutable(double v) {
                                this.v = v;
                            }
                        }

                        @Differentiable
                        static double f(Absolute a, Swapped b, Doubled c, Open d, Mutable e, double x) {
                            return a.v * b.w * c.v * d.v * e.v * x;
                        }
                        """, """
                        ModelGrad.f$grad(
                            new Absolute(-2), new Swapped(3, 9), new Doubled(4), new Open(5), new Mutable(6), 1)""")).isEqualTo("1440.0\n");
    }

    /** d/db (3 b w0 + 2 b + (3 + b) + 2 b u) = 3 w0 + 2 + 1 + 2 u. */
    @Test
    void oneComponentOfARecordIsAnIndependentWhileTheOthersAreRead() {
        assertThat(printed(
                        """
                        record Inner(double u, double[] v) {}

                        record Mixed(double a, double b, double[] w, Inner inner) {
                            double sum() {
                                return a + b;
                            }
                        }

                        @Differentiable(wrt = "p.b")
                        static double f(Mixed p, double s) {
                            double[] w = p.w();
                            return p.a() * p.b() * w[0] + p.inner().v()[0] * p.b + p.sum() + s * p.inner().u() * p.b();
                        }
                        """, "ModelGrad.f$grad(new Mixed(3, 7, new double[] {5}, new Inner(11, new double[] {2})), 2)"))
                .isEqualTo("40.0\n");
    }

    @Test
    void aFieldHasAHessianAndAJacobian() {
        String model = """
                        static class Cell {
                            double[] w = {2, 3};

                            @Differentiable(wrt = "this.w", emit = io.adjoint.Emit.HESSIAN)
                            double energy(double x) {
                                return w[0] * w[0] * w[1] * x;
                            }

                            @Differentiable(wrt = "this.w", emit = io.adjoint.Emit.JACOBIAN)
                            double[] rates(double x) {
                                return new double[] {w[0] * x, w[0] * w[1]};
                            }
                        }
                        """;

        // second derivatives 2 w1 x, 2 w0 x and 0
        assertThat(printed(model, "java.util.Arrays.deepToString(Model_CellGrad.energy$hessian(new Model.Cell(), 5))"))
                .isEqualTo("[[30.0, 20.0], [20.0, 0.0]]\n");
        assertThat(printed(model, "java.util.Arrays.deepToString(Model_CellGrad.rates$jacobian(new Model.Cell(), 5))"))
                .isEqualTo("[[5.0, 0.0], [3.0, 2.0]]\n");
    }
}

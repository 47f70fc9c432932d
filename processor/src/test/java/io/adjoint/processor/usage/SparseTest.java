package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.testing.Compiled;
import io.adjoint.processor.testing.SparseAgainstDense;
import io.adjoint.sparse.SparseMatrix;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sparse Hessians and Jacobians in many dimensions against closed forms, and how many sweeps they take. */
class SparseTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Energies {
                @Differentiable(emit = Emit.SPARSE_HESSIAN)
                public static double rosenbrock(double[] x) {
                    double sum = 0;
                    for (int i = 0; i < x.length - 1; i++) {
                        double bend = x[i + 1] - x[i] * x[i];
                        sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
                    }
                    return sum;
                }

                @Differentiable(emit = Emit.SPARSE_HESSIAN)
                public static double entropy(double[] p) {
                    double sum = 0;
                    for (double each : p) {
                        sum += each * Math.log(each);
                    }
                    return sum;
                }

                @Differentiable(wrt = "x", emit = Emit.SPARSE_HESSIAN)
                public static double affine(double[] x, double[] w) {
                    double sum = 1;
                    for (int i = 0; i < x.length; i++) {
                        sum += w[i] * x[i];
                    }
                    return sum;
                }

                @Differentiable(emit = Emit.SPARSE_HESSIAN)
                public static double squaredSum(double[] x) {
                    double sum = 0;
                    for (double each : x) {
                        sum += each;
                    }
                    return sum * sum;
                }

                @Differentiable(emit = Emit.SPARSE_HESSIAN)
                public static double ring(double[] position) {
                    double energy = 0;
                    int n = position.length / 2;
                    for (int i = 0; i < n; i++) {
                        double dx = position[(2 * i + 2) % (2 * n)] - position[2 * i];
                        double dy = position[(2 * i + 3) % (2 * n)] - position[2 * i + 1];
                        double stretch = Math.sqrt(dx * dx + dy * dy) - 1;
                        energy += stretch * stretch / 2;
                    }
                    return energy;
                }

                @Differentiable(emit = Emit.SPARSE_JACOBIAN)
                public static double[] steps(double[] x) {
                    double[] y = new double[x.length - 1];
                    for (int i = 0; i < y.length; i++) {
                        y[i] = x[i] * x[i + 1];
                    }
                    return y;
                }
            }
            """;

    private static Class<?> generated;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        Compiled compiled = Compiled.of(Map.of("demo/Energies.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        generated = compiled.load().loadClass("demo.EnergiesGrad");
    }

    private static SparseMatrix called(String name, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = IntStream.range(0, arguments.length)
                .mapToObj(i -> double[].class)
                .toArray(Class<?>[]::new);
        Method method = generated.getMethod(name, types);
        method.setAccessible(true);
        return (SparseMatrix) method.invoke(null, arguments);
    }

    private static double[] point(int n) {
        return new Random(6).doubles(n, 0.25, 2).toArray();
    }

    @Test
    void rosenbrocksHessianInAThousandDimensionsTakesThreeSweeps() throws ReflectiveOperationException {
        int n = 1000;
        double[] x = point(n);

        SparseMatrix hessian = called("rosenbrock$sparseHessian", x);

        assertThat(hessian.sweeps()).isEqualTo(3);
        assertThat(hessian.size()).isEqualTo(3 * n - 2);
        for (int k = 0; k < hessian.size(); k++) {
            double expected = rosenbrock(x, hessian.rows()[k], hessian.cols()[k]);
            assertThat(hessian.vals()[k]).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
        }
    }

    /** The closed form: of 100 (b − a²)² + (1 − a)², twice. */
    private static double rosenbrock(double[] x, int row, int column) {
        if (row != column) {
            assertThat(Math.abs(row - column)).isEqualTo(1);
            return -400 * x[Math.min(row, column)];
        }
        double asSecond = row > 0 ? 200 : 0;
        return row + 1 < x.length ? asSecond + 1200 * x[row] * x[row] - 400 * x[row + 1] + 2 : asSecond;
    }

    @Test
    void aDiagonalHessianTakesOneSweep() throws ReflectiveOperationException {
        double[] p = point(1000);

        SparseMatrix hessian = called("entropy$sparseHessian", p);

        assertThat(hessian.sweeps()).isEqualTo(1);
        assertThat(hessian.rows()).isEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(hessian.cols()).isEqualTo(hessian.rows());
        for (int i = 0; i < p.length; i++) {
            assertThat(hessian.vals()[i]).isCloseTo(1 / p[i], within(1e-14 / p[i]));
        }
    }

    @Test
    void theHessianOfAnAffineFunctionHasNoEntries() throws ReflectiveOperationException {
        SparseMatrix hessian = called("affine$sparseHessian", point(50), point(50));

        assertThat(hessian.size()).isZero();
        assertThat(hessian.sweeps()).isZero();
        assertThat(hessian.toDense()).hasDimensions(50, 50);
    }

    @Test
    void aDenseHessianIsFoundToBeDense() throws ReflectiveOperationException {
        SparseMatrix hessian = called("squaredSum$sparseHessian", point(30));

        assertThat(hessian.sweeps()).isEqualTo(30);
        assertThat(hessian.vals()).hasSize(900).containsOnly(2);
    }

    /** Of ½ (d − 1)², by the difference of the ends: u uᵀ + (1 − 1/d) (I − u uᵀ), u the direction of the spring. */
    @Test
    void theHessianOfARingOfSpringsIsThatOfItsSprings() throws ReflectiveOperationException {
        int n = 200;
        double[] position = point(2 * n);

        SparseMatrix hessian = called("ring$sparseHessian", position);

        double[][] expected = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            int[] ends = {2 * i, 2 * ((i + 1) % n)};
            double[] u = {position[ends[1]] - position[ends[0]], position[ends[1] + 1] - position[ends[0] + 1]};
            double d = Math.hypot(u[0], u[1]);
            for (int k = 0; k < 16; k++) {
                int a = k & 1;
                int b = k >> 1 & 1;
                double along = u[a] * u[b] / (d * d);
                double stiffness = along + (1 - 1 / d) * ((a == b ? 1 : 0) - along);
                int from = k >> 2 & 1;
                int to = k >> 3 & 1;
                expected[ends[from] + a][ends[to] + b] += from == to ? stiffness : -stiffness;
            }
        }
        SparseAgainstDense.assertSame(hessian, expected);
        assertThat(hessian.size()).isEqualTo(12 * n);
        assertThat(hessian.sweeps()).isLessThan(15);
    }

    @Test
    void aBandedJacobianTakesAsManySweepsAsTheBandIsWide() throws ReflectiveOperationException {
        double[] x = point(1000);

        SparseMatrix jacobian = called("steps$sparseJacobian", x);

        assertThat(jacobian.sweeps()).isEqualTo(2);
        assertThat(jacobian.rowCount()).isEqualTo(999);
        assertThat(jacobian.columnCount()).isEqualTo(1000);
        assertThat(jacobian.size()).isEqualTo(2 * 999);
        for (int k = 0; k < jacobian.size(); k++) {
            int row = jacobian.rows()[k];
            assertThat(jacobian.vals()[k]).isEqualTo(jacobian.cols()[k] == row ? x[row + 1] : x[row]);
        }
    }
}

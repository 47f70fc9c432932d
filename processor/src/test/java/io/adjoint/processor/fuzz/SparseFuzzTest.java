package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import io.adjoint.processor.testing.SparseAgainstDense;
import io.adjoint.sparse.SparseMatrix;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The sparse matrices of random methods against the dense ones: a pair that a pattern leaves out would be a wrong
 * number. {@code -Dadjoint.sparse.seed} and {@code -Dadjoint.sparse.methods} choose others and more.
 */
class SparseFuzzTest {
    private static final long SEED = Long.getLong("adjoint.sparse.seed", 20);
    private static final int METHODS = Integer.getInteger("adjoint.sparse.methods", 20);
    private static final int PER_CLASS = 10;
    private static final double LARGE = 1e6;
    private static final double BOTH_WAYS = 1e-10;

    private int compared;
    private int listed;
    private int possible;

    @Test
    void everySparseMatrixIsTheDenseOne() throws ReflectiveOperationException {
        for (int start = 0; start < METHODS; start += PER_CLASS) {
            String source = source(SEED + start);
            Compiled compiled = Compiled.of(Map.of("fuzz/Sparse.java", source));
            assertThat(compiled.success()).as(compiled.report() + source).isTrue();
            Class<?> generated = compiled.load().loadClass("fuzz.SparseGrad");
            for (int k = 0; k < PER_CLASS; k++) {
                for (int point = 0; point < 2; point++) {
                    compare(generated, "f" + k, "$sparseHessian", "$hessian", point, source);
                    compare(generated, "g" + k, "$sparseJacobian", "$jacobian", point, source);
                }
            }
        }
        assertThat(compared).as("matrices that are finite").isGreaterThan(2 * METHODS);
        assertThat(listed)
                .as("entries that are listed, of %s", possible)
                .isGreaterThan(possible / 10)
                .isLessThan(possible * 9 / 10);
    }

    private static String source(long first) {
        StringBuilder source = new StringBuilder("""
                package fuzz;

                import io.adjoint.Adjoint;
                import io.adjoint.Differentiable;
                import io.adjoint.Emit;

                @SuppressWarnings("adjoint")
                class Sparse {
                """);
        for (int k = 0; k < PER_CLASS; k++) {
            source.append("    @Differentiable(wrt = \"x\", emit = {Emit.HESSIAN, Emit.SPARSE_HESSIAN})\n")
                    .append(SparseAuthor.method("f" + k, first + k, false))
                    .append("\n    @Differentiable(wrt = \"x\", emit = {Emit.JACOBIAN, Emit.SPARSE_JACOBIAN})\n")
                    .append(SparseAuthor.method("g" + k, first + k, true));
        }
        return source.append(SparseAuthor.HELPERS).append("}\n").toString();
    }

    /**
     * Compares where the dense matrix is of moderate size, and the same both ways: the numbers of some methods grow
     * until nothing is left of them but rounding, or overflow, and the sparse Jacobian goes the way that takes fewer
     * sweeps.
     */
    private void compare(Class<?> generated, String method, String sparse, String dense, int point, String source) {
        SparseMatrix matrix = (SparseMatrix) called(generated, method + sparse, source, new Point(point));
        double[][] expected = (double[][]) called(generated, method + dense, source, new Point(point));
        if (isModerate(expected)
                && (dense.equals("$hessian") || isSameBothWays(expected, generated, method, source, point))) {
            try {
                SparseAgainstDense.assertSame(matrix, expected);
            } catch (AssertionError wrong) {
                throw new AssertionError(method + sparse + " at point " + point + " of\n" + source, wrong);
            }
            compared++;
            listed += matrix.size();
            possible += matrix.rowCount() * matrix.columnCount();
        }
    }

    private static boolean isModerate(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(number -> Math.abs(number) < LARGE);
    }

    /** Whether a product with the Jacobian from the left is the one by the reverse sweep. */
    private static boolean isSameBothWays(
            double[][] jacobian, Class<?> generated, String method, String source, int point) {
        double[] seed = new Random(~point).doubles(jacobian.length, -1, 1).toArray();
        double[] product = (double[]) called(generated, method + "$vjp", source, new Point(point), seed.clone());
        boolean isSame = true;
        for (int j = 0; j < product.length; j++) {
            double apart = product[j];
            double size = 1;
            for (int i = 0; i < seed.length; i++) {
                apart -= seed[i] * jacobian[i][j];
                size += Math.abs(seed[i] * jacobian[i][j]);
            }
            isSame &= Math.abs(apart) <= BOTH_WAYS * size;
        }
        return isSame;
    }

    /** What the methods are called with. */
    private record Point(double[] x, double[] w, int[] at) {
        Point(int number) {
            this(new Random(number), 7 + number);
        }

        private Point(Random random, int n) {
            this(
                    random.doubles(n, -1, 1).toArray(),
                    random.doubles(n, -1, 1).toArray(),
                    IntStream.range(0, n).map(i -> random.nextInt(n)).toArray());
        }
    }

    private static Object called(Class<?> generated, String name, String source, Point point, Object... more) {
        double[] before = point.x.clone();
        List<Object> arguments = new ArrayList<>(List.of(point.x, point.w, point.at));
        arguments.addAll(List.of(more));
        try {
            Method method = generated.getDeclaredMethod(
                    name, arguments.stream().map(Object::getClass).toArray(Class<?>[]::new));
            method.setAccessible(true);
            Object result = method.invoke(null, arguments.toArray());
            assertThat(point.x).as(name).isEqualTo(before);
            return result;
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(name + " of\n" + source, thrown.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }
}

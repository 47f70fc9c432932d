package io.adjoint.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.testing.Compiled;
import io.adjoint.processor.testing.SparseAgainstDense;
import io.adjoint.sparse.SparseMatrix;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
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
     * Compares at a point where the dense matrix is finite in both directions: numbers that overflow and are then
     * overwritten give no derivative forward, and one that is not a number backward, and the sparse Jacobian goes the
     * way that takes fewer sweeps.
     */
    private void compare(Class<?> generated, String method, String sparse, String dense, int point, String source) {
        if (sparse.equals("$sparseJacobian")
                && !isFinite((double[]) called(generated, method + "$vjp", point, source))) {
            return;
        }
        SparseMatrix matrix = (SparseMatrix) called(generated, method + sparse, point, source);
        double[][] expected = (double[][]) called(generated, method + dense, point, source);
        if (Arrays.stream(expected).allMatch(SparseFuzzTest::isFinite)) {
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

    private static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    private static Method method(Class<?> generated, String name, Class<?>... types) throws NoSuchMethodException {
        Method method = generated.getDeclaredMethod(name, types);
        method.setAccessible(true);
        return method;
    }

    private static Object called(Class<?> generated, String name, int point, String source) {
        Random random = new Random(point);
        int n = 7 + point;
        double[] x = random.doubles(n, -1, 1).toArray();
        double[] w = random.doubles(n, -1, 1).toArray();
        int[] at = IntStream.range(0, n).map(i -> random.nextInt(n)).toArray();
        double[] before = x.clone();
        try {
            Object result = name.endsWith("$vjp")
                    ? method(generated, name, double[].class, double[].class, int[].class, double[].class)
                            .invoke(null, x, w, at, random.doubles(n, -1, 1).toArray())
                    : method(generated, name, double[].class, double[].class, int[].class)
                            .invoke(null, x, w, at);
            assertThat(x).as(name).isEqualTo(before);
            return result;
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(name + " of\n" + source, thrown.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }
}

package io.adjoint.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedHessianTest {

    private static SparseMatrix recovered(HessianPattern pattern, double[][] hessian) {
        CompressedHessian compressed = CompressedHessian.of(pattern);
        for (int sweep = 0; sweep < compressed.sweeps(); sweep++) {
            compressed.take(sweep, RandomMatrices.times(hessian, compressed.direction(sweep)));
        }
        return compressed.matrix();
    }

    @Test
    void everyEntryOfARandomMatrixIsRecovered() {
        RandomMatrices random = new RandomMatrices(1);
        for (int round = 0; round < 500; round++) {
            int n = random.size(1, 25);
            boolean[][] isListed = new boolean[n][n];
            double[][] hessian = random.symmetric(n, isListed);
            Indices[] each = Indices.each(n);
            HessianPattern pattern = new HessianPattern(n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    if (isListed[i][j]) {
                        pattern.meet(each[i], each[j]);
                    }
                }
            }
            SparseMatrix matrix = recovered(pattern, hessian);

            assertThat(matrix.toDense()).as("round %s", round).isDeepEqualTo(hessian);
            int entries = IntStream.range(0, n)
                    .map(i -> (int)
                            IntStream.range(0, n).filter(j -> isListed[i][j]).count())
                    .sum();
            assertThat(matrix.size()).isEqualTo(entries);
            assertThat(matrix.sweeps()).isLessThanOrEqualTo(n);
        }
    }

    @Test
    void entriesAreSortedByRowAndThenByColumn() {
        Indices[] each = Indices.each(3);
        HessianPattern pattern = new HessianPattern(3);
        pattern.meet(each[2], each[0]);
        pattern.meet(each[1]);
        pattern.meet(each[0], each[2]);

        SparseMatrix matrix = recovered(pattern, new double[][] {{0, 0, 5}, {0, 7, 0}, {5, 0, 0}});

        assertThat(matrix.rows()).containsExactly(0, 1, 2);
        assertThat(matrix.cols()).containsExactly(2, 1, 0);
        assertThat(matrix.vals()).containsExactly(5, 7, 5);
        assertThat(matrix.rowCount()).isEqualTo(3);
        assertThat(matrix.columnCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 1000})
    void aDiagonalTakesOneSweep(int n) {
        HessianPattern pattern = new HessianPattern(n);
        for (Indices one : Indices.each(n)) {
            pattern.meet(one);
        }

        assertThat(CompressedHessian.of(pattern).sweeps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 1000})
    void aTridiagonalMatrixTakesThreeSweeps(int n) {
        Indices[] each = Indices.each(n);
        HessianPattern pattern = new HessianPattern(n);
        for (int i = 0; i + 1 < n; i++) {
            pattern.meet(Indices.union(each[i], each[i + 1]));
        }

        assertThat(CompressedHessian.of(pattern).sweeps()).isEqualTo(3);
    }

    @Test
    void anArrowTakesTwoSweeps() {
        Indices[] each = Indices.each(100);
        HessianPattern pattern = new HessianPattern(100);
        for (int i = 0; i < 100; i++) {
            pattern.meet(each[i]);
            pattern.meet(each[0], each[i]);
        }

        assertThat(CompressedHessian.of(pattern).sweeps()).isEqualTo(2);
    }

    @Test
    void aDenseMatrixTakesASweepForEachColumn() {
        HessianPattern pattern = new HessianPattern(20);
        pattern.meet(Indices.within(Indices.each(20)));

        assertThat(CompressedHessian.of(pattern).sweeps()).isEqualTo(20);
    }

    @Test
    void whereNothingMeetsNoSweepIsTaken() {
        HessianPattern pattern = new HessianPattern(5);
        pattern.meet(null);
        pattern.meet(null, Indices.each(5)[3]);

        assertThat(CompressedHessian.of(pattern).sweeps()).isZero();
        assertThat(CompressedHessian.of(pattern).matrix().size()).isZero();
    }
}

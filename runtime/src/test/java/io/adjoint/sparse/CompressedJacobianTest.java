package io.adjoint.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompressedJacobianTest {

    private static CompressedJacobian of(boolean[][] isListed, int columns) {
        Indices[] each = Indices.each(columns);
        Indices[] rows = new Indices[isListed.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                rows[i] = isListed[i][j] ? Indices.union(rows[i], each[j]) : rows[i];
            }
        }
        return CompressedJacobian.of(rows, columns);
    }

    private static SparseMatrix recovered(CompressedJacobian compressed, double[][] jacobian, int columns) {
        for (int sweep = 0; sweep < compressed.sweeps(); sweep++) {
            double[] direction = compressed.direction(sweep);
            compressed.take(
                    sweep,
                    compressed.isForward()
                            ? RandomMatrices.times(jacobian, direction)
                            : RandomMatrices.times(direction, jacobian, columns));
        }
        return compressed.matrix();
    }

    @Test
    void everyEntryOfARandomMatrixIsRecovered() {
        RandomMatrices random = new RandomMatrices(2);
        int forward = 0;
        int rounds = 500;
        for (int round = 0; round < rounds; round++) {
            int m = random.size(1, 25);
            int n = random.size(1, 25);
            boolean[][] isListed = new boolean[m][n];
            double[][] jacobian = random.rectangular(m, n, isListed);
            CompressedJacobian compressed = of(isListed, n);

            SparseMatrix matrix = recovered(compressed, jacobian, n);

            assertThat(matrix.toDense()).as("round %s", round).isDeepEqualTo(jacobian);
            assertThat(matrix.sweeps()).isLessThanOrEqualTo(Math.min(m, n));
            forward += compressed.isForward() ? 1 : 0;
        }
        assertThat(forward).as("sweeps go in either direction").isBetween(50, rounds - 50);
    }

    @Test
    void aBandTakesAsManySweepsAsItIsWide() {
        boolean[][] band = new boolean[98][100];
        for (int i = 0; i < 98; i++) {
            band[i][i] = true;
            band[i][i + 2] = true;
            band[i][i + 1] = true;
        }

        CompressedJacobian compressed = of(band, 100);

        assertThat(compressed.sweeps()).isEqualTo(3);
        assertThat(compressed.isForward()).isTrue();
    }

    @Test
    void aFullRowAmongASparseRestIsSweptBackwards() {
        boolean[][] arrow = new boolean[100][100];
        for (int i = 0; i < 100; i++) {
            arrow[i][i] = true;
            arrow[0][i] = true;
        }

        CompressedJacobian compressed = of(arrow, 100);

        assertThat(compressed.isForward()).isFalse();
        assertThat(compressed.sweeps()).isEqualTo(2);
    }

    @Test
    void aResultThatNothingReachesTakesNoSweep() {
        assertThat(of(new boolean[3][4], 4).sweeps()).isZero();
    }
}

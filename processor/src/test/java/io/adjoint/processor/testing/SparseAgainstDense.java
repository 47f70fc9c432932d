package io.adjoint.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.sparse.SparseMatrix;
import java.util.Arrays;

/** Holds a sparse matrix to the dense one, which is to be zero wherever the sparse one has no entry. */
public final class SparseAgainstDense {

    public static void assertSame(SparseMatrix sparse, double[][] dense) {
        assertThat(sparse.rowCount()).isEqualTo(dense.length);
        double[][] actual = sparse.toDense();
        boolean[][] isListed = new boolean[sparse.rowCount()][sparse.columnCount()];
        for (int k = 0; k < sparse.size(); k++) {
            isListed[sparse.rows()[k]][sparse.cols()[k]] = true;
        }
        double size = Arrays.stream(dense)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < dense.length; i++) {
            assertThat(dense[i]).hasSize(sparse.columnCount());
            for (int j = 0; j < dense[i].length; j++) {
                if (Double.isFinite(dense[i][j])) {
                    double doubt = isListed[i][j] ? 1e-11 * size : 0;
                    assertThat(Math.abs(actual[i][j] - dense[i][j]))
                            .as("%s of %s at %s, %s", actual[i][j], dense[i][j], i, j)
                            .isLessThanOrEqualTo(doubt);
                }
            }
        }
    }

    private SparseAgainstDense() {}
}

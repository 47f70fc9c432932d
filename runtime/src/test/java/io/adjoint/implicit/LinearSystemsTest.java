package io.adjoint.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearSystemsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 40})
    void theTransposeTimesTheSolutionIsTheRightHandSide(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = random.nextDouble() - 0.5;
            for (int j = 0; j < n; j++) {
                a[i][j] = random.nextDouble() - 0.5;
            }
        }
        double[] x = LinearSystems.solveTransposed(a, b);
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[i][j] * x[i];
            }
            assertThat(sum).isCloseTo(b[j], within(1e-11));
        }
    }

    @Test
    void aZeroOnTheDiagonalIsNoHindrance() {
        double[][] a = {{0, 2, 0}, {0, 0, 4}, {8, 0, 0}};
        assertThat(LinearSystems.solveTransposed(a, new double[] {8, 4, 12})).containsExactly(2, 3, 1);
    }

    @Test
    void theSystemIsTheTransposedOneAndNothingIsChanged() {
        double[][] a = {{1, 3}, {0, 2}};
        double[] b = {1, 5};
        assertThat(LinearSystems.solveTransposed(a, b)).containsExactly(new double[] {1, 1}, within(1e-15));
        assertThat(a).isDeepEqualTo(new double[][] {{1, 3}, {0, 2}});
        assertThat(b).containsExactly(1, 5);
    }

    @Test
    void aSingularSystemGivesWhatDivisionByZeroGives() {
        assertThat(LinearSystems.solveTransposed(new double[][] {{0}}, new double[] {-2}))
                .containsExactly(Double.NEGATIVE_INFINITY);
        assertThat(LinearSystems.solveTransposed(new double[][] {{1, 1}, {1, 1}}, new double[] {1, 1}))
                .contains(Double.NaN);
        assertThat(LinearSystems.solveTransposed(new double[][] {{1, Double.NaN}, {1, 1}}, new double[] {1, 1}))
                .contains(Double.NaN);
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearSystems.solveTransposed(new double[2][2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearSystems.solveTransposed(new double[][] {{1}, {1, 2}}, new double[2]));
    }
}

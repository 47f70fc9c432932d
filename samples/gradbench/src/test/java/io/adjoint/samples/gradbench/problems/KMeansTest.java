package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KMeansTest {

    private static final double[][] POINTS = {{0, 0}, {1, 0}, {10, 10}};
    private static final double[][] CENTROIDS = {{0.25, 1}, {9, 9.5}};

    @Test
    void eachPointCostsItsSquaredDistanceToTheNearest() {
        assertThat(KMeans.cost(POINTS, CENTROIDS)).isEqualTo(0.0625 + 1 + 0.5625 + 1 + 1 + 0.25);
    }

    @Test
    void theGradientPullsEachCentroidAwayFromItsPoints() {
        double[][] gradient = KMeansGrad.cost$grad(POINTS, CENTROIDS);

        assertThat(gradient).isDeepEqualTo(new double[][] {{2 * (0.25 + 0.25 - 1), 2 * (1 + 1)}, {-2, -1}});
    }

    @Test
    void newtonsDirectionLeadsFromEachMeanToItsCentroid() {
        double[][] direction = NewtonDirection.of(POINTS, CENTROIDS);

        assertThat(direction).isDeepEqualTo(new double[][] {{0.25 - 0.5, 1}, {9 - 10, 9.5 - 10}});
    }
}

package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.check.GradientCheck;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HandTrackingTest {

    private static final int BONES = 22;
    private static final int VERTICES = 6;
    private static final SplittableRandom RANDOM = new SplittableRandom(11);
    private static final double[][] POSITIONS = random(VERTICES, 4);
    private static final HandModel MODEL = model(false);
    private static final double[][] POINTS = random(5, 3);
    private static final int[] CORRESPONDENCES = {3, 0, 1, 0, 2};
    private static final double[] THETA = random(1, 26)[0];
    private static final double[][] US = random(5, 2);
    private static final double[] SEED = random(1, 15)[0];

    @Test
    void aHandAtRestIsWhereItsBonesPutItAndMovesWithItsTranslation() {
        double[] theta = new double[26];
        theta[3] = 10;
        double[][] origin = new double[VERTICES][3];
        int[] all = {0, 1, 2, 3, 4, 5};
        HandModel identities = new HandModel(
                MODEL.parents(), identities(), identities(), POSITIONS, oneBone(), MODEL.triangles(), true);

        double[] errors = HandTracking.errors(theta, identities, all, origin);

        for (int v = 0; v < VERTICES; v++) {
            double[] expected = {POSITIONS[v][0] - 10, -POSITIONS[v][1], -POSITIONS[v][2]};
            assertThat(Arrays.copyOfRange(errors, 3 * v, 3 * v + 3)).containsExactly(expected, offset(1e-14));
        }
    }

    @Test
    void theGradientIsThatOfTheDifferences() {
        for (HandModel model : new HandModel[] {MODEL, model(true)}) {
            GradientCheck.of((double[] theta) -> seeded(HandTracking.errors(theta, model, CORRESPONDENCES, POINTS)))
                    .gradient(theta -> HandTrackingGrad.errors$vjp(theta, model, CORRESPONDENCES, POINTS, SEED))
                    .at(THETA);
        }
    }

    @Test
    void theGradientOnTrianglesIsThatOfTheDifferences() {
        GradientCheck.of((double[] theta) ->
                        seeded(HandTracking.errorsInTriangles(theta, US, MODEL, CORRESPONDENCES, POINTS)))
                .gradient(
                        theta -> HandTrackingGrad.errorsInTriangles$vjp(theta, US, MODEL, CORRESPONDENCES, POINTS, SEED)
                                .theta())
                .at(THETA);
        GradientCheck.of((double[][] us) ->
                        seeded(HandTracking.errorsInTriangles(THETA, us, MODEL, CORRESPONDENCES, POINTS)))
                .gradient(us -> HandTrackingGrad.errorsInTriangles$vjp(THETA, us, MODEL, CORRESPONDENCES, POINTS, SEED)
                        .us())
                .at(US);
    }

    @Test
    void aHandThatIsNotTurnedHasTheGradientOfTheOtherBranch() {
        double[] unturned = THETA.clone();
        Arrays.fill(unturned, 0, 3, 0);

        double[] gradient = HandTrackingGrad.errors$vjp(unturned, MODEL, CORRESPONDENCES, POINTS, SEED);

        assertThat(Arrays.copyOf(gradient, 3)).containsOnly(0);
    }

    private static double seeded(double[] errors) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            sum += SEED[i] * errors[i];
        }
        return sum;
    }

    /** Every bone hangs on the one before, but for the fingers' first, which hang on the first of all. */
    private static HandModel model(boolean mirrored) {
        int[] parents = new int[BONES];
        double[][][] relatives = new double[BONES][][];
        double[][][] inverseAbsolutes = new double[BONES][][];
        for (int b = 0; b < BONES; b++) {
            parents[b] = b == 0 ? -1 : b % 4 == 1 ? 0 : b - 1;
            relatives[b] = random(4, 4);
            inverseAbsolutes[b] = random(4, 4);
        }
        double[][] weights = random(VERTICES, BONES);
        weights[0][3] = 0;
        int[][] triangles = {{0, 1, 2}, {3, 4, 5}, {0, 2, 4}, {1, 3, 5}};
        return new HandModel(parents, relatives, inverseAbsolutes, POSITIONS, weights, triangles, mirrored);
    }

    private static double[][][] identities() {
        double[][] identity = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[][][] identities = new double[BONES][][];
        Arrays.fill(identities, identity);
        return identities;
    }

    private static double[][] oneBone() {
        double[][] weights = new double[VERTICES][BONES];
        for (int v = 0; v < VERTICES; v++) {
            weights[v][3 * v] = 1;
        }
        return weights;
    }

    private static double[][] random(int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = RANDOM.nextDouble() - 0.5;
            }
        }
        return matrix;
    }
}

package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HandJacobianTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(5);
    private static final int BONES = 22;
    private static final HandModel MODEL = model();
    private static final double[] THETA = random(1, 26)[0];
    private static final double[][] POINTS = random(3, 3);
    private static final int[] CORRESPONDENCES = {1, 0, 1};

    @Test
    void itsRowsAreTheGradientsOfTheErrors() {
        double[][] jacobian = HandJacobian.of(THETA, MODEL, CORRESPONDENCES, POINTS);

        assertThat(jacobian).hasDimensions(9, 26);
        for (int i = 0; i < 9; i++) {
            double[] row = HandTrackingGrad.errors$vjp(THETA, MODEL, CORRESPONDENCES, POINTS, unit(i));
            assertThat(jacobian[i]).containsExactly(row, offset(1e-12));
        }
    }

    @Test
    void onTrianglesEachErrorHasBesidesTheDerivativesOfItsOwnPlace() {
        double[][] us = random(3, 2);

        double[][] jacobian = HandJacobian.inTriangles(THETA, us, MODEL, CORRESPONDENCES, POINTS);

        assertThat(jacobian).hasDimensions(9, 28);
        for (int i = 0; i < 9; i++) {
            var row = HandTrackingGrad.errorsInTriangles$vjp(THETA, us, MODEL, CORRESPONDENCES, POINTS, unit(i));
            double[] expected = new double[28];
            System.arraycopy(row.us()[i / 3], 0, expected, 0, 2);
            System.arraycopy(row.theta(), 0, expected, 2, 26);
            assertThat(jacobian[i]).containsExactly(expected, offset(1e-12));
        }
    }

    private static double[] unit(int index) {
        double[] unit = new double[9];
        unit[index] = 1;
        return unit;
    }

    private static HandModel model() {
        int[] parents = new int[BONES];
        double[][][] relatives = new double[BONES][][];
        double[][][] inverseAbsolutes = new double[BONES][][];
        for (int b = 0; b < BONES; b++) {
            parents[b] = b == 0 ? -1 : b % 4 == 1 ? 0 : b - 1;
            relatives[b] = random(4, 4);
            inverseAbsolutes[b] = random(4, 4);
        }
        int[][] triangles = {{0, 1, 2}, {3, 4, 1}};
        return new HandModel(parents, relatives, inverseAbsolutes, random(5, 4), random(5, BONES), triangles, false);
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

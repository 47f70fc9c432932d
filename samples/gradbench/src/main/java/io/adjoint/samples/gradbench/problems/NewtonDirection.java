package io.adjoint.samples.gradbench.problems;

import java.util.Arrays;

/** By how much Newton's method moves the centroids of clusters against their cost. */
public final class NewtonDirection {

    /** The gradient over the Hessian. That is diagonal, so its product with a vector of ones is all of it. */
    public static double[][] of(double[][] points, double[][] centroids) {
        double[][] ones = new double[centroids.length][centroids[0].length];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        var both = KMeansGrad.cost$gradAndHvp(points, centroids, ones);
        double[][] direction = both.centroids();
        double[][] curvature = both.centroidsHvp();
        for (int k = 0; k < direction.length; k++) {
            for (int i = 0; i < direction[k].length; i++) {
                direction[k][i] /= curvature[k][i];
            }
        }
        return direction;
    }

    private NewtonDirection() {}
}

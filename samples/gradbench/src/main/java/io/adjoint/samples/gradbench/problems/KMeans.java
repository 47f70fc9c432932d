package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/** Clusters around centroids. */
public final class KMeans {

    /** The sum over the points of the squared distance to the nearest centroid. */
    @Differentiable(wrt = "centroids", emit = Emit.GRAD_AND_HVP)
    public static double cost(double[][] points, double[][] centroids) {
        double cost = 0;
        for (double[] point : points) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] centroid : centroids) {
                nearest = Math.min(nearest, squaredDistance(point, centroid));
            }
            cost += nearest;
        }
        return cost;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    private KMeans() {}
}

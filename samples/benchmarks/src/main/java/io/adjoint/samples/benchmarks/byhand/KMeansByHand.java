package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.KMeans;

/** The derivatives of {@link KMeans}: only the nearest centroid feels a point. */
public final class KMeansByHand {

    public static double[][] gradient(double[][] points, double[][] centroids) {
        int d = centroids[0].length;
        double[][] centroidsBar = new double[centroids.length][d];
        for (double[] point : points) {
            int nearest = nearest(point, centroids);
            double[] centroid = centroids[nearest];
            double[] centroidBar = centroidsBar[nearest];
            for (int i = 0; i < d; i++) {
                centroidBar[i] += 2 * (centroid[i] - point[i]);
            }
        }
        return centroidsBar;
    }

    /** Gradient over second derivative, which is twice the number of points that a centroid is nearest to. */
    public static double[][] newtonDirection(double[][] points, double[][] centroids) {
        int d = centroids[0].length;
        double[][] direction = new double[centroids.length][d];
        int[] counts = new int[centroids.length];
        for (double[] point : points) {
            int nearest = nearest(point, centroids);
            counts[nearest]++;
            double[] sums = direction[nearest];
            for (int i = 0; i < d; i++) {
                sums[i] += point[i];
            }
        }
        for (int k = 0; k < counts.length; k++) {
            for (int i = 0; i < d; i++) {
                direction[k][i] = centroids[k][i] - direction[k][i] / counts[k];
            }
        }
        return direction;
    }

    private static int nearest(double[] point, double[][] centroids) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centroids.length; k++) {
            double[] centroid = centroids[k];
            double sum = 0;
            for (int i = 0; i < point.length; i++) {
                double difference = point[i] - centroid[i];
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                nearest = k;
            }
        }
        return nearest;
    }

    private KMeansByHand() {}
}

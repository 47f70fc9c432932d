package io.adjoint.samples.gradbench.problems;

/**
 * What bundle adjustment works on.
 *
 * @param cameras the parameters of each
 * @param points each in space
 * @param weights for each observation how much it counts
 * @param cameraOf for each observation the camera that it was made by
 * @param pointOf for each observation the point that was seen
 * @param features for each observation where the point was seen
 */
public record Scene(
        double[][] cameras, double[][] points, double[] weights, int[] cameraOf, int[] pointOf, double[][] features) {

    public int observations() {
        return weights.length;
    }

    /** By how much each observation misses: two errors each, one after the other. */
    public double[] reprojectionErrors() {
        double[] errors = new double[2 * observations()];
        for (int i = 0; i < observations(); i++) {
            double[] error = BundleAdjustment.reprojectionError(
                    cameras[cameraOf[i]], points[pointOf[i]], weights[i], features[i]);
            errors[2 * i] = error[0];
            errors[2 * i + 1] = error[1];
        }
        return errors;
    }

    public double[] weightErrors() {
        double[] errors = new double[observations()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = BundleAdjustment.weightError(weights[i]);
        }
        return errors;
    }
}

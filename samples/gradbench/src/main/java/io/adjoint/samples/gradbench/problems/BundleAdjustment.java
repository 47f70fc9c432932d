package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/**
 * Cameras and points in space, to be moved until the points are seen where they were observed.
 *
 * <p>A camera has eleven parameters: 0 to 2 its rotation (an axis, as long as the angle is large), 3 to 5 its centre, 6
 * the focal length, 7 and 8 the principal point, 9 and 10 the radial distortion.
 */
public final class BundleAdjustment {

    /** How many parameters a camera has. */
    public static final int CAMERA = 11;

    /** By how much the image of a point misses the feature that was observed, weighted. */
    @Differentiable(
            wrt = {"camera", "point", "weight"},
            emit = Emit.JACOBIAN)
    public static double[] reprojectionError(double[] camera, double[] point, double weight, double[] feature) {
        double[] image = project(camera, point);
        return new double[] {weight * (image[0] - feature[0]), weight * (image[1] - feature[1])};
    }

    /** What keeps a weight near one. */
    @Differentiable
    public static double weightError(double weight) {
        return 1 - weight * weight;
    }

    private static double[] project(double[] camera, double[] point) {
        double[] rotation = {camera[0], camera[1], camera[2]};
        double[] centred = {point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]};
        double[] seen = rotate(rotation, centred);
        double x = seen[0] / seen[2];
        double y = seen[1] / seen[2];
        double squaredRadius = x * x + y * y;
        double distortion = 1 + camera[9] * squaredRadius + camera[10] * squaredRadius * squaredRadius;
        return new double[] {x * distortion * camera[6] + camera[7], y * distortion * camera[6] + camera[8]};
    }

    /** Rodrigues' formula. */
    private static double[] rotate(double[] rotation, double[] v) {
        double squaredAngle = dot(rotation, rotation);
        if (squaredAngle == 0) {
            double[] moved = cross(rotation, v);
            return new double[] {v[0] + moved[0], v[1] + moved[1], v[2] + moved[2]};
        }
        double angle = Math.sqrt(squaredAngle);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] axis = {rotation[0] / angle, rotation[1] / angle, rotation[2] / angle};
        double[] normal = cross(axis, v);
        double along = dot(axis, v) * (1 - cos);
        double[] rotated = new double[3];
        for (int i = 0; i < 3; i++) {
            rotated[i] = v[i] * cos + normal[i] * sin + axis[i] * along;
        }
        return rotated;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private BundleAdjustment() {}
}

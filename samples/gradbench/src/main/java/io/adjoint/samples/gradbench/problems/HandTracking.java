package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;
import io.adjoint.Emit;

/**
 * How far a posed hand is from points that were measured on it.
 *
 * <p>The pose {@code theta}: the hand's rotation (an axis, as long as the angle is large), its translation, and for
 * each of five fingers how it is bent and spread at its root, and how it is bent at its two other joints.
 */
public final class HandTracking {

    private static final int FINGERS = 5;

    /** Point by point, less the vertex of the skin that it corresponds to: x, y and z, one after the other. */
    @Differentiable(wrt = "theta", emit = Emit.JACOBIAN)
    public static double[] errors(double[] theta, HandModel model, int[] vertices, double[][] points) {
        double[][] skin = pose(theta, model);
        double[] errors = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < 3; j++) {
                errors[3 * i + j] = points[i][j] - skin[vertices[i]][j];
            }
        }
        return errors;
    }

    /** As above, but a point corresponds to the place in a triangle that {@code us} tells by two coordinates. */
    @Differentiable(
            wrt = {"theta", "us"},
            emit = Emit.JVP)
    public static double[] errorsInTriangles(
            double[] theta, double[][] us, HandModel model, int[] triangles, double[][] points) {
        double[][] skin = pose(theta, model);
        double[] errors = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            int[] corners = model.triangles()[triangles[i]];
            double u = us[i][0];
            double v = us[i][1];
            for (int j = 0; j < 3; j++) {
                double onHand = u * skin[corners[0]][j] + v * skin[corners[1]][j] + (1 - u - v) * skin[corners[2]][j];
                errors[3 * i + j] = points[i][j] - onHand;
            }
        }
        return errors;
    }

    /** The vertices of the skin of the posed hand. */
    private static double[][] pose(double[] theta, HandModel model) {
        double[][][] bones = bones(theta, model);
        double[][] rotation = Matrices.ofAxis(theta[0], theta[1], theta[2]);
        double[][] skin = new double[model.positions().length][3];
        double[] sum = new double[3];
        for (int v = 0; v < skin.length; v++) {
            double[] atRest = model.positions()[v];
            double[] weights = model.weights()[v];
            for (int i = 0; i < 3; i++) {
                sum[i] = 0;
            }
            for (int b = 0; b < bones.length; b++) {
                if (weights[b] != 0) {
                    for (int i = 0; i < 3; i++) {
                        double[] row = bones[b][i];
                        double moved =
                                row[0] * atRest[0] + row[1] * atRest[1] + row[2] * atRest[2] + row[3] * atRest[3];
                        sum[i] += weights[b] * moved;
                    }
                }
            }
            if (model.mirrored()) {
                sum[0] = -sum[0];
            }
            for (int i = 0; i < 3; i++) {
                double[] row = rotation[i];
                skin[v][i] = row[0] * sum[0] + row[1] * sum[1] + row[2] * sum[2] + theta[3 + i];
            }
        }
        return skin;
    }

    /** For each bone what moves it from rest to its pose. */
    private static double[][][] bones(double[] theta, HandModel model) {
        double[][] angles = jointAngles(theta, model.parents().length);
        double[][][] absolutes = new double[angles.length][][];
        double[][][] moves = new double[angles.length][][];
        for (int b = 0; b < angles.length; b++) {
            double[][] joint = joint(Matrices.ofEulerAngles(angles[b][0], 0, angles[b][1]));
            double[][] relative = Matrices.multiply(model.relatives()[b], joint);
            int parent = model.parents()[b];
            absolutes[b] = parent == -1 ? relative : Matrices.multiply(absolutes[parent], relative);
            moves[b] = Matrices.multiply(absolutes[b], model.inverseAbsolutes()[b]);
        }
        return moves;
    }

    /** For each bone the angles about x and z: of the wrist none, of each finger all but the first bone's. */
    private static double[][] jointAngles(double[] theta, int bones) {
        double[][] angles = new double[bones][2];
        int next = 6;
        for (int finger = 0; finger < FINGERS; finger++) {
            int root = 2 + 4 * finger;
            angles[root][0] = theta[next++];
            angles[root][1] = theta[next++];
            angles[root + 1][0] = theta[next++];
            angles[root + 2][0] = theta[next++];
        }
        return angles;
    }

    /** A rotation as a homogeneous transformation. */
    private static double[][] joint(double[][] rotation) {
        double[][] transformation = new double[4][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                transformation[i][j] = rotation[i][j];
            }
        }
        transformation[3][3] = 1;
        return transformation;
    }

    private HandTracking() {}
}

package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.HandModel;
import io.adjoint.samples.gradbench.problems.HandTracking;

/**
 * The Jacobian of {@link HandTracking}'s errors with points that correspond to vertices. An angle moves only the bones
 * that hang on its own, and a vertex only feels the bones that it goes along with: nothing else is computed.
 */
public final class HandTrackingByHand {

    private static final int FIRST_ANGLE = 6;

    public static double[][] jacobian(double[] theta, HandModel model, int[] vertices, double[][] points) {
        HandPose pose = HandPose.of(theta, model);
        Turn turn = Turn.about(theta[0], theta[1], theta[2]);
        double[][] ofVertices = new double[model.positions().length][];
        double[][] jacobian = new double[3 * points.length][theta.length];
        for (int i = 0; i < points.length; i++) {
            int v = vertices[i];
            if (ofVertices[v] == null) {
                ofVertices[v] = ofVertex(v, theta.length, model, pose, turn);
            }
            for (int j = 0; j < 3; j++) {
                System.arraycopy(ofVertices[v], j * theta.length, jacobian[3 * i + j], 0, theta.length);
            }
        }
        return jacobian;
    }

    /** Of the errors' part that is the vertex: three rows, one after the other. */
    private static double[] ofVertex(int v, int columns, HandModel model, HandPose pose, Turn turn) {
        double[] rows = new double[3 * columns];
        double[] atRest = model.positions()[v];
        double[] weights = model.weights()[v];
        double side = model.mirrored() ? -1 : 1;
        double[] sum = new double[3];
        for (int b = 0; b < weights.length; b++) {
            if (weights[b] != 0) {
                addMoved(pose.moves()[b], atRest, weights[b], sum);
            }
        }
        sum[0] *= side;
        for (int k = 0; k < 3; k++) {
            put(turn.derivatives()[k], sum, rows, k, columns);
            rows[k * columns + 3 + k] = -1;
        }
        for (int angle = 0; angle < pose.affected().length; angle++) {
            int[] affected = pose.affected()[angle];
            double[][] derivatives = pose.derivatives()[angle];
            boolean felt = false;
            sum[0] = 0;
            sum[1] = 0;
            sum[2] = 0;
            for (int c = 0; c < affected.length; c++) {
                double weight = weights[affected[c]];
                if (weight != 0) {
                    addMoved(derivatives[c], atRest, weight, sum);
                    felt = true;
                }
            }
            if (felt) {
                sum[0] *= side;
                put(turn.rotation(), sum, rows, FIRST_ANGLE + angle, columns);
            }
        }
        return rows;
    }

    private static void addMoved(double[] move, double[] p, double weight, double[] sum) {
        sum[0] += weight * (move[0] * p[0] + move[1] * p[1] + move[2] * p[2] + move[3] * p[3]);
        sum[1] += weight * (move[4] * p[0] + move[5] * p[1] + move[6] * p[2] + move[7] * p[3]);
        sum[2] += weight * (move[8] * p[0] + move[9] * p[1] + move[10] * p[2] + move[11] * p[3]);
    }

    /** A column of the derivatives: less the turned vector. */
    private static void put(double[] turn, double[] v, double[] rows, int column, int columns) {
        rows[column] = -(turn[0] * v[0] + turn[1] * v[1] + turn[2] * v[2]);
        rows[columns + column] = -(turn[3] * v[0] + turn[4] * v[1] + turn[5] * v[2]);
        rows[2 * columns + column] = -(turn[6] * v[0] + turn[7] * v[1] + turn[8] * v[2]);
    }

    private HandTrackingByHand() {}
}

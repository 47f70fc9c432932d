package io.adjoint.samples.gradbench.problems;

/**
 * The derivatives of the errors of a hand. With points in triangles the first two columns are those with respect to the
 * two coordinates of a point's own place, which none but its own errors depend on: two directions give them all.
 */
public final class HandJacobian {

    public static double[][] of(double[] theta, HandModel model, int[] vertices, double[][] points) {
        return HandTrackingGrad.errors$jacobian(theta, model, vertices, points);
    }

    public static double[][] inTriangles(
            double[] theta, double[][] us, HandModel model, int[] triangles, double[][] points) {
        double[][] jacobian = new double[3 * points.length][2 + theta.length];
        for (int j = 0; j < 2; j++) {
            double[][] direction = new double[us.length][];
            for (int i = 0; i < us.length; i++) {
                direction[i] = unit(2, j);
            }
            double[] column = HandTrackingGrad.errorsInTriangles$jvp(
                            theta, us, model, triangles, points, new double[theta.length], direction)
                    .tangent();
            put(column, jacobian, j);
        }
        double[][] still = new double[us.length][2];
        for (int j = 0; j < theta.length; j++) {
            double[] column = HandTrackingGrad.errorsInTriangles$jvp(
                            theta, us, model, triangles, points, unit(theta.length, j), still)
                    .tangent();
            put(column, jacobian, 2 + j);
        }
        return jacobian;
    }

    private static double[] unit(int length, int index) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }

    private static void put(double[] column, double[][] matrix, int index) {
        for (int i = 0; i < column.length; i++) {
            matrix[i][index] = column[i];
        }
    }

    private HandJacobian() {}
}

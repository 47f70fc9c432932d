package io.adjoint.samples.benchmarks.byhand;

/**
 * A rotation about an axis by its length, and its derivatives with respect to the axis: matrices of three by three, row
 * by row.
 */
record Turn(double[] rotation, double[][] derivatives) {

    static Turn about(double axisX, double axisY, double axisZ) {
        double squaredAngle = axisX * axisX + axisY * axisY + axisZ * axisZ;
        double[] rotation = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        double[][] derivatives = new double[3][9];
        if (squaredAngle < 1e-8) {
            return new Turn(rotation, derivatives);
        }
        double angle = Math.sqrt(squaredAngle);
        double[] a = {axisX / angle, axisY / angle, axisZ / angle};
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        rotation = new double[9];
        addDiagonal(rotation, c);
        addCross(rotation, s, a);
        addOuter(rotation, 1 - c, a, a);
        for (int k = 0; k < 3; k++) {
            double[] aDot = {-a[0] * a[k] / angle, -a[1] * a[k] / angle, -a[2] * a[k] / angle};
            aDot[k] += 1 / angle;
            double[] derivative = derivatives[k];
            addDiagonal(derivative, -s * a[k]);
            addCross(derivative, c * a[k], a);
            addCross(derivative, s, aDot);
            addOuter(derivative, s * a[k], a, a);
            addOuter(derivative, 1 - c, aDot, a);
            addOuter(derivative, 1 - c, a, aDot);
        }
        return new Turn(rotation, derivatives);
    }

    private static void addDiagonal(double[] matrix, double x) {
        matrix[0] += x;
        matrix[4] += x;
        matrix[8] += x;
    }

    private static void addCross(double[] matrix, double x, double[] a) {
        matrix[1] -= x * a[2];
        matrix[2] += x * a[1];
        matrix[3] += x * a[2];
        matrix[5] -= x * a[0];
        matrix[6] -= x * a[1];
        matrix[7] += x * a[0];
    }

    private static void addOuter(double[] matrix, double x, double[] a, double[] b) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                matrix[3 * i + j] += x * a[i] * b[j];
            }
        }
    }
}

package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/** Small matrices, by rows. */
@Differentiable
final class Matrices {

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }

    /** Turns by x, then y, then z. */
    static double[][] ofEulerAngles(double x, double y, double z) {
        double[][] aboutX = {{1, 0, 0}, {0, Math.cos(x), -Math.sin(x)}, {0, Math.sin(x), Math.cos(x)}};
        double[][] aboutY = {{Math.cos(y), 0, Math.sin(y)}, {0, 1, 0}, {-Math.sin(y), 0, Math.cos(y)}};
        double[][] aboutZ = {{Math.cos(z), -Math.sin(z), 0}, {Math.sin(z), Math.cos(z), 0}, {0, 0, 1}};
        return multiply(multiply(aboutZ, aboutY), aboutX);
    }

    /** Turns about the axis (x, y, z) by its length. */
    static double[][] ofAxis(double axisX, double axisY, double axisZ) {
        double squaredAngle = axisX * axisX + axisY * axisY + axisZ * axisZ;
        if (squaredAngle < 1e-8) { // asked before there is a root: at 0 it has no derivative
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double angle = Math.sqrt(squaredAngle);
        double x = axisX / angle;
        double y = axisY / angle;
        double z = axisZ / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        return new double[][] {
            {x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s},
            {x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s},
            {x * z * (1 - c) - y * s, z * y * (1 - c) + x * s, z * z + (1 - z * z) * c}
        };
    }

    private Matrices() {}
}

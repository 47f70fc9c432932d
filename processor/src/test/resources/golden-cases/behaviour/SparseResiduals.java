package behaviour;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import java.util.Arrays;

/** Residuals of least-squares problems whose Jacobians are asked for as sparse matrices. */
final class SparseResiduals {

    /** Bundle adjustment: the cameras come first, then the points, then a weight for each observation. */
    // at bundle({0.1, -0.2, 0.3, 0.5, 0.2, -1.0, 5.0, 3.0, 4.0, 0.01, 0.002, 0.0, 0.0, 0.0, 0.25, 0.5, -1.5, 6.0, 3.5, 4.5, 0.02, 0.001, 1.0, 2.0, 6.0, -1.0, 0.5, 7.0, 0.7, 0.9, 1.1}, {0, 1, 1}, {0, 0, 1}, {{1.0, 1.2}, {0.5, 2.0}, {1.5, 0.25}})
    @Differentiable(wrt = "p", emit = Emit.SPARSE_JACOBIAN)
    static double[] bundle(double[] p, int[] cameras, int[] points, double[][] features) {
        int firstPoint = 11 * 2;
        int firstWeight = firstPoint + 3 * 2;
        double[] errors = new double[3 * features.length];
        double[] projection = new double[2];
        for (int o = 0; o < features.length; o++) {
            double[] camera = new double[11];
            System.arraycopy(p, 11 * cameras[o], camera, 0, 11);
            double[] point = Arrays.copyOfRange(p, firstPoint + 3 * points[o], firstPoint + 3 * points[o] + 3);
            project(camera, point, projection);
            double weight = p[firstWeight + o];
            errors[2 * o] = weight * (projection[0] - features[o][0]);
            errors[2 * o + 1] = weight * (projection[1] - features[o][1]);
            errors[2 * features.length + o] = 1 - weight * weight;
        }
        return errors;
    }

    private static void project(double[] camera, double[] point, double[] projection) {
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = point[i] - camera[3 + i];
        }
        double[] turned = rotated(camera, moved);
        projection[0] = turned[0] / turned[2];
        projection[1] = turned[1] / turned[2];
        double r = projection[0] * projection[0] + projection[1] * projection[1];
        double distortion = 1 + camera[9] * r + camera[10] * r * r;
        for (int i = 0; i < 2; i++) {
            projection[i] = projection[i] * distortion * camera[6] + camera[7 + i];
        }
    }

    private static double[] rotated(double[] axis, double[] x) {
        double squared = axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2];
        double[] result = new double[3];
        if (squared != 0) {
            double angle = Math.sqrt(squared);
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double[] w = {axis[0] / angle, axis[1] / angle, axis[2] / angle};
            double[] cross = cross(w, x);
            double dot = (w[0] * x[0] + w[1] * x[1] + w[2] * x[2]) * (1 - cosine);
            for (int i = 0; i < 3; i++) {
                result[i] = x[i] * cosine + cross[i] * sine + w[i] * dot;
            }
        } else {
            double[] cross = cross(axis, x);
            for (int i = 0; i < 3; i++) {
                result[i] = x[i] + cross[i];
            }
        }
        return result;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    /** Hand tracking: a pose that moves every vertex, and a place on a triangle for each that moves it alone. */
    // at hand({0.3, 0.5, -0.2, 0.1, 0.4, 0.25, 0.5, 0.75, 0.125, 0.5, 0.25}, {{1.0, 0.0}, {0.8, 0.1}, {0.6, -0.1}}, {1, 0, 2}, {{1.2, 0.3}, {0.9, 0.1}, {1.4, 0.8}}, {0.0, 0.0, 0.0, 0.0, 0.0, 0.0})
    @Differentiable(wrt = "p", emit = Emit.SPARSE_JACOBIAN)
    static void hand(double[] p, double[][] vertices, int[] bones, double[][] seen, double[] error) {
        double[][][] absolute = new double[3][][];
        for (int bone = 0; bone < 3; bone++) {
            double[][] relative = transform(p[bone], bone == 0 ? 0.0 : 0.5);
            absolute[bone] = bone == 0 ? relative : product(absolute[bone - 1], relative);
        }
        for (int v = 0; v < vertices.length; v++) {
            double[] place = apply(absolute[bones[v]], vertices[v]);
            double[] next = apply(absolute[bones[v]], vertices[(v + 1) % vertices.length]);
            double u = p[5 + 2 * v];
            double w = p[6 + 2 * v];
            error[2 * v] = (1 - u) * place[0] + u * next[0] + w + p[3] - seen[v][0];
            error[2 * v + 1] = (1 - u) * place[1] + u * next[1] + p[4] - seen[v][1];
        }
    }

    private static double[][] transform(double angle, double shift) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new double[][] {{cosine, -sine, shift}, {sine, cosine, 0}, {0, 0, 1}};
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[] apply(double[][] m, double[] v) {
        double[] result = new double[2];
        for (int i = 0; i < 2; i++) {
            result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2];
        }
        return result;
    }

    private SparseResiduals() {}
}

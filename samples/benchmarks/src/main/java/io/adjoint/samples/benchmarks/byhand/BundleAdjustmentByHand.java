package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.BundleAdjustment;

/** The derivatives of a reprojection error, both rows from one forward sweep, in scalars alone. */
public final class BundleAdjustmentByHand {

    /** A row: the camera, the point, the weight. */
    public static final int ROW = BundleAdjustment.CAMERA + 3 + 1;

    /** Writes both rows of the derivatives, one after the other, from {@code at} on. */
    public static void derivatives(
            double[] camera, double[] point, double weight, double[] feature, double[] out, int at) {
        double r0 = camera[0];
        double r1 = camera[1];
        double r2 = camera[2];
        double v0 = point[0] - camera[3];
        double v1 = point[1] - camera[4];
        double v2 = point[2] - camera[5];
        double squaredAngle = r0 * r0 + r1 * r1 + r2 * r2;
        if (squaredAngle == 0) {
            throw new IllegalArgumentException("the camera must be rotated, and is not");
        }
        double angle = Math.sqrt(squaredAngle);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double inverse = 1 / angle;
        double a0 = r0 * inverse;
        double a1 = r1 * inverse;
        double a2 = r2 * inverse;
        double n0 = a1 * v2 - a2 * v1;
        double n1 = a2 * v0 - a0 * v2;
        double n2 = a0 * v1 - a1 * v0;
        double turned = 1 - cos;
        double av = a0 * v0 + a1 * v1 + a2 * v2;
        double along = av * turned;
        double s0 = v0 * cos + n0 * sin + a0 * along;
        double s1 = v1 * cos + n1 * sin + a1 * along;
        double s2 = v2 * cos + n2 * sin + a2 * along;
        double inverseDepth = 1 / s2;
        double x = s0 * inverseDepth;
        double y = s1 * inverseDepth;
        double r = x * x + y * y;
        double focal = camera[6];
        double distortion = 1 + camera[9] * r + camera[10] * r * r;
        double slope = camera[9] + 2 * camera[10] * r;

        for (int row = 0; row < 2; row++) {
            double place = row == 0 ? x : y;
            int to = at + row * ROW;
            double focused = weight * focal;
            double distortionBar = focused * place;
            double rBar = distortionBar * slope;
            double xBar = 2 * x * rBar + (row == 0 ? focused * distortion : 0);
            double yBar = 2 * y * rBar + (row == 0 ? 0 : focused * distortion);
            double s0Bar = xBar * inverseDepth;
            double s1Bar = yBar * inverseDepth;
            double s2Bar = -(xBar * x + yBar * y) * inverseDepth;

            double cosBar = s0Bar * v0 + s1Bar * v1 + s2Bar * v2;
            double sinBar = s0Bar * n0 + s1Bar * n1 + s2Bar * n2;
            double alongBar = s0Bar * a0 + s1Bar * a1 + s2Bar * a2;
            double avBar = alongBar * turned;
            cosBar -= alongBar * av;
            double n0Bar = s0Bar * sin;
            double n1Bar = s1Bar * sin;
            double n2Bar = s2Bar * sin;
            double a0Bar = s0Bar * along + avBar * v0 + n2Bar * v1 - n1Bar * v2;
            double a1Bar = s1Bar * along + avBar * v1 + n0Bar * v2 - n2Bar * v0;
            double a2Bar = s2Bar * along + avBar * v2 + n1Bar * v0 - n0Bar * v1;
            double v0Bar = s0Bar * cos + avBar * a0 + n1Bar * a2 - n2Bar * a1;
            double v1Bar = s1Bar * cos + avBar * a1 + n2Bar * a0 - n0Bar * a2;
            double v2Bar = s2Bar * cos + avBar * a2 + n0Bar * a1 - n1Bar * a0;
            double angleBar = sinBar * cos - cosBar * sin - (a0Bar * a0 + a1Bar * a1 + a2Bar * a2) * inverse;

            out[to] = a0Bar * inverse + angleBar * a0;
            out[to + 1] = a1Bar * inverse + angleBar * a1;
            out[to + 2] = a2Bar * inverse + angleBar * a2;
            out[to + 3] = -v0Bar;
            out[to + 4] = -v1Bar;
            out[to + 5] = -v2Bar;
            out[to + 6] = weight * place * distortion;
            out[to + 7] = row == 0 ? weight : 0;
            out[to + 8] = row == 0 ? 0 : weight;
            out[to + 9] = distortionBar * r;
            out[to + 10] = distortionBar * r * r;
            out[to + 11] = v0Bar;
            out[to + 12] = v1Bar;
            out[to + 13] = v2Bar;
            out[to + 14] = place * distortion * focal + camera[7 + row] - feature[row];
        }
    }

    private BundleAdjustmentByHand() {}
}

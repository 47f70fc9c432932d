package io.adjoint.optim;

import java.util.Arrays;

/**
 * The step that minimizes {@code |b + R d|} in a trust region: with as much damping as brings it to the region's edge,
 * give or take a tenth, by the safeguarded Newton iteration of J. J. Moré, "The Levenberg-Marquardt Algorithm:
 * Implementation and Theory", 1978.
 */
final class DampedStep {

    private static final int MOST_TURNS = 10;
    private static final double TOLERANCE = 0.1;

    /** In the scale of R's columns: so little that it takes one more step, but more than rounding. */
    private static final double NEARLY_NONE = 1e-8;

    private final double[][] columns;
    private final double[] right;
    private final double[] scale;
    private final double radius;

    private DampedStep(double[][] columns, double[] right, double[] scale, double radius) {
        this.columns = columns;
        this.right = right;
        this.scale = scale;
        this.radius = radius;
    }

    /**
     * The step.
     *
     * @param columns of R
     * @param right b
     * @param scale each greater than zero
     * @param radius how large {@code |scale d|} may be
     */
    static double[] of(double[][] columns, double[] right, double[] scale, double radius) {
        return new DampedStep(columns, right, scale, radius).search();
    }

    private double[] search() {
        double steepness = steepness();
        if (steepness == 0) {
            return new double[columns.length];
        }
        double high = steepness / radius;
        HouseholderQr qr = damped(0);
        double[] step = qr.solve();
        double excess = Vectors.scaledNorm(scale, step) - radius;
        double low = excess / radius / slope(qr, step);
        if (right.length < columns.length || qr.isSingular() || !(low < high)) {
            low = 0;
            qr = damped(Math.sqrt(NEARLY_NONE));
            step = qr.solve();
            excess = Vectors.scaledNorm(scale, step) - radius;
        }
        if (excess <= TOLERANCE * radius) {
            return Vectors.scaled(-1, step);
        }
        return atEdge(low, high);
    }

    /** The scaled length of the gradient. */
    private double steepness() {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            double scaled = Vectors.dot(columns[j], right) / scale[j];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }

    private HouseholderQr damped(double root) {
        int rows = right.length;
        double[][] longer = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            longer[j] = Arrays.copyOf(columns[j], rows + columns.length);
            longer[j][rows + j] = root * scale[j];
        }
        return HouseholderQr.of(longer, Arrays.copyOf(right, rows + columns.length));
    }

    /** With the damping between two bounds that brings the step to the edge. */
    private double[] atEdge(double low, double high) {
        double damping = Math.max(0.001 * high, Math.sqrt(low * high));
        double before = 0;
        for (int turn = 1; ; turn++) {
            HouseholderQr qr = damped(Math.sqrt(damping));
            double[] step = qr.solve();
            double excess = Vectors.scaledNorm(scale, step) - radius;
            boolean isAsLongAsItGets = low == 0 && excess <= before && before < 0;
            if (Math.abs(excess) <= TOLERANCE * radius || isAsLongAsItGets || turn == MOST_TURNS) {
                return Vectors.scaled(-1, step);
            }
            if (excess > 0) {
                low = Math.max(low, damping);
            } else {
                high = Math.min(high, damping);
            }
            before = excess;
            double next = damping + excess / radius / slope(qr, step);
            damping = Double.isFinite(next) ? Math.max(low, next) : 10 * damping;
        }
    }

    /** By how much the scaled length of a step shrinks where the damping grows, as a share of the length. */
    private double slope(HouseholderQr qr, double[] step) {
        double length = Vectors.scaledNorm(scale, step);
        double[] unit = new double[step.length];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = scale[j] * (scale[j] * step[j] / length);
        }
        double[] w = qr.solveTransposed(unit);
        return Vectors.dot(w, w);
    }
}

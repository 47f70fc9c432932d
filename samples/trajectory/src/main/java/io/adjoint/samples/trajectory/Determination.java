package io.adjoint.samples.trajectory;

import io.adjoint.optim.LeastSquaresFit;
import io.adjoint.optim.LevenbergMarquardt;
import java.util.Arrays;

/**
 * The orbit from its measurements, by least squares.
 *
 * <p>With a thousand unknowns the Jacobian would take a thousand forward sweeps. Its products with one direction
 * ({@code $jvp}) and with one seed ({@code $vjp}) take one each, and are all that is needed.
 */
record Determination(Tracking tracking) {
    private static final double CONSIDERABLE_CHANGE = 1e-5;
    private static final double TOLERANCE = 1e-6;

    LeastSquaresFit fit(double[] start) {
        double[] sizes = new double[start.length];
        Arrays.fill(sizes, 1);
        Arrays.fill(sizes, 0, 6, CONSIDERABLE_CHANGE);
        return LevenbergMarquardt.ofProducts(this::residuals, this::change, this::gradient)
                .scale(sizes)
                .ftol(TOLERANCE)
                .xtol(0)
                .minimize(start);
    }

    double[] residuals(double[] unknowns) {
        return Tracking.residuals(unknowns, tracking, true);
    }

    /** What the residuals change by. Forward mode records nothing, so it has no use for checkpoints. */
    double[] change(double[] unknowns, double[] direction) {
        return TrackingGrad.residuals$jvp(unknowns, tracking, false, direction).tangent();
    }

    /** The gradient of the sum of the residuals, each times its seed. */
    double[] gradient(double[] unknowns, double[] seed) {
        return TrackingGrad.residuals$vjp(unknowns, tracking, true, seed);
    }

    /** The same, with all that is needed of every step recorded. */
    double[] gradientWithoutCheckpoints(double[] unknowns, double[] seed) {
        return TrackingGrad.residuals$vjp(unknowns, tracking, false, seed);
    }
}

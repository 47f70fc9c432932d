package io.adjoint.samples.trajectory;

import io.adjoint.Derivative;
import io.adjoint.Differentiable;
import io.adjoint.Emit;

/**
 * A satellite in a low orbit. Lengths are in radii of the earth (6378.137 km), times such that the earth's pull at its
 * surface is 1 (806.81 s).
 *
 * <p>Its state is three coordinates, three velocities, and a drag that stays as it is until somebody changes it: a
 * seventh number, so that there is one array to differentiate with respect to.
 */
final class Satellite {
    static final double RADIUS_KM = 6378.137;
    static final double TIME_S = 806.81;
    static final int STATE = 7;

    /** The drag's unit: what slows a small satellite, 400 km up, as a part of its speed per length of way. */
    static final double DRAG = 1e-7;

    private static final double OBLATENESS = 1.0826e-3;
    private static final double ALTITUDE = 400 / RADIUS_KM;
    private static final double SCALE_HEIGHT = 60 / RADIUS_KM;

    /** The state after a segment of the orbit, a checkpoint: see {@link #segmentAdjoint}. */
    static double[] segment(double[] state, double h, int steps) {
        return advance(state, h, steps);
    }

    /**
     * The adjoint of a segment: runs it again, this time recording, and then back. So whoever calls {@link #segment} in
     * a loop stores the states between the segments, and the records of one segment at a time.
     */
    @Derivative(of = "segment", argument = "state")
    static void segmentAdjoint(double[] g, double[] state, double h, int steps, double[] y, double[] stateBar) {
        double[] pulled = SatelliteGrad.advance$vjp(state, h, steps, g);
        for (int i = 0; i < stateBar.length; i++) {
            stateBar[i] += pulled[i];
        }
    }

    /**
     * The state after so many steps of length h, by the classical method of C. Runge and W. Kutta (1901). Called in a
     * loop, it records on the tape of its caller, at every step.
     */
    @Differentiable(
            wrt = "state",
            emit = {Emit.JVP, Emit.VJP})
    static double[] advance(double[] state, double h, int steps) {
        double[] s = state.clone();
        double[] k = new double[STATE];
        double[] stage = new double[STATE];
        double[] sum = new double[STATE];
        for (int step = 0; step < steps; step++) {
            rate(s, k);
            for (int i = 0; i < STATE; i++) {
                sum[i] = k[i];
                stage[i] = s[i] + h / 2 * k[i];
            }
            rate(stage, k);
            for (int i = 0; i < STATE; i++) {
                sum[i] += 2 * k[i];
                stage[i] = s[i] + h / 2 * k[i];
            }
            rate(stage, k);
            for (int i = 0; i < STATE; i++) {
                sum[i] += 2 * k[i];
                stage[i] = s[i] + h * k[i];
            }
            rate(stage, k);
            for (int i = 0; i < STATE; i++) {
                s[i] += h / 6 * (sum[i] + k[i]);
            }
        }
        return s;
    }

    /**
     * How fast the state changes: the pull of an earth that is flat at the poles, and the drag of a thin atmosphere.
     */
    private static void rate(double[] s, double[] rate) {
        double square = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
        double r = Math.sqrt(square);
        double pull = 1 / (square * r);
        double flat = 1.5 * OBLATENESS / square;
        double polar = 5 * s[2] * s[2] / square;
        double speed = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
        double brake = DRAG * s[6] * Math.exp((1 + ALTITUDE - r) / SCALE_HEIGHT) * speed;
        rate[0] = s[3];
        rate[1] = s[4];
        rate[2] = s[5];
        rate[3] = -pull * s[0] * (1 + flat * (1 - polar)) - brake * s[3];
        rate[4] = -pull * s[1] * (1 + flat * (1 - polar)) - brake * s[4];
        rate[5] = -pull * s[2] * (1 + flat * (3 - polar)) - brake * s[5];
        rate[6] = 0;
    }

    private Satellite() {}
}

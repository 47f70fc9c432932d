package io.adjoint.samples.trajectory;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import java.util.Arrays;

/**
 * What ground stations saw of a satellite, at the end of each segment of its orbit.
 *
 * @param h the length of a step, in the units of {@link Satellite}
 * @param steps the number of steps in a segment
 * @param stations for each segment where the station was that measured at its end, null if none did
 * @param ranges for each segment how far away the satellite was from that station
 * @param error the standard deviation of these
 */
record Tracking(double h, int steps, double[][] stations, double[] ranges, double error) {

    /** How much the drag may be expected to change from one segment to the next, in units of {@link Satellite#DRAG}. */
    static final double DRAG_CHANGE = 0.02;

    /**
     * How far an orbit is from what was seen: for each measurement the difference, in standard deviations. Then how far
     * it is from what was expected before: each change of the drag, in standard deviations.
     *
     * @param unknowns three coordinates and three velocities at the start, and for each segment by how many times
     *     {@link #DRAG_CHANGE} the drag changes
     * @param checkpoints whether to store the states between the segments, or all that is needed of every step
     */
    @Differentiable(wrt = "unknowns", emit = Emit.JVP, rules = Satellite.class)
    static double[] residuals(double[] unknowns, Tracking tracking, boolean checkpoints) {
        double h = tracking.h();
        int steps = tracking.steps();
        double[][] stations = tracking.stations();
        double[] ranges = tracking.ranges();
        double error = tracking.error();
        int segments = stations.length;
        double[] residuals = new double[tracking.measurements() + segments];
        int measurement = 0;
        double[] state = new double[Satellite.STATE];
        for (int i = 0; i < 6; i++) {
            state[i] = unknowns[i];
        }
        double drag = 1;
        for (int segment = 0; segment < segments; segment++) {
            drag += DRAG_CHANGE * unknowns[6 + segment];
            state[6] = drag;
            if (checkpoints) {
                state = Satellite.segment(state, h, steps);
            } else {
                state = Satellite.advance(state, h, steps);
            }
            if (stations[segment] != null) {
                double range = range(state, stations[segment]);
                residuals[measurement] = (range - ranges[segment]) / error;
                measurement++;
            }
        }
        for (int segment = 0; segment < segments; segment++) {
            residuals[measurement + segment] = unknowns[6 + segment];
        }
        return residuals;
    }

    static double range(double[] state, double[] station) {
        double x = state[0] - station[0];
        double y = state[1] - station[1];
        double z = state[2] - station[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** The state at the end of each segment; see {@link #residuals} for the unknowns. */
    static double[][] states(double[] unknowns, double h, int steps) {
        double[][] states = new double[unknowns.length - 6][];
        double[] state = Arrays.copyOf(unknowns, Satellite.STATE);
        state[6] = 1;
        for (int segment = 0; segment < states.length; segment++) {
            state[6] += DRAG_CHANGE * unknowns[6 + segment];
            states[segment] = Satellite.segment(state, h, steps);
            state = states[segment].clone();
        }
        return states;
    }

    int measurements() {
        int measurements = 0;
        for (double[] station : stations) {
            if (station != null) {
                measurements++;
            }
        }
        return measurements;
    }
}

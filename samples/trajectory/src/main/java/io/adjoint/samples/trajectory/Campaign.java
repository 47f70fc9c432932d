package io.adjoint.samples.trajectory;

import java.util.Arrays;
import java.util.Random;

/**
 * A day of tracking, made up: a true orbit, the stations that see it, and measurements with errors.
 *
 * @param tracking what was measured
 * @param truth the unknowns that it was made from, as {@link Tracking#residuals} takes them
 * @param start unknowns that are known before: off by a kilometre or so, and nothing of the changes of the drag
 */
record Campaign(Tracking tracking, double[] truth, double[] start) {
    static final int STEPS = 10_000;
    static final int STEPS_PER_SEGMENT = 10;
    static final double ERROR_M = 10;
    private static final double DAY_S = 86_400;
    private static final double SIDEREAL_DAY_S = 86_164;
    static final double ALTITUDE_KM = 400;
    private static final double INCLINATION = Math.toRadians(51.6);
    private static final double LOWEST_SINE = Math.sin(Math.toRadians(10));

    /** Latitude and longitude, in degrees, of some places where satellites are tracked from. */
    private static final double[][] PLACES = {
        {-33.1, -70.7},
        {40.4, -4.2},
        {-35.4, 149.0},
        {35.3, -116.9},
        {5.3, -52.8},
        {-25.9, 27.7},
        {36.1, 140.1},
        {52.9, 6.6},
        {19.8, -155.5},
        {13.0, 77.5},
        {-7.9, -14.4},
        {28.0, -15.6}
    };

    static Campaign madeUp(long seed) {
        Random random = new Random(seed);
        double[] truth = orbit(random);
        double h = DAY_S / Satellite.TIME_S / STEPS;
        double[][] stations = new double[STEPS / STEPS_PER_SEGMENT][];
        double[] ranges = new double[stations.length];
        double error = ERROR_M / 1000 / Satellite.RADIUS_KM;
        double[][] states = Tracking.states(truth, h, STEPS_PER_SEGMENT);
        for (int segment = 0; segment < stations.length; segment++) {
            double[] state = states[segment];
            stations[segment] = whoSees(state, (segment + 1) * STEPS_PER_SEGMENT * h * Satellite.TIME_S);
            if (stations[segment] != null) {
                ranges[segment] = Tracking.range(state, stations[segment]) + error * random.nextGaussian();
            }
        }
        Tracking tracking = new Tracking(h, STEPS_PER_SEGMENT, stations, ranges, error);
        return new Campaign(tracking, truth, start(truth, random));
    }

    /** A circle, inclined, and a drag that changes at random. */
    private static double[] orbit(Random random) {
        double radius = 1 + ALTITUDE_KM / Satellite.RADIUS_KM;
        double speed = Math.sqrt(1 / radius);
        double[] orbit = new double[6 + STEPS / STEPS_PER_SEGMENT];
        orbit[0] = radius;
        orbit[4] = speed * Math.cos(INCLINATION);
        orbit[5] = speed * Math.sin(INCLINATION);
        for (int i = 6; i < orbit.length; i++) {
            orbit[i] = random.nextGaussian();
        }
        return orbit;
    }

    private static double[] start(double[] truth, Random random) {
        double[] start = Arrays.copyOf(Arrays.copyOf(truth, 6), truth.length);
        for (int i = 0; i < 3; i++) {
            start[i] += random.nextGaussian() / Satellite.RADIUS_KM;
            start[3 + i] += 1e-3 * random.nextGaussian() / (Satellite.RADIUS_KM / Satellite.TIME_S);
        }
        return start;
    }

    /** Where the station is that has the satellite highest above its horizon, 10 degrees at least; else null. */
    private static double[] whoSees(double[] state, double seconds) {
        double[] best = null;
        double highest = LOWEST_SINE;
        for (double[] place : PLACES) {
            double[] station = station(place, seconds);
            double up = 0;
            for (int i = 0; i < 3; i++) {
                up += (state[i] - station[i]) * station[i];
            }
            double sine = up / Tracking.range(state, station);
            if (sine > highest) {
                best = station;
                highest = sine;
            }
        }
        return best;
    }

    private static double[] station(double[] place, double seconds) {
        double latitude = Math.toRadians(place[0]);
        double longitude = Math.toRadians(place[1]) + 2 * Math.PI * seconds / SIDEREAL_DAY_S;
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}

package io.adjoint.samples.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;

class SatelliteTest {
    private static final double H = 0.0107;
    private static final double OBLATENESS = 1.0826e-3;
    private static final double[] START = {1.06, 0.01, -0.02, 0.02, 0.6, 0.75, 0};

    @Test
    void withoutDragEnergyAndSpinAboutTheAxisStay() {
        double[] end = Satellite.advance(START, H, 10_000);
        assertThat(energy(end)).isCloseTo(energy(START), within(1e-8));
        assertThat(spin(end)).isCloseTo(spin(START), within(1e-8));
    }

    @Test
    void dragTakesFromTheEnergyWhatItBrakes() {
        double[] braked = START.clone();
        braked[6] = 100;
        double[] end = Satellite.advance(braked, H, 1);
        double radius = Math.sqrt(START[0] * START[0] + START[1] * START[1] + START[2] * START[2]);
        double speed = Math.sqrt(START[3] * START[3] + START[4] * START[4] + START[5] * START[5]);
        double density = 100 * Satellite.DRAG * Math.exp((1 + 400 / 6378.137 - radius) / (60 / 6378.137));
        // The force is density * speed², and in the time of a step the satellite goes speed * time far.
        double work = density * speed * speed * speed * H;
        assertThat(energy(START) - energy(end)).isCloseTo(work, within(0.02 * work));
    }

    @Test
    void halfTheStepHasASixteenthOfTheError() {
        double[] exact = Satellite.advance(START, 0.1 / 64, 640);
        double coarse = Tracking.range(Satellite.advance(START, 0.1, 10), exact);
        double fine = Tracking.range(Satellite.advance(START, 0.05, 20), exact);
        assertThat(coarse / fine).isBetween(14.0, 18.0);
    }

    @Test
    void theGradientIsThatOfDifferences() {
        double[] start = START.clone();
        start[6] = 2;
        double[] seed = {1, -2, 0.5, 3, 0.25, -1, 1e3};
        GradientCheck.of((double[] state) -> sum(Satellite.advance(state, 0.05, 30), seed))
                .gradient(state -> SatelliteGrad.advance$vjp(state, 0.05, 30, seed))
                .named("state")
                .at(start);
    }

    @Test
    void theAdjointOfASegmentIsARuleForIt() {
        GradientCheck.ofRule(
                        (double[] state) -> Satellite.segment(state, 0.05, 5),
                        (g, state, y, stateBar) -> Satellite.segmentAdjoint(g, state, 0.05, 5, y, stateBar))
                .at(START);
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** That of its speed, and that of its place over an earth that is flat at the poles (the coefficient J2). */
    private static double energy(double[] s) {
        double square = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
        double place = -(1 - OBLATENESS / square * (1.5 * s[2] * s[2] / square - 0.5)) / Math.sqrt(square);
        return (s[3] * s[3] + s[4] * s[4] + s[5] * s[5]) / 2 + place;
    }

    private static double spin(double[] s) {
        return s[0] * s[4] - s[1] * s[3];
    }
}

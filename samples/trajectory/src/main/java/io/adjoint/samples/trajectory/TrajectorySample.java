package io.adjoint.samples.trajectory;

import io.adjoint.optim.LeastSquaresFit;
import java.io.PrintStream;
import java.util.Locale;

/** A satellite's orbit, found from ranges with errors, through ten thousand steps of an integrator. */
public final class TrajectorySample {
    static final long SEED = 1;
    private static final int RUNS = 150;
    private static final long NANOS = 4_000_000_000L;

    private final PrintStream out;
    private final Campaign campaign = Campaign.madeUp(SEED);
    private final Determination determination = new Determination(campaign.tracking());

    private TrajectorySample(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        run(System.out);
    }

    /** Prints what it does; what was found. */
    static LeastSquaresFit run(PrintStream out) {
        TrajectorySample sample = new TrajectorySample(out);
        sample.introduce();
        LeastSquaresFit fit = sample.fit();
        sample.tellOrbit(fit);
        sample.compareGradients();
        return fit;
    }

    private void introduce() {
        Tracking tracking = campaign.tracking();
        line(
                "A satellite %.0f km up is tracked for a day: %d steps of %.2f s, in %d segments of %d steps.",
                Campaign.ALTITUDE_KM,
                Campaign.STEPS,
                tracking.h() * Satellite.TIME_S,
                tracking.stations().length,
                tracking.steps());
        line(
                "%d ranges are measured from the ground, with errors of %.0f m. They are made up (seed %d).",
                tracking.measurements(), Campaign.ERROR_M, SEED);
        line(
                "Unknown are its place, its velocity, and how the drag of the atmosphere changes: %d numbers.",
                campaign.start().length);
    }

    private void compareGradients() {
        double[] at = campaign.start();
        double[] seed = determination.residuals(at);
        double once = milliseconds(() -> determination.residuals(at));
        double direction = milliseconds(() -> determination.change(at, at));
        double recorded = milliseconds(() -> determination.gradientWithoutCheckpoints(at, seed));
        double checkpoints = milliseconds(() -> determination.gradient(at, seed));
        line("");
        line("the orbit alone                            %6.2f ms", once);
        line("its change in one direction, forward mode  %6.2f ms, %4.1f times as long", direction, direction / once);
        line("gradient of one number, reverse mode, with what is stored:");
        line(
                "  the records of all %6d steps           %6.2f ms, %4.1f times as long",
                Campaign.STEPS, recorded, recorded / once);
        line(
                "  %4d states, the records of %3d steps     %6.2f ms, %4.1f times as long",
                campaign.tracking().stations().length, campaign.tracking().steps(), checkpoints, checkpoints / once);
        line(
                "  difference of the two, relative          %6.0e",
                deviation(determination.gradient(at, seed), determination.gradientWithoutCheckpoints(at, seed)));
    }

    private LeastSquaresFit fit() {
        long begin = System.nanoTime();
        LeastSquaresFit fit = determination.fit(campaign.start());
        line("");
        line(
                "Levenberg and Marquardt's method: %d steps in %.1f s.",
                fit.iterations(), (System.nanoTime() - begin) / 1e9);
        line(
                "misfit of a range, in its errors: %.1f before, %.2f after",
                misfit(determination.residuals(campaign.start())), misfit(fit.residuals()));
        return fit;
    }

    private void tellOrbit(LeastSquaresFit fit) {
        double[][] truth = states(campaign.truth());
        double[][] before = states(campaign.start());
        double[][] after = states(fit.parameters());
        line("");
        line("             off by, in metres            drag");
        line("            before       after       true    fitted");
        for (int hour = 3; hour <= 24; hour += 3) {
            int segment = hour * truth.length / 24 - 1;
            line(
                    "%2d h    %10.0f  %10.1f     %6.2f    %6.2f",
                    hour,
                    metres(before[segment], truth[segment]),
                    metres(after[segment], truth[segment]),
                    truth[segment][6],
                    after[segment][6]);
        }
    }

    private double[][] states(double[] unknowns) {
        return Tracking.states(
                unknowns, campaign.tracking().h(), campaign.tracking().steps());
    }

    private static double metres(double[] state, double[] from) {
        return 1000 * Satellite.RADIUS_KM * Tracking.range(state, from);
    }

    /** The root of the mean square of the residuals that are of measurements. */
    private double misfit(double[] residuals) {
        int measurements = campaign.tracking().measurements();
        double sum = 0;
        for (int i = 0; i < measurements; i++) {
            sum += residuals[i] * residuals[i];
        }
        return Math.sqrt(sum / measurements);
    }

    /** The largest difference of two gradients, relative to the largest element. */
    private static double deviation(double[] gradient, double[] from) {
        double size = 0;
        double difference = 0;
        for (int i = 0; i < from.length; i++) {
            size = Math.max(size, Math.abs(from[i]));
            difference = Math.max(difference, Math.abs(gradient[i] - from[i]));
        }
        return difference / size;
    }

    /** The shortest of many runs: what the program costs once it is compiled, if nobody disturbs it. */
    private static double milliseconds(Runnable program) {
        long begin = System.nanoTime();
        long shortest = Long.MAX_VALUE;
        long now = begin;
        for (int run = 0; run < RUNS && now - begin < NANOS; run++) {
            program.run();
            long end = System.nanoTime();
            shortest = Math.min(shortest, end - now);
            now = end;
        }
        return shortest / 1e6;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

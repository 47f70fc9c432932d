package io.adjoint.samples.calibration;

import io.adjoint.optim.LeastSquaresFit;
import io.adjoint.samples.calibration.Calibration.Derivatives;
import java.io.PrintStream;
import java.util.Locale;

/** The Heston model fitted to a surface of implied volatilities, with derivatives of three kinds. */
public final class CalibrationSample {
    static final double NOISE = 0.001;
    static final long SEED = 1;
    static final int NODES = 96;
    private static final String[] NAMES = {"variance now", "reversion", "mean variance", "volatility", "correlation"};
    private static final int RUNS = 300;
    private static final long NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final Calibration calibration;

    private CalibrationSample(PrintStream out) {
        this.out = out;
        Quadrature rule = Quadrature.of(NODES);
        this.calibration = new Calibration(Quotes.madeUp(rule, NOISE, SEED), rule);
    }

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        CalibrationSample sample = new CalibrationSample(out);
        sample.introduce();
        sample.compareJacobians();
        LeastSquaresFit fit = sample.compareFits();
        sample.tellParameters(fit);
    }

    private void introduce() {
        Surface surface = calibration.quotes().surface();
        line(
                "Heston's model, fitted to %d implied volatilities of %d expiries, from one month to three years.",
                surface.quotes(), surface.years().length);
        line("The quotes are made up: those of a Heston model with parameters that the fit does not know, and");
        line("normal errors of %.1f points of volatility (seed %d).", 100 * NOISE, SEED);
    }

    private void compareJacobians() {
        double[] at = calibration.quotes().parameters();
        double[][] generated = Derivatives.GENERATED.jacobian(calibration, at);
        line("");
        line(
                "The Jacobian, %d by %d, at the true parameters. How much differences are off, by their relative step:",
                generated.length, at.length);
        line("");
        line("      step      forward      central");
        for (int digits = 2; digits <= 10; digits++) {
            double step = Math.pow(10, -digits);
            line(
                    "     %.0e      %.1e      %.1e",
                    step,
                    deviation(Differences.forward(calibration::volatilities, at, step), generated),
                    deviation(Differences.central(calibration::volatilities, at, step), generated));
        }
        line("");
        line(
                "The same from the reverse mode, row by row, differs by %.1e from the forward mode, column by column.",
                deviation(rows(at, generated.length), generated));
        line("");
        double once = milliseconds(() -> calibration.volatilities(at));
        line("%-22s %7.2f ms", "volatilities alone", once);
        double[] seed = calibration.volatilities(at);
        double pulled = milliseconds(
                () -> PricingGrad.volatilities$vjp(at, calibration.quotes().surface(), calibration.rule(), seed));
        line("%-22s %7.2f ms, %4.1f times as long", "gradient of one sum", pulled, pulled / once);
        for (Derivatives derivatives : Derivatives.values()) {
            double time = milliseconds(() -> derivatives.jacobian(calibration, at));
            line("%-22s %7.2f ms, %4.1f times as long", derivatives, time, time / once);
        }
    }

    private LeastSquaresFit compareFits() {
        line("");
        line("Fits by Levenberg and Marquardt's method, from parameters that are far off:");
        line("");
        line("                        steps  Jacobians  time in ms   misfit in points   gradient left");
        LeastSquaresFit best = null;
        for (Derivatives derivatives : Derivatives.values()) {
            double time = milliseconds(() -> calibration.fit(derivatives));
            LeastSquaresFit fit = calibration.fit(derivatives);
            line(
                    "%-22s %6d %10d %11.1f %18.6f %15.0e",
                    derivatives,
                    fit.iterations(),
                    fit.linearizations(),
                    time,
                    100 * Math.sqrt(2 * fit.cost() / fit.residuals().length),
                    fit.optimality());
            best = best == null ? fit : best;
        }
        return best;
    }

    private void tellParameters(LeastSquaresFit fit) {
        double[] errors = fit.standardErrors();
        line("");
        line("                     start      true    fitted    standard error");
        for (int j = 0; j < NAMES.length; j++) {
            line(
                    "%-16s %9.4f %9.4f %9.4f    ± %.4f",
                    NAMES[j],
                    Calibration.start()[j],
                    calibration.quotes().parameters()[j],
                    fit.parameters()[j],
                    errors[j]);
        }
    }

    /** The Jacobian again, a vector-Jacobian product for each row. */
    private double[][] rows(double[] at, int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] seed = new double[count];
            seed[i] = 1;
            rows[i] = PricingGrad.volatilities$vjp(at, calibration.quotes().surface(), calibration.rule(), seed);
        }
        return rows;
    }

    /** The largest difference of two Jacobians, each column relative to its largest element. */
    static double deviation(double[][] jacobian, double[][] from) {
        double worst = 0;
        for (int j = 0; j < from[0].length; j++) {
            double size = 0;
            double difference = 0;
            for (int i = 0; i < from.length; i++) {
                size = Math.max(size, Math.abs(from[i][j]));
                difference = Math.max(difference, Math.abs(jacobian[i][j] - from[i][j]));
            }
            worst = Math.max(worst, difference / size);
        }
        return worst;
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

package io.adjoint.optim;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One run of {@link LevenbergMarquardt}, from a start to where it ends. */
final class DampedDescent {

    /** The least part of the expected gain that makes a step worth taking. */
    private static final double WORTH_TAKING = 1e-4;

    private final UnaryOperator<double[]> function;
    private final BiFunction<double[], double[], GaussNewton> linearization;
    private final Box box;
    private final boolean scaleIsKnown;
    private final Tolerances tolerances;

    private double[] scale;
    private double[] x;
    private double[] residuals;
    private double cost;
    private GaussNewton model;
    private double radius;
    private int iterations;
    private int evaluations;
    private int linearizations;

    DampedDescent(
            UnaryOperator<double[]> function,
            BiFunction<double[], double[], GaussNewton> linearization,
            Box box,
            double[] scale,
            boolean columnsAreKnown,
            Tolerances tolerances) {
        this.function = function;
        this.linearization = linearization;
        this.box = box;
        this.scale = scale;
        this.scaleIsKnown = scale != null || !columnsAreKnown;
        this.tolerances = tolerances;
    }

    LeastSquaresFit from(double[] start) {
        begin(start);
        while (true) {
            boolean[] held = box.held(x, model.gradient());
            double optimality = cost == 0 ? 0 : model.cosine(scale, held);
            if (optimality <= tolerances.gtol()) {
                return fit(StopReason.GRADIENT);
            }
            StopReason reason = descend(held);
            if (reason != null) {
                return fit(reason);
            }
        }
    }

    private void begin(double[] start) {
        x = start;
        residuals = evaluate(start);
        if (residuals.length == 0) {
            throw new IllegalArgumentException("residuals: expected one or more, got none");
        }
        Required.finite(residuals, residuals.length, "residuals at the start");
        cost = halfSquares(residuals);
        if (!Double.isFinite(cost)) {
            throw new IllegalArgumentException("residuals at the start: expected a finite sum of squares, got " + cost);
        }
        if (scale == null) {
            scale = new double[x.length];
            Arrays.fill(scale, scaleIsKnown ? 1 : 0);
        }
        linearize();
        // most starts are of the right size; one of nothing but zeros is taken for ones
        double size = Vectors.scaledNorm(scale, x);
        radius = size > 0 ? size : Vectors.norm(scale);
    }

    private void linearize() {
        model = linearization.apply(x, residuals);
        linearizations++;
        if (!scaleIsKnown) {
            model.raise(scale);
            for (int j = 0; j < scale.length; j++) {
                scale[j] = scale[j] == 0 ? 1 : scale[j]; // a parameter that does nothing here
            }
        }
    }

    private double[] evaluate(double[] at) {
        evaluations++;
        double[] values = function.apply(at.clone());
        if (values == null) {
            throw new NullPointerException("residuals: expected an array, got null");
        }
        if (residuals != null) {
            Required.length(values, residuals.length, "residuals");
        }
        return values.clone();
    }

    private static double halfSquares(double[] residuals) {
        return Vectors.dot(residuals, residuals) / 2;
    }

    /** Tries steps from here until one is taken; the reason if one of them was the last. */
    private StopReason descend(boolean[] held) {
        double xtol = tolerances.xtol();
        while (iterations < tolerances.maxIterations()) {
            iterations++;
            BoundedStep bounded = BoundedStep.of(model, box, x, scale, radius, held);
            double[] step = bounded.step();
            double[] trial = bounded.end();
            if (Arrays.equals(trial, x)) {
                return StopReason.STEP;
            }
            double length = Vectors.scaledNorm(scale, step);
            if (!Double.isFinite(length)) {
                radius /= 10; // numbers beyond what a double holds
                continue;
            }
            boolean small = length <= xtol * (xtol + Vectors.scaledNorm(scale, x));
            double slope = Vectors.dot(model.gradient(), step);
            double expected = -slope - model.squaredChange(step) / 2;
            double[] there = evaluate(trial);
            double costThere = halfSquares(there);
            double gain = cost - costThere;
            double still = tolerances.ftol() * cost;
            boolean done = expected <= still && Math.abs(gain) <= still;
            if (linearizations == 1) {
                radius = Math.min(radius, length);
            }
            resize(gain, expected, slope, length);
            if (expected > 0 && gain >= WORTH_TAKING * expected) {
                x = trial;
                residuals = there;
                cost = costThere;
                linearize();
                return done ? StopReason.COST : small ? StopReason.STEP : null;
            }
            if (done || small) {
                return done ? StopReason.COST : StopReason.STEP;
            }
        }
        return StopReason.ITERATIONS;
    }

    /** As in MINPACK's {@code lmder}. */
    private void resize(double gain, double expected, double slope, double length) {
        double ratio = expected > 0 ? gain / expected : Double.NaN;
        if (!(ratio > 0.25)) {
            double shrunk = gain >= 0 ? 0.5 : 0.5 * slope / (slope + gain); // to the least of a parabola
            radius = (shrunk >= 0.1 ? shrunk : 0.1) * Math.min(radius, 10 * length);
        } else if (ratio >= 0.75 || length < 0.9 * radius) {
            radius = 2 * length;
        }
    }

    private LeastSquaresFit fit(StopReason reason) {
        boolean[] held = box.held(x, model.gradient());
        return new LeastSquaresFit(
                x,
                residuals,
                cost,
                cost == 0 ? 0 : model.cosine(scale, held),
                iterations,
                evaluations,
                linearizations,
                reason,
                held,
                model.jacobian());
    }
}

package io.adjoint.optim;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One run of {@link LevenbergMarquardt}, from a start to where it ends. */
final class DampedDescent {

    /** Of the curvature, to begin with: H. B. Nielsen's choice for a start that is not known to be good. */
    private static final double FIRST_DAMPING = 1e-3;

    /** Of the first: where it no longer counts, but can still grow again. */
    private static final double LEAST_DAMPING = 1e-20;

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
    private double damping;
    private double leastDamping;
    private double growth = 2;
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
        damping = FIRST_DAMPING * model.curvature(scale);
        leastDamping = LEAST_DAMPING * damping;
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
            double[] trial = new double[x.length];
            double[] step = step(held, trial);
            if (Arrays.equals(trial, x)) {
                return StopReason.STEP;
            }
            boolean small = Vectors.scaledNorm(scale, step) <= xtol * (xtol + Vectors.scaledNorm(scale, x));
            double expected = -Vectors.dot(model.gradient(), step) - model.squaredChange(step) / 2;
            double gain = Double.NaN;
            if (expected > 0) {
                double[] there = evaluate(trial);
                double costThere = halfSquares(there);
                gain = cost - costThere;
                boolean still = expected <= tolerances.ftol() * cost && Math.abs(gain) <= tolerances.ftol() * cost;
                if (gain >= WORTH_TAKING * expected) {
                    relax(gain / expected);
                    x = trial;
                    residuals = there;
                    cost = costThere;
                    linearize();
                    return still ? StopReason.COST : small ? StopReason.STEP : null;
                }
                if (still) {
                    return StopReason.COST;
                }
            }
            if (small) {
                return StopReason.STEP;
            }
            damping *= growth;
            growth *= 2;
        }
        return StopReason.ITERATIONS;
    }

    private void relax(double ratio) {
        double beyond = 2 * ratio - 1;
        damping = Math.max(leastDamping, damping * Math.max(1.0 / 3, 1 - beyond * beyond * beyond));
        growth = 2;
    }

    /** The damped step within the bounds, and where it leads. */
    private double[] step(boolean[] held, double[] trial) {
        int n = x.length;
        boolean[] fixed = held.clone();
        double[] step = new double[n];
        boolean inside;
        do {
            model.solve(damping, scale, fixed, step);
            inside = true;
            for (int j = 0; j < n; j++) {
                trial[j] = box.project(j, x[j] + step[j]);
                if (!fixed[j] && trial[j] != x[j] + step[j]) {
                    step[j] = trial[j] - x[j];
                    fixed[j] = true;
                    inside = false;
                }
            }
        } while (!inside);
        return step;
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

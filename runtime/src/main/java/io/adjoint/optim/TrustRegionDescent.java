package io.adjoint.optim;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** One run of {@link NewtonCg}, from a start to where it ends. */
final class TrustRegionDescent {

    /** The least part of the expected gain that makes a step worth taking. */
    private static final double WORTH_TAKING = 1e-4;

    /** Relative to the value: a gain that may be nothing but rounding. */
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    private final ToDoubleFunction<double[]> function;
    private final UnaryOperator<double[]> slope;
    private final BinaryOperator<double[]> curvature;
    private final Box box;
    private final Tolerances tolerances;

    private double[] x;
    private double value;
    private double[] gradient;
    private double radius;
    private int iterations;
    private int evaluations;
    private int gradients;
    private int products;

    TrustRegionDescent(
            ToDoubleFunction<double[]> function,
            UnaryOperator<double[]> slope,
            BinaryOperator<double[]> curvature,
            Box box,
            Tolerances tolerances) {
        this.function = function;
        this.slope = slope;
        this.curvature = curvature;
        this.box = box;
        this.tolerances = tolerances;
    }

    Minimum from(double[] start) {
        x = start;
        value = evaluate(start);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value at the start: expected a finite number, got " + value);
        }
        gradient = differentiate();
        radius = Double.POSITIVE_INFINITY; // until the first curvature is known
        while (true) {
            double[] descent = descent();
            if (Vectors.largest(descent) <= tolerances.gtol()) {
                return minimum(StopReason.GRADIENT);
            }
            StopReason reason = descend(descent);
            if (reason != null) {
                return minimum(reason);
            }
        }
    }

    private double evaluate(double[] at) {
        evaluations++;
        return function.applyAsDouble(at.clone());
    }

    private double[] differentiate() {
        gradients++;
        return Required.finite(slope.apply(x.clone()), x.length, "gradient").clone();
    }

    private double[] hessianTimes(double[] direction) {
        products++;
        return Required.finite(curvature.apply(x.clone(), direction.clone()), x.length, "hvp")
                .clone();
    }

    /** The negative gradient, but zero where a bound holds. */
    private double[] descent() {
        boolean[] held = box.held(x, gradient);
        double[] descent = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            descent[i] = held[i] ? 0 : -gradient[i];
        }
        return descent;
    }

    /** Tries steps from here until one is taken; the reason if one of them was the last. */
    private StopReason descend(double[] descent) {
        double[] hessianDescent = hessianTimes(descent);
        double xtol = tolerances.xtol();
        while (iterations < tolerances.maxIterations()) {
            iterations++;
            ModelStep step = step(descent, hessianDescent);
            if (Arrays.equals(step.end(), x)) {
                return StopReason.STEP;
            }
            double length = Vectors.norm(step.step());
            boolean small = length <= xtol * (xtol + Vectors.norm(x));
            double there = evaluate(step.end());
            double expected = step.decrease();
            double gain = Double.isFinite(there) ? value - there : Double.NaN;
            double still = tolerances.ftol() * Math.abs(value);
            boolean done = expected <= still && Math.abs(gain) <= still;
            double noise = ROUNDING * Math.abs(value);
            // a gain that rounding hides is believed: the last steps of Newton's method are its best
            double ratio = expected <= noise && Math.abs(gain) <= noise ? 1 : ratio(gain, expected);
            resize(ratio, length);
            if (ratio >= WORTH_TAKING) {
                x = step.end();
                value = there;
                gradient = differentiate();
                return done ? StopReason.COST : small ? StopReason.STEP : null;
            }
            if (done || small) {
                return done ? StopReason.COST : StopReason.STEP;
            }
        }
        return StopReason.ITERATIONS;
    }

    private static double ratio(double gain, double expected) {
        return expected > 0 ? gain / expected : Double.NaN;
    }

    private void resize(double ratio, double length) {
        if (!(ratio >= 0.25)) {
            radius = Math.min(radius, length) / 4;
        } else if (ratio > 0.75) {
            radius = Math.max(radius, 2.5 * length);
        }
    }

    /** To the Cauchy point, and on from there in the parameters that are free. */
    private ModelStep step(double[] descent, double[] hessianDescent) {
        double length = Vectors.norm(descent);
        double curvatureAlong = Vectors.dot(descent, hessianDescent);
        double least = curvatureAlong > 0 ? length / curvatureAlong * length : Double.POSITIVE_INFINITY;
        if (radius == Double.POSITIVE_INFINITY) {
            radius = curvatureAlong > 0 ? 10 * least * length : Math.max(1, Vectors.norm(x));
        }
        ModelStep step = new ModelStep(box, x, gradient, this::hessianTimes);
        step.grow(descent, hessianDescent, Math.min(least, radius / length));
        double enough = Math.min(0.1, Math.sqrt(length)) * length;
        for (int face = 0; face <= x.length; face++) {
            TruncatedCg further = TruncatedCg.from(step, radius, enough);
            if (further == null) {
                break;
            }
            boolean met = step.grow(further.direction(), further.product(), 1);
            if (further.atEdge() || !met) {
                break;
            }
        }
        return step;
    }

    private Minimum minimum(StopReason reason) {
        return new Minimum(
                x,
                value,
                gradient,
                Vectors.largest(descent()),
                iterations,
                evaluations,
                gradients,
                products,
                reason,
                box.held(x, gradient));
    }
}

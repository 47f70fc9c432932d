package io.adjoint.optim;

/**
 * The step of a fit in a trust region and within bounds: the least of the linear model's squares over parameters whose
 * bounds are taken and let go until those that are held want to stay, and never less good than the Cauchy point.
 */
final class BoundedStep {

    /** So often are all bounds let go at once; then one by one, as sets of them could come back for ever. */
    private static final int AT_ONCE = 3;

    private final GaussNewton model;
    private final Box box;
    private final double[] x;
    private final double[] scale;
    private final double radius;
    private final boolean[] fixed;
    private double[] step;
    private double[] end;

    private BoundedStep(GaussNewton model, Box box, double[] x, double[] scale, double radius, boolean[] held) {
        this.model = model;
        this.box = box;
        this.x = x;
        this.scale = scale;
        this.radius = radius;
        this.fixed = held.clone();
        this.step = new double[x.length];
        this.end = x.clone();
    }

    /**
     * The step.
     *
     * @param held the parameters that a bound holds at x
     */
    static BoundedStep of(GaussNewton model, Box box, double[] x, double[] scale, double radius, boolean[] held) {
        BoundedStep step = new BoundedStep(model, box, x, scale, radius, held);
        step.search(held);
        return step;
    }

    double[] step() {
        return step;
    }

    /** Where it leads: exactly to the bounds that it meets. */
    double[] end() {
        return end;
    }

    private void search(boolean[] held) {
        boolean isFree = solve();
        if (isFree && !any(fixed)) {
            return;
        }
        double[] best = step.clone();
        double[] bestEnd = end.clone();
        double most = decrease(step);
        for (int round = 0; round < x.length + AT_ONCE && release(round < AT_ONCE); round++) {
            solve();
            double decrease = decrease(step);
            if (decrease > most) {
                most = decrease;
                best = step.clone();
                bestEnd = end.clone();
            }
        }
        ModelStep cauchy = cauchy(held);
        boolean isBetter = !(most >= cauchy.decrease()); // also where the others are not numbers
        step = isBetter ? cauchy.step() : best;
        end = isBetter ? cauchy.end() : bestEnd;
    }

    /** Solves for the free parameters, and again without those that would leave; whether none would. */
    private boolean solve() {
        boolean isFirst = true;
        while (true) {
            model.solve(Math.max(radius / 10, left()), scale, fixed, step);
            boolean inside = true;
            for (int j = 0; j < x.length; j++) {
                if (!fixed[j]) {
                    double there = x[j] + step[j];
                    end[j] = box.project(j, there);
                    if (end[j] != there) {
                        step[j] = end[j] - x[j];
                        fixed[j] = true;
                        inside = false;
                    }
                }
            }
            if (inside) {
                return isFirst;
            }
            isFirst = false;
        }
    }

    /** What the fixed parameters leave of the radius. */
    private double left() {
        double[] used = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            used[j] = fixed[j] ? step[j] : 0;
        }
        double size = Vectors.scaledNorm(scale, used);
        return size < radius ? Math.sqrt((radius - size) * (radius + size)) : 0;
    }

    /** Lets parameters go that the model would move away from their bounds; whether there were any. */
    private boolean release(boolean all) {
        double[] slope = model.slopeAfter(step);
        int steepest = -1;
        boolean[] inwards = new boolean[x.length];
        for (int j = 0; j < x.length; j++) {
            inwards[j] = fixed[j]
                    && box.lower()[j] < box.upper()[j]
                    && (end[j] <= box.lower()[j] ? slope[j] < 0 : slope[j] > 0);
            if (inwards[j]
                    && (steepest < 0 || Math.abs(slope[j] / scale[j]) > Math.abs(slope[steepest] / scale[steepest]))) {
                steepest = j;
            }
        }
        for (int j = 0; j < x.length; j++) {
            fixed[j] &= !(inwards[j] && (all || j == steepest));
        }
        return steepest >= 0;
    }

    private ModelStep cauchy(boolean[] held) {
        double[] gradient = model.gradient();
        double[] descent = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            descent[j] = held[j] ? 0 : -gradient[j] / scale[j] / scale[j];
        }
        ModelStep cauchy = new ModelStep(box, x, gradient, this::hessianTimes);
        double length = Vectors.scaledNorm(scale, descent);
        double[] product = hessianTimes(descent);
        double curvature = Vectors.dot(descent, product);
        double least = length / curvature * length;
        cauchy.grow(descent, product, curvature > 0 ? Math.min(least, radius / length) : radius / length);
        return cauchy;
    }

    private double[] hessianTimes(double[] direction) {
        return Vectors.difference(model.slopeAfter(direction), model.gradient());
    }

    private double decrease(double[] step) {
        return -Vectors.dot(model.gradient(), step) - model.squaredChange(step) / 2;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}

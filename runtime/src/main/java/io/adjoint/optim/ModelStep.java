package io.adjoint.optim;

import java.util.function.UnaryOperator;

/**
 * A step s from a point within bounds, as it grows, and what the quadratic model of a function says of it: {@code q(s)
 * = g·s + s·Hs / 2}.
 */
final class ModelStep {

    /** The least part of the decrease that the slope promises which a search along the bounds must give. */
    private static final double ENOUGH = 0.01;

    private final Box box;
    private final double[] start;
    private final double[] gradient;
    private final UnaryOperator<double[]> hessian;
    private double[] end;
    private double[] step;
    private double[] hessianStep;

    ModelStep(Box box, double[] start, double[] gradient, UnaryOperator<double[]> hessian) {
        this.box = box;
        this.start = start;
        this.gradient = gradient;
        this.hessian = hessian;
        this.end = start.clone();
        this.step = new double[start.length];
        this.hessianStep = new double[start.length];
    }

    /** Where it leads. */
    double[] end() {
        return end;
    }

    double[] step() {
        return step;
    }

    double[] hessianTimes(double[] direction) {
        return hessian.apply(direction);
    }

    /** How much the model says the function falls by. */
    double decrease() {
        return -Vectors.dot(gradient, step) - Vectors.dot(step, hessianStep) / 2;
    }

    /** Down the model's slope at the end, but zero in parameters that are at a bound there. */
    double[] freeDescent() {
        double[] descent = new double[step.length];
        for (int i = 0; i < step.length; i++) {
            boolean free = end[i] > box.lower()[i] && end[i] < box.upper()[i];
            descent[i] = free ? -gradient[i] - hessianStep[i] : 0;
        }
        return descent;
    }

    /**
     * Grows along a direction: all the way, or bent where it meets bounds, and then as far as the model falls by
     * enough.
     *
     * @param product the Hessian times the direction
     * @param reach how many times the direction to go at most
     * @return whether bounds were met
     */
    boolean grow(double[] direction, double[] product, double reach) {
        double[] limits = limits(direction);
        double straight = least(limits);
        if (reach < straight) {
            goStraight(direction, product, limits, reach);
            return false;
        }
        double[] from = end;
        double before = decrease();
        double[] slope = new double[step.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = gradient[i] + hessianStep[i];
        }
        double[] productBefore = hessianStep;
        double[] stepBefore = step;
        for (double factor = reach; factor > straight; factor /= 2) {
            end = moved(from, direction, limits, factor);
            step = Vectors.difference(end, start);
            hessianStep = hessianTimes(step);
            double promised = -Vectors.dot(slope, Vectors.difference(end, from));
            if (promised > 0 && decrease() - before >= ENOUGH * promised) {
                return true;
            }
        }
        end = from;
        step = stepBefore;
        hessianStep = productBefore;
        goStraight(direction, product, limits, straight);
        return true;
    }

    private void goStraight(double[] direction, double[] product, double[] limits, double factor) {
        end = moved(end, direction, limits, factor);
        step = Vectors.difference(end, start);
        double[] sum = new double[step.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = hessianStep[i] + factor * product[i];
        }
        hessianStep = sum;
    }

    /** For each parameter, how many times the direction its bound is away. */
    private double[] limits(double[] direction) {
        double[] limits = new double[direction.length];
        for (int i = 0; i < limits.length; i++) {
            double bound = direction[i] < 0 ? box.lower()[i] : box.upper()[i];
            limits[i] = direction[i] == 0 ? Double.POSITIVE_INFINITY : (bound - end[i]) / direction[i];
        }
        return limits;
    }

    private static double least(double[] limits) {
        double least = Double.POSITIVE_INFINITY;
        for (double limit : limits) {
            least = Math.min(least, limit);
        }
        return least;
    }

    private double[] moved(double[] from, double[] direction, double[] limits, double factor) {
        double[] moved = new double[from.length];
        for (int i = 0; i < moved.length; i++) {
            double bound = direction[i] < 0 ? box.lower()[i] : box.upper()[i];
            moved[i] = factor >= limits[i] ? bound : box.project(i, from[i] + factor * direction[i]);
        }
        return moved;
    }
}

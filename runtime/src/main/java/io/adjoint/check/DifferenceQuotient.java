package io.adjoint.check;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative found by central differences, extrapolated to step zero.
 *
 * <p>The error of a central difference with step h is a series in h², so from the steps h and h/2 its first term can be
 * removed, from h/4 the second, and so on: L. F. Richardson, "The Approximate Arithmetical Solution by Finite
 * Differences of Physical Problems Involving Differential Equations", 1911. Of the table that this gives, the entry
 * with the least estimated error is taken: C. J. F. Ridders, "Accurate computation of F'(x) and F'(x) F''(x)", 1982.
 *
 * @param value the derivative, or NaN if the function is not finite on both sides of the point
 * @param uncertainty how far the neighbours of the chosen entry are from it: truncation, a kink or a jump shows here
 * @param noise what rounding in the function may have done to the value
 */
record DifferenceQuotient(double value, double uncertainty, double noise) {

    /** As many halvings of the step are looked at as give two finite values of the function. */
    private static final int LEVELS = 14;

    private static final int MOST_HALVINGS = 120;
    private static final int HIGHEST_ORDER = 6;

    /** The first step, as a part of the coordinate's size. */
    private static final double FIRST_STEP = 0.1;

    /** How many roundings the function may have added up, in the worst case. */
    private static final double ROUNDINGS = 1024;

    private static final DifferenceQuotient NONE = new DifferenceQuotient(Double.NaN, Double.NaN, Double.NaN);

    /**
     * The derivative of {@code f} at {@code x}.
     *
     * @param scale the size that a coordinate has at least
     */
    static DifferenceQuotient of(DoubleUnaryOperator f, double x, double scale, Precision precision) {
        DifferenceQuotient best = NONE;
        double[][] table = new double[LEVELS][];
        double[] magnitudes = new double[LEVELS];
        // A power of two, so that x + h is rounded as little as can be.
        double h = Math.scalb(1.0, Math.getExponent(FIRST_STEP * Math.max(Math.abs(x), scale)));
        int level = 0;
        for (int halvings = 0; halvings < MOST_HALVINGS && level < LEVELS; halvings++, h /= 2) {
            double above = precision.round(x + h);
            double below = precision.round(x - h);
            if (!(above > x && x > below)) {
                break;
            }
            double valueAbove = f.applyAsDouble(above);
            double valueBelow = f.applyAsDouble(below);
            double quotient = (valueAbove - valueBelow) / (above - below);
            if (!Double.isFinite(quotient)) {
                level = 0; // the step leaves the domain: what larger steps said is of another place
                best = NONE;
                continue;
            }
            magnitudes[level] = Math.max(Math.abs(valueAbove), Math.abs(valueBelow));
            table[level] = extrapolate(quotient, level == 0 ? null : table[level - 1]);
            for (int order = 1; order < table[level].length; order++) {
                double noise = ROUNDINGS * precision.roundoff * magnitudes[level - order] / h;
                best = better(best, entry(table, level, order, noise));
            }
            level++;
        }
        return best;
    }

    private static double[] extrapolate(double quotient, double[] coarser) {
        int orders = coarser == null ? 1 : Math.min(coarser.length + 1, HIGHEST_ORDER + 1);
        double[] row = new double[orders];
        row[0] = quotient;
        double factor = 1;
        for (int order = 1; order < orders; order++) {
            factor *= 4;
            row[order] = row[order - 1] + (row[order - 1] - coarser[order - 1]) / (factor - 1);
        }
        return row;
    }

    private static DifferenceQuotient entry(double[][] table, int level, int order, double noise) {
        double value = table[level][order];
        double toLowerOrder = Math.abs(value - table[level][order - 1]);
        double toLargerStep = Math.abs(value - table[level - 1][order - 1]);
        return new DifferenceQuotient(value, Math.max(toLowerOrder, toLargerStep), noise);
    }

    private static DifferenceQuotient better(DifferenceQuotient best, DifferenceQuotient other) {
        // A few roundings are what is usual; all of them would drive the choice to steps that are too large.
        double bestError = best.uncertainty + best.noise / 256;
        double otherError = other.uncertainty + other.noise / 256;
        return best == NONE || otherError < bestError ? other : best;
    }
}

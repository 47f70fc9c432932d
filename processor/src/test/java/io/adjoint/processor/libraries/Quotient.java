package io.adjoint.processor.libraries;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by central differences, extrapolated to step zero (Ridders 1982).
 *
 * @param value the derivative; NaN if the function is not finite around the point
 * @param doubt how far the neighbours in the table are from it, and what rounding may have done
 */
record Quotient(double value, double doubt) {
    private static final int LEVELS = 12;

    /** The derivative at zero. */
    static Quotient atZero(DoubleUnaryOperator f, double firstStep, double roundoff) {
        double[][] table = new double[LEVELS][];
        Quotient best = new Quotient(Double.NaN, Double.POSITIVE_INFINITY);
        double h = firstStep;
        double roughness = roughness(f, firstStep);
        for (int level = 0; level < LEVELS; level++, h /= 2) {
            double above = f.applyAsDouble(h);
            double below = f.applyAsDouble(-h);
            table[level] = new double[Math.min(level, 5) + 1];
            table[level][0] = (above - below) / (2 * h);
            double noise = (16 * roundoff * Math.max(Math.abs(above), Math.abs(below)) + roughness) / h;
            double factor = 1;
            for (int order = 1; order < table[level].length; order++) {
                factor *= 4;
                double finer = table[level][order - 1];
                double coarser = table[level - 1][order - 1];
                double value = finer + (finer - coarser) / (factor - 1);
                table[level][order] = value;
                double doubt = Math.max(Math.abs(value - finer), Math.abs(value - coarser)) + noise;
                if (doubt < best.doubt) {
                    best = new Quotient(value, doubt);
                }
            }
        }
        return best;
    }

    /**
     * How far the function is from a cubic within steps so small that only roundings or jumps can bend it: those of a
     * number that is split in two halves are millions of times coarser than those of a double.
     */
    private static double roughness(DoubleUnaryOperator f, double step) {
        double middle = f.applyAsDouble(0);
        double most = 0;
        for (double h = 1e-2 * step; h > 1e-9 * step; h /= 7) {
            double near = f.applyAsDouble(h) + f.applyAsDouble(-h);
            double far = f.applyAsDouble(2 * h) + f.applyAsDouble(-2 * h);
            most = Math.max(most, Math.abs(far - 4 * near + 6 * middle) / 4);
        }
        return most;
    }

    /**
     * Whether it is too uncertain to say anything: a kink, a jump or mere rounding is near.
     *
     * @param least what is told from zero
     */
    boolean isVague(double least) {
        return !(doubt <= 1e-3 * Math.max(Math.abs(value), least));
    }

    boolean agreesWith(double derivative, double tolerance) {
        return Math.abs(value - derivative)
                <= tolerance * Math.max(1e-3, Math.max(Math.abs(value), Math.abs(derivative))) + 8 * doubt;
    }
}

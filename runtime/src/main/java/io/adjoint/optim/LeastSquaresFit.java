package io.adjoint.optim;

import java.util.Arrays;

/**
 * What {@link LevenbergMarquardt} found.
 *
 * @param parameters the best ones
 * @param residuals at these parameters
 * @param cost half the sum of their squares
 * @param optimality how far the gradient is from zero, a cosine from 0 to 1: see {@link LevenbergMarquardt#gtol}
 * @param iterations how many steps were tried
 * @param evaluations how often the residuals were computed
 * @param linearizations at how many points the Jacobian was computed, or products with it
 * @param reason why it ended
 * @param active which parameters a bound holds: they sit at it, and the cost would fall beyond
 * @param jacobian at these parameters, a row for each residual; null if only its products are known
 */
public record LeastSquaresFit(
        double[] parameters,
        double[] residuals,
        double cost,
        double optimality,
        int iterations,
        int evaluations,
        int linearizations,
        StopReason reason,
        boolean[] active,
        double[][] jacobian) {

    /**
     * The estimated covariance of the parameters, if the residuals' errors are independent and alike: {@code s²
     * (JᵀJ)⁻¹} with {@code s²} the sum of squares by the number of residuals beyond that of free parameters. A
     * parameter that a bound holds is taken as known: zero in its row and column. If the residuals do not determine the
     * others, or there are no more residuals than parameters, every entry of those is infinite.
     *
     * @throws IllegalStateException if the Jacobian is not known as a matrix
     */
    public double[][] covariance() {
        if (jacobian == null) {
            throw new IllegalStateException("covariance: expected a Jacobian as a matrix, got its products alone");
        }
        int n = parameters.length;
        int[] free = free();
        double[][] covariance = new double[n][n];
        double[][] ofFree = covariance(free);
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                covariance[free[i]][free[j]] = ofFree[i][j];
            }
        }
        return covariance;
    }

    /**
     * The estimated standard deviation of each parameter, the roots of the covariance's diagonal.
     *
     * @throws IllegalStateException as {@link #covariance} does
     */
    public double[] standardErrors() {
        double[][] covariance = covariance();
        double[] errors = new double[parameters.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(covariance[i][i]);
        }
        return errors;
    }

    private int[] free() {
        int[] free = new int[active.length];
        int count = 0;
        for (int j = 0; j < active.length; j++) {
            if (!active[j]) {
                free[count++] = j;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private double[][] covariance(int[] free) {
        int rows = residuals.length;
        double[] norms = new double[free.length];
        double[][] columns = new double[free.length][rows];
        for (int j = 0; j < free.length; j++) {
            for (int i = 0; i < rows; i++) {
                columns[j][i] = jacobian[i][free[j]];
            }
            norms[j] = Vectors.norm(columns[j]);
            for (int i = 0; i < rows; i++) {
                columns[j][i] /= norms[j]; // to columns of one size, so that the condition means something
            }
        }
        double[][] covariance = new double[free.length][free.length];
        if (rows <= free.length) {
            return undetermined(covariance);
        }
        double[][] inverse = HouseholderQr.of(columns, new double[rows]).inverse();
        double variance = 2 * cost / (rows - free.length);
        double condition = 0;
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                double sum = 0;
                for (int k = Math.max(i, j); k < free.length; k++) {
                    sum += inverse[k][i] * inverse[k][j];
                }
                covariance[i][j] = variance * sum / norms[i] / norms[j];
                condition += i == j ? sum : 0;
            }
        }
        boolean determined = condition < 1 / Math.ulp(1.0) / Math.ulp(1.0) / rows;
        return determined ? covariance : undetermined(covariance);
    }

    private static double[][] undetermined(double[][] covariance) {
        for (double[] row : covariance) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        return covariance;
    }
}

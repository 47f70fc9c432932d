package io.adjoint.samples.gradbench.problems;

import io.adjoint.Differentiable;

/**
 * A mixture of K Gaussians in D dimensions with a Wishart prior on the precision matrices.
 *
 * <p>Component k has the weight {@code exp(alpha[k])} (to be normalized), the mean {@code mu[k]} and the precision
 * matrix Q'Q, where Q is lower triangular: {@code exp(q[k])} on its diagonal, {@code l[k]} below, column by column.
 */
public final class GaussianMixture {

    /**
     * The logarithm of the posterior density.
     *
     * @param x the observations
     * @param gamma the precision in the prior
     * @param m the degrees of freedom of the prior beyond D + 1
     */
    @Differentiable(wrt = {"alpha", "mu", "q", "l"})
    public static double logPosterior(
            double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
        return logLikelihood(alpha, mu, q, l, x) + logPrior(q, l, gamma, m);
    }

    private static double logLikelihood(double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x) {
        int components = alpha.length;
        int dimensions = mu[0].length;
        double[][] diagonals = new double[components][];
        double[] logDeterminants = new double[components];
        for (int k = 0; k < components; k++) {
            diagonals[k] = exp(q[k]);
            logDeterminants[k] = sum(q[k]);
        }

        double total = 0;
        double[] beta = new double[components];
        double[] centred = new double[dimensions];
        double[] scaled = new double[dimensions];
        for (double[] point : x) {
            for (int k = 0; k < components; k++) {
                subtract(point, mu[k], centred);
                multiply(diagonals[k], l[k], centred, scaled);
                beta[k] = alpha[k] + logDeterminants[k] - 0.5 * squaredNorm(scaled);
            }
            total += LogSumExp.logSumExp(beta);
        }
        double logNormalizer = 0.5 * dimensions * Math.log(2 * Math.PI) + LogSumExp.logSumExp(alpha);
        return total - x.length * logNormalizer;
    }

    private static double logPrior(double[][] q, double[][] l, double gamma, int m) {
        int dimensions = q[0].length;
        int freedom = dimensions + m + 1;
        double constant = freedom * dimensions * Math.log(gamma / Math.sqrt(2)) - logMultigamma(freedom, dimensions);
        double total = 0;
        for (int k = 0; k < q.length; k++) {
            double frobenius = squaredNorm(exp(q[k])) + squaredNorm(l[k]);
            total += constant - 0.5 * gamma * gamma * frobenius + m * sum(q[k]);
        }
        return total;
    }

    /** {@code out = Q v}. */
    private static void multiply(double[] diagonal, double[] below, double[] v, double[] out) {
        int n = out.length;
        for (int i = 0; i < n; i++) {
            out[i] = diagonal[i] * v[i];
        }
        int next = 0;
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                out[i] += below[next++] * v[j];
            }
        }
    }

    private static void subtract(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private static double[] exp(double[] v) {
        double[] result = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            result[i] = Math.exp(v[i]);
        }
        return result;
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each;
        }
        return sum;
    }

    private static double squaredNorm(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each * each;
        }
        return sum;
    }

    /** The logarithm of the multivariate gamma function of {@code freedom / 2}. */
    private static double logMultigamma(int freedom, int dimensions) {
        double result = 0.25 * dimensions * (dimensions - 1) * Math.log(Math.PI);
        for (int j = 0; j < dimensions; j++) {
            result += logGammaOfHalf(freedom - j);
        }
        return result;
    }

    /** The logarithm of the gamma function of {@code n / 2}, down to the gamma of a half or of one. */
    private static double logGammaOfHalf(int n) {
        double result = n % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int i = n - 2; i > 0; i -= 2) {
            result += Math.log(0.5 * i);
        }
        return result;
    }

    private GaussianMixture() {}
}

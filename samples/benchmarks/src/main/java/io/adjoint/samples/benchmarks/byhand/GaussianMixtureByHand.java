package io.adjoint.samples.benchmarks.byhand;

import io.adjoint.samples.gradbench.problems.GaussianMixture;

/**
 * The gradient of {@link GaussianMixture}: point by point, forward and back at once; what a point leaves behind for its
 * way back is a row for each component, used again by the next point.
 */
public final class GaussianMixtureByHand {

    public record Gradient(double value, double[] alpha, double[][] mu, double[][] q, double[][] l) {}

    public static Gradient gradient(
            double[] alpha, double[][] mu, double[][] q, double[][] l, double[][] x, double gamma, int m) {
        int components = alpha.length;
        int dimensions = mu[0].length;
        int below = l[0].length;
        double[] alphaBar = new double[components];
        double[][] muBar = new double[components][dimensions];
        double[][] qBar = new double[components][dimensions];
        double[][] lBar = new double[components][below];

        double[][] diagonals = new double[components][dimensions];
        double[] offsets = new double[components];
        for (int k = 0; k < components; k++) {
            offsets[k] = alpha[k];
            for (int i = 0; i < dimensions; i++) {
                diagonals[k][i] = Math.exp(q[k][i]);
                offsets[k] += q[k][i];
            }
        }

        double total = 0;
        double[] beta = new double[components];
        double[][] centred = new double[components][dimensions];
        double[][] scaled = new double[components][dimensions];
        double[] centredBar = new double[dimensions];
        for (double[] point : x) {
            for (int k = 0; k < components; k++) {
                beta[k] = offsets[k] - 0.5 * forward(point, mu[k], diagonals[k], l[k], centred[k], scaled[k]);
            }
            total += logSumExp(beta);
            for (int k = 0; k < components; k++) {
                alphaBar[k] += beta[k];
                backward(beta[k], diagonals[k], l[k], centred[k], scaled[k], centredBar, muBar[k], qBar[k], lBar[k]);
            }
        }
        // So far qBar is the derivative with respect to the diagonals; their logarithm enters by itself as well.
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < dimensions; i++) {
                qBar[k][i] = qBar[k][i] * diagonals[k][i] + alphaBar[k];
            }
        }

        double[] share = alpha.clone();
        double logNormalizer = 0.5 * dimensions * Math.log(2 * Math.PI) + logSumExp(share);
        for (int k = 0; k < components; k++) {
            alphaBar[k] -= x.length * share[k];
        }
        double value = total - x.length * logNormalizer + prior(q, diagonals, l, gamma, m, qBar, lBar);
        return new Gradient(value, alphaBar, muBar, qBar, lBar);
    }

    /** The squared norm of {@code scaled = Q (point - mean)}. */
    private static double forward(
            double[] point, double[] mean, double[] diagonal, double[] below, double[] centred, double[] scaled) {
        int n = point.length;
        for (int i = 0; i < n; i++) {
            centred[i] = point[i] - mean[i];
        }
        for (int i = 0; i < n; i++) {
            scaled[i] = diagonal[i] * centred[i];
        }
        int next = 0;
        for (int j = 0; j < n; j++) {
            double c = centred[j];
            for (int i = j + 1; i < n; i++) {
                scaled[i] += below[next++] * c;
            }
        }
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm += scaled[i] * scaled[i];
        }
        return norm;
    }

    private static void backward(
            double share,
            double[] diagonal,
            double[] below,
            double[] centred,
            double[] scaled,
            double[] centredBar,
            double[] meanBar,
            double[] diagonalBar,
            double[] belowBar) {
        int n = centred.length;
        for (int i = 0; i < n; i++) {
            scaled[i] *= -share;
        }
        for (int i = 0; i < n; i++) {
            diagonalBar[i] += scaled[i] * centred[i];
            centredBar[i] = scaled[i] * diagonal[i];
        }
        int next = 0;
        for (int j = 0; j < n; j++) {
            double c = centred[j];
            double cBar = centredBar[j];
            for (int i = j + 1; i < n; i++) {
                cBar += scaled[i] * below[next];
                belowBar[next] += scaled[i] * c;
                next++;
            }
            meanBar[j] -= cBar;
        }
    }

    /** Leaves in {@code v} the derivatives with respect to it. */
    private static double logSumExp(double[] v) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double each : v) {
            largest = Math.max(largest, each);
        }
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            v[k] = Math.exp(v[k] - largest);
            sum += v[k];
        }
        for (int k = 0; k < v.length; k++) {
            v[k] /= sum;
        }
        return largest + Math.log(sum);
    }

    private static double prior(
            double[][] q, double[][] diagonals, double[][] l, double gamma, int m, double[][] qBar, double[][] lBar) {
        int dimensions = q[0].length;
        int freedom = dimensions + m + 1;
        double constant = freedom * dimensions * Math.log(gamma / Math.sqrt(2)) - logMultigamma(freedom, dimensions);
        double squaredGamma = gamma * gamma;
        double total = 0;
        for (int k = 0; k < q.length; k++) {
            double frobenius = 0;
            double sum = 0;
            for (int i = 0; i < dimensions; i++) {
                double squared = diagonals[k][i] * diagonals[k][i];
                frobenius += squared;
                sum += q[k][i];
                qBar[k][i] += m - squaredGamma * squared;
            }
            for (int i = 0; i < l[k].length; i++) {
                frobenius += l[k][i] * l[k][i];
                lBar[k][i] -= squaredGamma * l[k][i];
            }
            total += constant - 0.5 * squaredGamma * frobenius + m * sum;
        }
        return total;
    }

    private static double logMultigamma(int freedom, int dimensions) {
        double result = 0.25 * dimensions * (dimensions - 1) * Math.log(Math.PI);
        for (int j = 0; j < dimensions; j++) {
            int n = freedom - j;
            result += n % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
            for (int i = n - 2; i > 0; i -= 2) {
                result += Math.log(0.5 * i);
            }
        }
        return result;
    }

    private GaussianMixtureByHand() {}
}

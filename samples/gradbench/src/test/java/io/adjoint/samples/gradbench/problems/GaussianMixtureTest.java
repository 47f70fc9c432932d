package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.check.GradientCheck;
import io.adjoint.samples.gradbench.problems.GaussianMixtureGrad.LogPosteriorGrad;
import org.junit.jupiter.api.Test;

class GaussianMixtureTest {

    private static final double[] ALPHA = {0.5, -0.25};
    private static final double[][] MU = {{0.1, 0.2, 0.3}, {-0.4, 1, 0}};
    private static final double[][] Q = {{0.2, -0.1, 0.4}, {0, 0.3, -0.2}};
    private static final double[][] L = {{0.5, -1, 0.25}, {1, 0.75, -0.5}};
    private static final double[][] X = {{1, 0, -1}, {0.5, 2, 0}, {-1, 0.25, 0.75}, {0, 0, 0}};

    @Test
    void inOneDimensionItIsANormalAndAGammaDensity() {
        double precision = Math.exp(2 * 0.3);
        double likelihood = 0;
        for (double x : new double[] {1, -0.5}) {
            likelihood += 0.5 * Math.log(precision / (2 * Math.PI)) - 0.5 * precision * (x - 0.2) * (x - 0.2);
        }
        // Wishart in one dimension with four degrees of freedom: gamma with shape 2 and rate gamma^2 / 2.
        double rate = 1.5 * 1.5 / 2;
        double prior = 2 * Math.log(rate) + Math.log(precision) - rate * precision;

        double value = GaussianMixture.logPosterior(
                new double[] {0.7},
                new double[][] {{0.2}},
                new double[][] {{0.3}},
                new double[][] {{}},
                new double[][] {{1}, {-0.5}},
                1.5,
                2);

        assertThat(value).isCloseTo(likelihood + prior, offset(1e-13));
    }

    @Test
    void theGradientIsThatOfTheDifferences() {
        GradientCheck.of((double[] alpha) -> value(alpha, MU, Q, L))
                .gradient(alpha -> gradient(alpha, MU, Q, L).alpha())
                .at(ALPHA);
        GradientCheck.of((double[][] mu) -> value(ALPHA, mu, Q, L))
                .gradient(mu -> gradient(ALPHA, mu, Q, L).mu())
                .at(MU);
        GradientCheck.of((double[][] q) -> value(ALPHA, MU, q, L))
                .gradient(q -> gradient(ALPHA, MU, q, L).q())
                .at(Q);
        GradientCheck.of((double[][] l) -> value(ALPHA, MU, Q, l))
                .gradient(l -> gradient(ALPHA, MU, Q, l).l())
                .at(L);
    }

    private static double value(double[] alpha, double[][] mu, double[][] q, double[][] l) {
        return GaussianMixture.logPosterior(alpha, mu, q, l, X, 1.5, 1);
    }

    private static LogPosteriorGrad gradient(double[] alpha, double[][] mu, double[][] q, double[][] l) {
        return GaussianMixtureGrad.logPosterior$grad(alpha, mu, q, l, X, 1.5, 1);
    }
}

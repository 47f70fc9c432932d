package io.adjoint.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevenbergMarquardtTest {

    static Stream<LeastSquaresProblem> classics() {
        return Stream.of(
                LeastSquaresProblem.ROSENBROCK,
                LeastSquaresProblem.POWELL_SINGULAR,
                LeastSquaresProblem.BARD,
                LeastSquaresProblem.BROWN_DENNIS,
                LeastSquaresProblem.MISRA1A,
                LeastSquaresProblem.KOWALIK_OSBORNE,
                LeastSquaresProblem.MEYER,
                LeastSquaresProblem.BOX_BOD,
                LeastSquaresProblem.THURBER);
    }

    static Stream<LeastSquaresProblem> certified() {
        return classics().filter(problem -> problem.deviations() != null);
    }

    @ParameterizedTest
    @MethodSource("classics")
    void theClassicsAreSolvedWithTheJacobianAsAMatrix(LeastSquaresProblem problem) {
        for (double[] start : problem.starts()) {
            assertSolved(problem, problem.dense().minimize(start), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("classics")
    void theClassicsAreSolvedWithProductsAlone(LeastSquaresProblem problem) {
        double[] nearer = problem.starts()[problem.starts().length - 1];
        double[] sizes = nearer.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = nearer[i] == 0 ? 1 : Math.abs(nearer[i]);
        }
        assertSolved(problem, problem.products().scale(sizes).minimize(nearer), 1e-5);
    }

    private static void assertSolved(LeastSquaresProblem problem, LeastSquaresFit fit, double accuracy) {
        assertThat(fit.reason().converged()).as("converged").isTrue();
        if (problem.squares() == 0) {
            assertThat(fit.cost()).isLessThan(1e-20);
        } else {
            assertThat(2 * fit.cost()).isCloseTo(problem.squares(), withinPercentage(1e-4));
        }
        if (problem.solution() != null) {
            for (int i = 0; i < fit.parameters().length; i++) {
                double expected = problem.solution()[i];
                assertThat(fit.parameters()[i])
                        .as("parameter " + i)
                        .isCloseTo(expected, offset(accuracy * Math.max(Math.abs(expected), 1e-4)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("certified")
    void theStandardErrorsAreTheCertifiedDeviations(LeastSquaresProblem problem) {
        for (double[] start : problem.starts()) {
            double[] errors = problem.dense().minimize(start).standardErrors();
            for (int i = 0; i < errors.length; i++) {
                assertThat(errors[i]).as("parameter " + i).isCloseTo(problem.deviations()[i], withinPercentage(1e-3));
            }
        }
    }

    @Test
    void aLineThroughPointsHasTheCovarianceOfTheTextbook() {
        // intercept and slope through (0, 1), (1, 3), (2, 4), (3, 4): 1.5 and 1, residual squares 1 with 2 to spare
        double[] y = {1, 3, 4, 4};
        LeastSquaresFit fit = LevenbergMarquardt.of(
                        p -> new double[] {
                            p[0] - y[0], p[0] + p[1] - y[1], p[0] + 2 * p[1] - y[2], p[0] + 3 * p[1] - y[3]
                        },
                        p -> new double[][] {{1, 0}, {1, 1}, {1, 2}, {1, 3}})
                .minimize(0, 0);
        assertThat(fit.parameters()).containsExactly(new double[] {1.5, 1}, offset(1e-9));
        assertThat(fit.cost()).isCloseTo(0.5, offset(1e-12));
        double variance = 0.5;
        assertThat(fit.covariance()[0])
                .containsExactly(new double[] {variance * 14 / 20, -variance * 6 / 20}, offset(1e-9));
        assertThat(fit.covariance()[1])
                .containsExactly(new double[] {-variance * 6 / 20, variance * 4 / 20}, offset(1e-9));
    }

    @Test
    void whatTheResidualsDoNotDetermineHasAnInfiniteCovarianceAndDoesNotRunAway() {
        LeastSquaresFit fit = LevenbergMarquardt.of(
                        p -> new double[] {p[0] + p[1] - 1, p[0] + p[1] - 2, p[0] + p[1] - 3},
                        p -> new double[][] {{1, 1}, {1, 1}, {1, 1}})
                .minimize(0, 0);
        assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, offset(1e-6));
        assertThat(fit.standardErrors()).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void moreParametersThanResidualsAreFitted() {
        LeastSquaresFit fit = LevenbergMarquardt.of(
                        p -> new double[] {p[0] + 2 * p[1] + 3 * p[2] - 6}, p -> new double[][] {{1, 2, 3}})
                .minimize(0, 0, 0);
        assertThat(fit.cost()).isLessThan(1e-20);
        assertThat(fit.standardErrors()).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aParameterThatDoesNothingStaysWhereItIs() {
        LeastSquaresFit fit = LevenbergMarquardt.of(p -> new double[] {p[0] - 3, p[0] - 5}, p ->
                        new double[][] {{1, 0}, {1, 0}})
                .minimize(0, 7);
        assertThat(fit.parameters()).containsExactly(new double[] {4, 7}, offset(1e-9));
    }

    @Test
    void aStepToWhereTheResidualsAreNotANumberIsShortened() {
        // from 1 the first step of Newton's goes below zero, where the logarithm ends
        LeastSquaresFit fit = LevenbergMarquardt.of(p -> new double[] {Math.log(p[0]) + 3}, p ->
                        new double[][] {{1 / p[0]}})
                .minimize(1);
        assertThat(fit.parameters()[0]).isCloseTo(Math.exp(-3), withinPercentage(1e-8));
    }

    @Test
    void theBestParametersAreKeptWhereTheIterationsRunOut() {
        LeastSquaresProblem problem = LeastSquaresProblem.ROSENBROCK;
        LeastSquaresFit fit = problem.dense().maxIterations(5).minimize(problem.starts()[0]);
        assertThat(fit.reason()).isEqualTo(StopReason.ITERATIONS);
        assertThat(fit.iterations()).isEqualTo(5);
        assertThat(fit.evaluations()).isEqualTo(6);
        double[] residuals = problem.residuals(fit.parameters());
        assertThat(fit.residuals()).containsExactly(residuals);
        assertThat(fit.cost()).isEqualTo(Vectors.dot(residuals, residuals) / 2).isLessThan(12.1);
    }

    @Test
    void aLooseToleranceStopsForItsOwnReason() {
        LeastSquaresProblem problem = LeastSquaresProblem.MEYER;
        double[] start = problem.starts()[0];
        assertThat(problem.dense().ftol(1e-2).minimize(start).reason()).isEqualTo(StopReason.COST);
        assertThat(problem.dense().xtol(1e-1).minimize(start).reason()).isEqualTo(StopReason.STEP);
        assertThat(problem.dense().gtol(0.999).minimize(start).reason()).isEqualTo(StopReason.GRADIENT);
    }

    @Test
    void productsHaveNoCovariance() {
        LeastSquaresFit fit = LeastSquaresProblem.ROSENBROCK.products().minimize(-1.2, 1);
        assertThatIllegalStateException()
                .isThrownBy(fit::covariance)
                .withMessage("covariance: expected a Jacobian as a matrix, got its products alone");
    }
}
